<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Publication;

use OCA\ConseilMunicipal\Database\UniqueKey;
use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** @extends QBMapper<HeldCopy> */
final class HeldCopyMapper extends QBMapper {
	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'conseil_act_copy', HeldCopy::class);
	}

	/**
	 * Whatever its council: the caller authorises with the council of the row.
	 *
	 * @throws \OCP\AppFramework\Db\DoesNotExistException
	 */
	public function find(int $copyId): HeldCopy {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('id', $query->createNamedParameter($copyId, IQueryBuilder::PARAM_INT)));
		return $this->findEntity($query);
	}

	/** @return bool false when somebody else wrote the one of that document meanwhile */
	public function add(HeldCopy $copy): bool {
		return UniqueKey::insert(fn () => $this->insert($copy));
	}

	/** Its convocation is sent: within that transaction. */
	public function send(int $councilId, int $convocationId): void {
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)->set('state', $query->createNamedParameter(HeldState::Due->value))
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('convocation_id', $query->createNamedParameter($convocationId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('state', $query->createNamedParameter(HeldState::Waiting->value)));
		$query->executeStatement();
	}

	/** @return bool false when it is in another state, or gone: somebody sent, placed or dropped it meanwhile */
	public function take(HeldCopy $copy, HeldState $state): bool {
		$query = $this->db->getQueryBuilder();
		$query->delete($this->tableName)
			->where($query->expr()->eq('id', $query->createNamedParameter($copy->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('state', $query->createNamedParameter($state->value)));
		return $query->executeStatement() === 1;
	}

	/**
	 * @param list<int> $fileIds
	 * @return array<int, true> those that a row speaks of
	 */
	public function known(array $fileIds): array {
		$found = [];
		foreach (array_chunk($fileIds, 900) as $chunk) {
			$query = $this->db->getQueryBuilder();
			$query->select('file_id')->from($this->tableName)->where($query->expr()->in('file_id', $query->createNamedParameter($chunk, IQueryBuilder::PARAM_INT_ARRAY)));
			$result = $query->executeQuery();
			while (is_numeric($id = $result->fetchOne())) {
				$found[(int)$id] = true;
			}
			$result->closeCursor();
		}
		return $found;
	}

	/** @return list<HeldCopy> those that wait for a convocation which is no longer there */
	public function orphans(int $councilId): array {
		$query = $this->db->getQueryBuilder();
		$query->select('h.*')->from($this->tableName, 'h')
			->leftJoin('h', 'conseil_convocation', 'c', $query->expr()->eq('c.id', 'h.convocation_id'))
			->where($query->expr()->eq('h.council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('h.state', $query->createNamedParameter(HeldState::Waiting->value)))
			->andWhere($query->expr()->isNull('c.id'));
		return $this->findEntities($query);
	}

	/** @return array<int, HeldCopy> what that convocation brings and councillors do not have yet, by document */
	public function brought(int $councilId, int $convocationId): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('convocation_id', $query->createNamedParameter($convocationId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->neq('state', $query->createNamedParameter(HeldState::Replaced->value)))
			->orderBy('id');
		$found = [];
		foreach ($this->findEntities($query) as $copy) {
			$found[$copy->getDocumentId()] = $copy;
		}
		return $found;
	}

	/** @return list<HeldCopy> of one document, for whatever convocation, the oldest first */
	public function broughtOf(int $councilId, int $documentId): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('document_id', $query->createNamedParameter($documentId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->neq('state', $query->createNamedParameter(HeldState::Replaced->value)))
			->orderBy('id');
		return $this->findEntities($query);
	}

	/** @return list<HeldCopy> what was replaced in a meeting, the latest first */
	public function replaced(int $councilId, int $meetingId): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('state', $query->createNamedParameter(HeldState::Replaced->value)))
			->orderBy('id', 'DESC');
		return $this->findEntities($query);
	}

	/** Whether this convocation has kept that document already. */
	public function isKept(int $convocationId, int $documentId): bool {
		$query = $this->db->getQueryBuilder();
		$query->select('id')->from($this->tableName)
			->where($query->expr()->eq('convocation_id', $query->createNamedParameter($convocationId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('document_id', $query->createNamedParameter($documentId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('state', $query->createNamedParameter(HeldState::Replaced->value)));
		$result = $query->executeQuery();
		$kept = $result->fetchOne() !== false;
		$result->closeCursor();
		return $kept;
	}

	/** @return list<HeldCopy> of an act that was sent: councillors do not have them yet */
	public function due(int $councilId, int $convocationId): array {
		return array_values(array_filter($this->brought($councilId, $convocationId), static fn (HeldCopy $copy): bool => $copy->is(HeldState::Due)));
	}
}
