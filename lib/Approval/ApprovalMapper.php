<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Approval;

use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** @extends QBMapper<Approval> */
final class ApprovalMapper extends QBMapper {
	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'conseil_approval', Approval::class);
	}

	/**
	 * The last one of an act, whether asked, given or withdrawn.
	 *
	 * @param int $number of the convocation within its meeting
	 */
	public function last(int $councilId, int $meetingId, int $number): ?Approval {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('act_number', $query->createNamedParameter($number, IQueryBuilder::PARAM_INT)))
			->orderBy('id', 'DESC')->setMaxResults(1);
		return $this->findEntities($query)[0] ?? null;
	}

	/** @return ?string account of whoever asked for it last; null when nobody did */
	public function asker(int $councilId, int $meetingId, int $number): ?string {
		$query = $this->db->getQueryBuilder();
		$query->select('asked_by')->from($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('act_number', $query->createNamedParameter($number, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->isNotNull('asked_by'))
			->orderBy('id', 'DESC')->setMaxResults(1);
		$result = $query->executeQuery();
		$asker = $result->fetchOne();
		$result->closeCursor();
		return is_string($asker) ? $asker : null;
	}

	/** @return bool false when it had been withdrawn before */
	public function withdraw(Approval $approval, int $now): bool {
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)->set('withdrawn_at', $query->createNamedParameter($now, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('id', $query->createNamedParameter($approval->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->isNull('withdrawn_at'));
		return $query->executeStatement() === 1;
	}
}
