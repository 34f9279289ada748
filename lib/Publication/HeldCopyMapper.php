<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Publication;

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

	/** @return array<int, HeldCopy> those that wait for that convocation, by document */
	public function waiting(int $councilId, int $convocationId): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('convocation_id', $query->createNamedParameter($convocationId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('state', $query->createNamedParameter(HeldState::Waiting->value)))
			->orderBy('id');
		$found = [];
		foreach ($this->findEntities($query) as $copy) {
			$found[$copy->getDocumentId()] = $copy;
		}
		return $found;
	}

	/** @return list<HeldCopy> of one document, for whatever convocation */
	public function waitingOf(int $councilId, int $documentId): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('document_id', $query->createNamedParameter($documentId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('state', $query->createNamedParameter(HeldState::Waiting->value)));
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

	/**
	 * Those that wait although their convocation has been sent, whatever the council.
	 *
	 * @return list<array{copy: HeldCopy, sentAt: int, sentBy: ?string, later: bool}> `later` when the council had been convened before
	 */
	public function due(int $limit): array {
		$query = $this->db->getQueryBuilder();
		$query->select('h.*')->selectAlias('c.sent_at', 'act_sent_at')->selectAlias('c.sent_by', 'act_sent_by')->selectAlias('c.number', 'act_number')
			->from($this->tableName, 'h')
			->innerJoin('h', 'conseil_convocation', 'c', $query->expr()->eq('c.id', 'h.convocation_id'))
			->where($query->expr()->eq('h.state', $query->createNamedParameter(HeldState::Waiting->value)))
			->andWhere($query->expr()->isNotNull('c.sent_at'))
			->orderBy('h.id')->setMaxResults($limit);
		$result = $query->executeQuery();
		$due = [];
		while (is_array($row = $result->fetch())) {
			/** @var array<string, int|string|null> $row */
			$due[] = [
				'copy' => $this->mapRowToEntity(array_diff_key($row, ['act_sent_at' => 0, 'act_sent_by' => 0, 'act_number' => 0])),
				'sentAt' => (int)$row['act_sent_at'],
				'sentBy' => $row['act_sent_by'] === null ? null : (string)$row['act_sent_by'],
				'later' => (int)$row['act_number'] > 1,
			];
		}
		$result->closeCursor();
		return $due;
	}
}
