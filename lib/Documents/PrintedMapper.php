<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Documents;

use OCA\ConseilMunicipal\Database\UniqueKey;
use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** @extends QBMapper<Printed> */
final class PrintedMapper extends QBMapper {
	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'conseil_printed', Printed::class);
	}

	/** @return list<Printed> of the convocations of a meeting, in the order in which they were first made */
	public function ofMeeting(int $councilId, int $meetingId): array {
		return $this->where($councilId, 'meeting_id', $meetingId);
	}

	/** @return array<string, Printed> of one convocation, by kind */
	public function ofConvocation(int $councilId, int $convocationId): array {
		$byKind = [];
		foreach ($this->where($councilId, 'convocation_id', $convocationId) as $printed) {
			$byKind[$printed->getKind()] = $printed;
		}
		return $byKind;
	}

	/** @return array<int, true> file ids of what waits for a sending in that council */
	public function held(int $councilId): array {
		$query = $this->db->getQueryBuilder();
		$query->select('p.file_id')->from($this->tableName, 'p')
			->innerJoin('p', 'conseil_convocation', 'c', $query->expr()->eq('c.id', 'p.convocation_id'))
			->where($query->expr()->eq('p.council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('p.held', $query->createNamedParameter(1, IQueryBuilder::PARAM_INT)));
		$result = $query->executeQuery();
		$found = [];
		while (is_numeric($id = $result->fetchOne())) {
			$found[(int)$id] = true;
		}
		$result->closeCursor();
		return $found;
	}

	/** @return bool false when somebody else made the one of that kind meanwhile */
	public function add(Printed $printed): bool {
		return UniqueKey::insert(fn () => $this->insert($printed));
	}

	/**
	 * Puts another file in the place of a known one.
	 *
	 * @param int $fileId that is expected there
	 * @return bool false when somebody else put one there meanwhile
	 */
	public function replace(Printed $printed, int $fileId): bool {
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)
			->set('name', $query->createNamedParameter($printed->getName()))
			->set('manifest_sha256', $query->createNamedParameter($printed->getManifestSha256()))
			->set('file_id', $query->createNamedParameter($printed->getFileId(), IQueryBuilder::PARAM_INT))
			->set('sha256', $query->createNamedParameter($printed->getSha256()))
			->set('held', $query->createNamedParameter($printed->getHeld(), IQueryBuilder::PARAM_INT))
			->set('size', $query->createNamedParameter($printed->getSize(), IQueryBuilder::PARAM_INT))
			->set('made_at', $query->createNamedParameter($printed->getMadeAt(), IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('convocation_id', $query->createNamedParameter($printed->getConvocationId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('kind', $query->createNamedParameter($printed->getKind())))
			->andWhere($query->expr()->eq('file_id', $query->createNamedParameter($fileId, IQueryBuilder::PARAM_INT)));
		return $query->executeStatement() === 1;
	}

	/** @return list<Printed> */
	private function where(int $councilId, string $column, int $id): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq($column, $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)))
			->orderBy('id');
		return $this->findEntities($query);
	}
}
