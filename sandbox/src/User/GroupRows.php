<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\User;

use OCP\IDBConnection;

/** Groups, their members and their sub-administrators; what was read is kept for the process. */
final class GroupRows {
	/** @var array<string, string>|null display names by gid */
	private ?array $names = null;
	/** @var array<string, list<string>> gids by uid */
	private array $groups = [];

	public function __construct(
		private readonly IDBConnection $database,
	) {
	}

	/** @return array<string, string> display names by gid */
	public function names(): array {
		if ($this->names === null) {
			$query = $this->database->getQueryBuilder();
			$query->select('gid', 'displayname')->from('groups')->orderBy('gid');
			$this->names = array_column($query->executeQuery()->fetchAll(), 'displayname', 'gid');
		}
		return $this->names;
	}

	public function displayName(string $gid): ?string {
		return $this->names()[$gid] ?? null;
	}

	public function insert(string $gid): void {
		$query = $this->database->getQueryBuilder();
		$query->insert('groups')->setValue('gid', $query->createNamedParameter($gid))->setValue('displayname', $query->createNamedParameter($gid));
		$query->executeStatement();
		$this->names = null;
	}

	public function rename(string $gid, string $displayName): void {
		$query = $this->database->getQueryBuilder();
		$query->update('groups')->set('displayname', $query->createNamedParameter($displayName))->where($query->expr()->eq('gid', $query->createNamedParameter($gid)));
		$query->executeStatement();
		$this->names = null;
	}

	public function delete(string $gid): void {
		foreach (['groups', 'group_user', 'group_admin'] as $table) {
			$query = $this->database->getQueryBuilder();
			$query->delete($table)->where($query->expr()->eq('gid', $query->createNamedParameter($gid)));
			$query->executeStatement();
		}
		$this->names = null;
		$this->groups = [];
	}

	/** @return list<string> gids */
	public function groupsOf(string $uid): array {
		return $this->groups[$uid] ??= $this->column('group_user', 'gid', 'uid', $uid);
	}

	/** @return list<string> uids */
	public function members(string $gid): array {
		return $this->column('group_user', 'uid', 'gid', $gid);
	}

	/** @return list<string> gids */
	public function administeredBy(string $uid): array {
		return $this->column('group_admin', 'gid', 'uid', $uid);
	}

	/** Adds to or removes from one of the tables `group_user`, `group_admin`. @return bool whether something changed */
	public function link(string $table, string $gid, string $uid): bool {
		unset($this->groups[$uid]);
		return $this->database->insertIgnoreConflict($table, ['gid' => $gid, 'uid' => $uid]) > 0;
	}

	public function unlink(string $table, string $gid, string $uid): bool {
		unset($this->groups[$uid]);
		$query = $this->database->getQueryBuilder();
		$query->delete($table)->where($query->expr()->eq('gid', $query->createNamedParameter($gid)))->andWhere($query->expr()->eq('uid', $query->createNamedParameter($uid)));
		return $query->executeStatement() > 0;
	}

	/** @return list<string> */
	private function column(string $table, string $column, string $key, string $value): array {
		$query = $this->database->getQueryBuilder();
		$query->select($column)->from($table)->where($query->expr()->eq($key, $query->createNamedParameter($value)))->orderBy($column);
		return $query->executeQuery()->fetchAll(\PDO::FETCH_COLUMN);
	}
}
