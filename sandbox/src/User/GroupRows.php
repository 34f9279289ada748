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
	/** @var array<string, string|null> display names by gid, null for a group that does not exist */
	private array $names = [];
	/** @var array<string, list<string>> gids by uid */
	private array $groups = [];

	public function __construct(
		private readonly IDBConnection $database,
	) {
	}

	/** @return array<string, string> display names of all groups by gid */
	public function names(): array {
		$query = $this->database->getQueryBuilder();
		$query->select('gid', 'displayname')->from('groups')->orderBy('gid');
		return $this->names = array_column($query->executeQuery()->fetchAll(), 'displayname', 'gid');
	}

	public function displayName(string $gid): ?string {
		if (!array_key_exists($gid, $this->names)) {
			$name = $this->column('groups', 'displayname', 'gid', $gid);
			$this->names[$gid] = $name[0] ?? null;
		}
		return $this->names[$gid];
	}

	public function insert(string $gid): void {
		$query = $this->database->getQueryBuilder();
		$query->insert('groups')->setValue('gid', $query->createNamedParameter($gid))->setValue('displayname', $query->createNamedParameter($gid));
		$query->executeStatement();
		unset($this->names[$gid]);
	}

	public function rename(string $gid, string $displayName): void {
		$query = $this->database->getQueryBuilder();
		$query->update('groups')->set('displayname', $query->createNamedParameter($displayName))->where($query->expr()->eq('gid', $query->createNamedParameter($gid)));
		$query->executeStatement();
		unset($this->names[$gid]);
	}

	public function delete(string $gid): void {
		foreach (['groups', 'group_user', 'group_admin'] as $table) {
			$query = $this->database->getQueryBuilder();
			$query->delete($table)->where($query->expr()->eq('gid', $query->createNamedParameter($gid)));
			$query->executeStatement();
		}
		unset($this->names[$gid]);
		$this->groups = [];
	}

	/** Reads the names of the groups with them. @return list<string> gids */
	public function groupsOf(string $uid): array {
		if (!isset($this->groups[$uid])) {
			$query = $this->database->getQueryBuilder();
			$query->select('m.gid', 'g.displayname')->from('group_user', 'm')->innerJoin('m', 'groups', 'g', $query->expr()->eq('g.gid', 'm.gid'))
				->where($query->expr()->eq('m.uid', $query->createNamedParameter($uid)))->orderBy('m.gid');
			$names = array_column($query->executeQuery()->fetchAll(), 'displayname', 'gid');
			$this->names = $names + $this->names;
			$this->groups[$uid] = array_map(strval(...), array_keys($names));
		}
		return $this->groups[$uid];
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
