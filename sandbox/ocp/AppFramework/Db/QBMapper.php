<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\AppFramework\Db;

use Generator;
use OCP\DB\Exception;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\DB\Types;
use OCP\IDBConnection;

/** @template T of Entity */
abstract class QBMapper {
	protected $tableName;
	protected $entityClass;
	protected $db;

	public function __construct(IDBConnection $db, string $tableName, ?string $entityClass = null) {
		$this->db = $db;
		$this->tableName = $tableName;
		$this->entityClass = $entityClass ?? str_replace('Mapper', '', static::class);
	}

	public function getTableName(): string {
		return $this->tableName;
	}

	/**
	 * @param T $entity
	 * @return T
	 */
	public function delete(Entity $entity): Entity {
		$query = $this->db->getQueryBuilder();
		$query->delete($this->tableName)->where($this->hasId($query, $entity, $entity->getId()));
		$query->executeStatement();
		return $entity;
	}

	/**
	 * @param T $entity
	 * @return T
	 */
	public function insert(Entity $entity): Entity {
		$query = $this->db->getQueryBuilder();
		$query->insert($this->tableName);
		foreach (array_keys($entity->getUpdatedFields()) as $property) {
			if ($property !== 'id' || $entity->id !== null) {
				$query->setValue($entity->propertyToColumn($property), $this->parameter($query, $entity, $property));
			}
		}
		$query->executeStatement();
		if ($entity->id === null) {
			$entity->setId($query->getLastInsertId());
		}
		return $entity;
	}

	/**
	 * @param T $entity
	 * @return T
	 */
	public function insertOrUpdate(Entity $entity): Entity {
		try {
			return $this->insert($entity);
		} catch (Exception $exception) {
			if ($exception->getReason() === Exception::REASON_UNIQUE_CONSTRAINT_VIOLATION) {
				return $this->update($entity);
			}
			throw $exception;
		}
	}

	/**
	 * @param T $entity
	 * @return T
	 */
	public function update(Entity $entity): Entity {
		$properties = array_keys($entity->getUpdatedFields());
		if ($properties === []) {
			return $entity;
		}
		if ($entity->getId() === null) {
			throw new \InvalidArgumentException('Entity which should be updated has no id');
		}
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName);
		foreach (array_diff($properties, ['id']) as $property) {
			$query->set($entity->propertyToColumn($property), $this->parameter($query, $entity, $property));
		}
		$query->where($this->hasId($query, $entity, $entity->getId()));
		$query->executeStatement();
		return $entity;
	}

	protected function getParameterTypeForProperty(Entity $entity, string $property) {
		return match ($entity->getFieldTypes()[$property] ?? null) {
			Types::INTEGER, Types::SMALLINT => IQueryBuilder::PARAM_INT,
			Types::BOOLEAN => IQueryBuilder::PARAM_BOOL,
			Types::BLOB => IQueryBuilder::PARAM_LOB,
			Types::DATE, Types::DATETIME => IQueryBuilder::PARAM_DATETIME_MUTABLE,
			Types::DATETIME_TZ => IQueryBuilder::PARAM_DATETIME_TZ_MUTABLE,
			Types::DATE_IMMUTABLE => IQueryBuilder::PARAM_DATE_IMMUTABLE,
			Types::DATETIME_IMMUTABLE => IQueryBuilder::PARAM_DATETIME_IMMUTABLE,
			Types::DATETIME_TZ_IMMUTABLE => IQueryBuilder::PARAM_DATETIME_TZ_IMMUTABLE,
			Types::TIME => IQueryBuilder::PARAM_TIME_MUTABLE,
			Types::TIME_IMMUTABLE => IQueryBuilder::PARAM_TIME_IMMUTABLE,
			Types::JSON => IQueryBuilder::PARAM_JSON,
			default => IQueryBuilder::PARAM_STR,
		};
	}

	/** @return array<string, mixed> */
	protected function findOneQuery(IQueryBuilder $query): array {
		$result = $query->executeQuery();
		$row = $result->fetch();
		$second = $row === false ? false : $result->fetch();
		$result->closeCursor();
		if ($row === false) {
			throw new DoesNotExistException('Did expect one result but found none when executing: query "' . $query->getSQL() . '"; ');
		}
		if ($second !== false) {
			throw new MultipleObjectsReturnedException('Did not expect more than one result when executing: query "' . $query->getSQL() . '"; ');
		}
		return $row;
	}

	/**
	 * @param array<string, mixed> $row
	 * @return T
	 */
	protected function mapRowToEntity(array $row): Entity {
		return $this->entityClass::fromRow($row);
	}

	/** @return list<T> */
	protected function findEntities(IQueryBuilder $query): array {
		return iterator_to_array($this->yieldEntities($query), false);
	}

	/** @return Generator<T> */
	protected function yieldEntities(IQueryBuilder $query): Generator {
		$result = $query->executeQuery();
		try {
			while ($row = $result->fetch()) {
				yield $this->mapRowToEntity($row);
			}
		} finally {
			$result->closeCursor();
		}
	}

	/** @return T */
	protected function findEntity(IQueryBuilder $query): Entity {
		return $this->mapRowToEntity($this->findOneQuery($query));
	}

	private function parameter(IQueryBuilder $query, Entity $entity, string $property): mixed {
		return $query->createNamedParameter($entity->{'get' . ucfirst($property)}(), $this->getParameterTypeForProperty($entity, $property));
	}

	private function hasId(IQueryBuilder $query, Entity $entity, mixed $id): string {
		return $query->expr()->eq('id', $query->createNamedParameter($id, $this->getParameterTypeForProperty($entity, 'id')));
	}
}
