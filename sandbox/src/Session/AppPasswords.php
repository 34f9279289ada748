<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Session;

use OCP\IDBConnection;
use OCP\Security\ISecureRandom;
use Sandbox\Config\SystemConfig;

/** Tokens that open an account beside its password; only their keyed hash is stored. */
final class AppPasswords {
	public function __construct(
		private readonly IDBConnection $database,
		private readonly ISecureRandom $random,
		private readonly SystemConfig $config,
	) {
	}

	/** A new token of 72 letters and digits. */
	public function create(string $uid, string $name): string {
		$token = $this->random->generate(72, ISecureRandom::CHAR_ALPHANUMERIC);
		$query = $this->database->getQueryBuilder();
		$query->insert('authtoken')->setValue('uid', $query->createNamedParameter($uid))
			->setValue('name', $query->createNamedParameter($name))
			->setValue('token', $query->createNamedParameter($this->hash($token)));
		$query->executeStatement();
		return $token;
	}

	/** The account a token opens, else null. */
	public function owner(string $token): ?string {
		if (preg_match('/^[a-zA-Z0-9]{72}$/', $token) !== 1) {
			return null;
		}
		$query = $this->database->getQueryBuilder();
		$query->select('uid')->from('authtoken')->where($query->expr()->eq('token', $query->createNamedParameter($this->hash($token))));
		$uid = $query->executeQuery()->fetchOne();
		return $uid === false ? null : $uid;
	}

	private function hash(string $token): string {
		return hash_hmac('sha512', $token, (string)$this->config->get('secret'));
	}
}
