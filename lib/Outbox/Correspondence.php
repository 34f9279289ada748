<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Forgets what was written to people: when their account is gone, and when it is long ago. */
final class Correspondence {
	public function __construct(
		private readonly OutboxMapper $mails,
		private readonly MeetingMails $meetings,
		private readonly MailChoices $choices,
		private readonly IDBConnection $db,
	) {
	}

	public function forgetAccount(string $uid): void {
		$this->mails->forgetAccount($uid);
		$this->choices->forgetAccount($uid);
		foreach (['conseil_notice', 'conseil_reminder'] as $table) {
			$query = $this->db->getQueryBuilder();
			$query->delete($table)->where($query->expr()->eq('uid', $query->createNamedParameter($uid)));
			$query->executeStatement();
		}
	}

	/** @param int $before Unix seconds */
	public function forgetOlderThan(int $before): void {
		$this->mails->forgetOlderThan($before);
		$this->meetings->tidy();
		$query = $this->db->getQueryBuilder();
		$query->delete('conseil_notice')->where($query->expr()->lt('at', $query->createNamedParameter($before, IQueryBuilder::PARAM_INT)));
		$query->executeStatement();
	}
}
