<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\User;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** The table of accounts, each row read once per process. */
final class UserRows {
	/** @var array<string, array<string, mixed>|null> by lower-case uid */
	private array $rows = [];

	public function __construct(
		private readonly IDBConnection $database,
	) {
	}

	/** @return array<string, mixed>|null */
	public function find(string $uid): ?array {
		$key = mb_strtolower($uid);
		if (!array_key_exists($key, $this->rows)) {
			$query = $this->database->getQueryBuilder();
			$query->select('*')->from('users')->where($query->expr()->eq($query->func()->lower('uid'), $query->createNamedParameter($key)));
			$this->rows[$key] = $query->executeQuery()->fetch() ?: null;
		}
		return $this->rows[$key];
	}

	/** Reads many rows with one query. @param list<string> $uids */
	public function preload(array $uids): void {
		$missing = array_values(array_filter($uids, fn (string $uid) => !array_key_exists(mb_strtolower($uid), $this->rows)));
		foreach (array_chunk($missing, 500) as $chunk) {
			$query = $this->database->getQueryBuilder();
			$query->select('*')->from('users')->where($query->expr()->in('uid', $query->createNamedParameter($chunk, IQueryBuilder::PARAM_STR_ARRAY)));
			$this->remember($query->executeQuery()->fetchAll());
		}
	}

	/** @return list<array<string, mixed>> rows whose uid, display name or e-mail contains the text, by display name */
	public function search(string $text, ?int $limit, ?int $offset): array {
		$query = $this->database->getQueryBuilder();
		$query->select('*')->from('users')->orderBy('displayname')->addOrderBy('uid')->setMaxResults($limit)->setFirstResult($offset ?? 0);
		if ($text !== '') {
			$pattern = $query->createNamedParameter('%' . $this->database->escapeLikeParameter($text) . '%');
			$query->where($query->expr()->orX($query->expr()->iLike('uid', $pattern), $query->expr()->iLike('displayname', $pattern), $query->expr()->iLike('email', $pattern)));
		}
		return $this->remember($query->executeQuery()->fetchAll());
	}

	/** @return list<string> uids of the members of a group whose uid, display name or e-mail contains the text; their rows are read with them */
	public function inGroup(string $gid, string $text, ?int $limit, ?int $offset): array {
		$query = $this->database->getQueryBuilder();
		$query->select('u.*')->from('group_user', 'm')->innerJoin('m', 'users', 'u', $query->expr()->eq('u.uid', 'm.uid'))
			->where($query->expr()->eq('m.gid', $query->createNamedParameter($gid)))
			->orderBy('m.uid')->setMaxResults($limit)->setFirstResult($offset ?? 0);
		if ($text !== '') {
			$pattern = $query->createNamedParameter('%' . $this->database->escapeLikeParameter($text) . '%');
			$query->andWhere($query->expr()->orX($query->expr()->iLike('u.uid', $pattern), $query->expr()->iLike('u.displayname', $pattern), $query->expr()->iLike('u.email', $pattern)));
		}
		return array_column($this->remember($query->executeQuery()->fetchAll()), 'uid');
	}

	/** @return list<array<string, mixed>> */
	public function withEmail(string $email): array {
		$query = $this->database->getQueryBuilder();
		$query->select('*')->from('users')->where($query->expr()->eq($query->func()->lower('email'), $query->createNamedParameter(mb_strtolower($email))));
		return $this->remember($query->executeQuery()->fetchAll());
	}

	public function insert(string $uid, string $passwordHash): void {
		$query = $this->database->getQueryBuilder();
		$query->insert('users')->setValue('uid', $query->createNamedParameter($uid))
			->setValue('password', $query->createNamedParameter($passwordHash))
			->setValue('displayname', $query->createNamedParameter($uid));
		$query->executeStatement();
		$this->forget($uid);
	}

	public function update(string $uid, string $column, mixed $value): void {
		$query = $this->database->getQueryBuilder();
		$query->update('users')->set($column, $query->createNamedParameter($value))->where($query->expr()->eq('uid', $query->createNamedParameter($uid)));
		$query->executeStatement();
		$this->forget($uid);
	}

	public function delete(string $uid): void {
		foreach (['users', 'group_user', 'group_admin', 'authtoken'] as $table) {
			$query = $this->database->getQueryBuilder();
			$query->delete($table)->where($query->expr()->eq('uid', $query->createNamedParameter($uid)));
			$query->executeStatement();
		}
		$this->forget($uid);
	}

	private function forget(string $uid): void {
		unset($this->rows[mb_strtolower($uid)]);
	}

	/**
	 * @param list<array<string, mixed>> $rows
	 * @return list<array<string, mixed>>
	 */
	private function remember(array $rows): array {
		foreach ($rows as $row) {
			$this->rows[mb_strtolower($row['uid'])] = $row;
		}
		return $rows;
	}
}
