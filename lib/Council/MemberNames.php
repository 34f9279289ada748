<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Who councillors are, for other capabilities that know an account or a member’s id. */
final class MemberNames {
	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * @param list<string> $uids at most some hundred
	 * @return list<array{id: int, uid: ?string, name: string, civility: ?string, function: ?string, delegation: ?string}>
	 */
	public function find(int $councilId, array $uids, ?int $memberId = null): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$query->select('id', 'uid', 'first_name', 'last_name', 'civility', 'function', 'delegation')->from('conseil_member')
			->where($expr->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->orX(
				$expr->in('uid', $query->createNamedParameter($uids, IQueryBuilder::PARAM_STR_ARRAY)),
				$expr->eq('id', $query->createNamedParameter($memberId ?? 0, IQueryBuilder::PARAM_INT)),
			));
		$result = $query->executeQuery();
		/** @var list<array<string, string|int|null>> $rows */
		$rows = $result->fetchAll();
		$result->closeCursor();
		return array_map(static fn (array $row): array => [
			'id' => (int)$row['id'],
			'uid' => self::text($row['uid']),
			'name' => trim($row['first_name'] . ' ' . $row['last_name']),
			'civility' => self::text($row['civility']),
			'function' => self::text($row['function']),
			'delegation' => self::text($row['delegation']),
		], $rows);
	}

	private static function text(string|int|null $value): ?string {
		return $value === null || $value === '' ? null : (string)$value;
	}
}
