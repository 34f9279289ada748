<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** The members of the council as presenters of agenda items. */
final class Rapporteurs {
	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	public function belongsTo(int $memberId, int $councilId): bool {
		return $this->oneIs('id', $memberId, $councilId);
	}

	/** Whether this account is linked to a member of the council. */
	public function haveAccount(string $uid, int $councilId): bool {
		return $this->oneIs('uid', $uid, $councilId);
	}

	private function oneIs(string $column, int|string $value, int $councilId): bool {
		$query = $this->db->getQueryBuilder();
		$query->select('id')->from('conseil_member')
			->where($query->expr()->eq($column, $query->createNamedParameter($value, is_int($value) ? IQueryBuilder::PARAM_INT : IQueryBuilder::PARAM_STR)))
			->andWhere($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)));
		$result = $query->executeQuery();
		$found = $result->fetchOne() !== false;
		$result->closeCursor();
		return $found;
	}

	/** « First name Last name », null when there is no such member of the council. */
	public function name(int $memberId, int $councilId): ?string {
		$query = $this->db->getQueryBuilder();
		$query->select('first_name', 'last_name')->from('conseil_member')
			->where($query->expr()->eq('id', $query->createNamedParameter($memberId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)));
		$result = $query->executeQuery();
		/** @var array{first_name: string, last_name: string}|false $row */
		$row = $result->fetch();
		$result->closeCursor();
		return $row === false ? null : trim($row['first_name'] . ' ' . $row['last_name']);
	}

	/** @return ?int the member of that id or, failing that, of that name (« First name Last name », any case) */
	public function find(int $councilId, string $idOrName): ?int {
		if (ctype_digit($idOrName)) {
			return $this->belongsTo((int)$idOrName, $councilId) ? (int)$idOrName : null;
		}
		$query = $this->db->getQueryBuilder();
		$query->select('id', 'first_name', 'last_name')->from('conseil_member')
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)));
		$result = $query->executeQuery();
		$found = null;
		while ($found === null && is_array($row = $result->fetch())) {
			$text = array_map(static fn (mixed $value): string => is_scalar($value) ? (string)$value : '', $row);
			if (FolderName::folded($text['first_name'] . ' ' . $text['last_name']) === FolderName::folded(trim($idOrName))) {
				$found = (int)$text['id'];
			}
		}
		$result->closeCursor();
		return $found;
	}
}
