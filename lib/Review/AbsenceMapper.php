<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Review;

use OCA\ConseilMunicipal\Access\ForgetsAccounts;
use OCA\ConseilMunicipal\Database\Forgets;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Absences, one per person and council. */
final class AbsenceMapper implements Forgets, ForgetsAccounts {
	private const TABLE = 'conseil_absence';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	public function replace(int $councilId, string $uid, string $firstDay, string $lastDay, string $delegate): void {
		$this->remove($councilId, $uid);
		$query = $this->db->getQueryBuilder();
		$query->insert(self::TABLE)->values([
			'council_id' => $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT),
			'uid' => $query->createNamedParameter($uid),
			'first_day' => $query->createNamedParameter($firstDay),
			'last_day' => $query->createNamedParameter($lastDay),
			'delegate_uid' => $query->createNamedParameter($delegate),
		])->executeStatement();
	}

	public function remove(int $councilId, string $uid): void {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::TABLE)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('uid', $query->createNamedParameter($uid)));
		$query->executeStatement();
	}

	/** @return ?array{firstDay: string, lastDay: string, delegateUid: string} */
	public function of(int $councilId, string $uid): ?array {
		$query = $this->db->getQueryBuilder();
		$query->select('first_day', 'last_day', 'delegate_uid')->from(self::TABLE)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('uid', $query->createNamedParameter($uid)));
		$result = $query->executeQuery();
		/** @var array<string, string>|false $row */
		$row = $result->fetch();
		$result->closeCursor();
		return $row === false ? null : ['firstDay' => $row['first_day'], 'lastDay' => $row['last_day'], 'delegateUid' => $row['delegate_uid']];
	}

	public function delegate(int $councilId, string $uid, string $today): ?string {
		$absence = $this->of($councilId, $uid);
		return $absence !== null && $absence['firstDay'] <= $today && $today <= $absence['lastDay'] ? $absence['delegateUid'] : null;
	}

	/**
	 * @param string $since day, `YYYY-MM-DD`
	 * @return list<int> councils in which somebody is away, will be, or was until that day or later
	 */
	public function councils(string $since): array {
		$query = $this->db->getQueryBuilder();
		$query->selectDistinct('council_id')->from(self::TABLE)
			->where($query->expr()->gte('last_day', $query->createNamedParameter($since)));
		$result = $query->executeQuery();
		$ids = array_map(intval(...), array_column($result->fetchAll(), 'council_id'));
		$result->closeCursor();
		return $ids;
	}

	#[\Override]
	public function forgetOlderThan(int $before): void {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::TABLE)->where($query->expr()->lt('last_day', $query->createNamedParameter(gmdate('Y-m-d', $before))))
			->executeStatement();
	}

	#[\Override]
	public function forgetAccount(string $uid): void {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::TABLE)->where($query->expr()->orX(
			$query->expr()->eq('uid', $query->createNamedParameter($uid)),
			$query->expr()->eq('delegate_uid', $query->createNamedParameter($uid)),
		));
		$query->executeStatement();
	}
}
