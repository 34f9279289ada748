<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

use OCA\ConseilMunicipal\Access\ForgetsAccounts;
use OCA\ConseilMunicipal\Database\Forgets;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Forgets what was written to people: when their account is gone, and when it is long ago. */
final class Correspondence implements Forgets, ForgetsAccounts {
	public function __construct(
		private readonly OutboxMapper $mails,
		private readonly MeetingMails $meetings,
		private readonly MailChoices $choices,
		private readonly IDBConnection $db,
	) {
	}

	#[\Override]
	public function forgetAccount(string $uid): void {
		$this->forgetAddresses($uid);
		$this->mails->forgetAccount($uid);
		$this->choices->forgetAccount($uid);
		foreach (['conseil_notice', 'conseil_reminder'] as $table) {
			$query = $this->db->getQueryBuilder();
			$query->delete($table)->where($query->expr()->eq('uid', $query->createNamedParameter($uid)));
			$query->executeStatement();
		}
	}

	/** What was sent stays counted, not to which address; that of a convocation is evidence, and no account’s. */
	private function forgetAddresses(string $uid): void {
		$query = $this->db->getQueryBuilder();
		$query->update('conseil_outbox')
			->set('address', $query->createNamedParameter(null, IQueryBuilder::PARAM_NULL))
			->set('name', $query->createNamedParameter(null, IQueryBuilder::PARAM_NULL))
			->where($query->expr()->eq('uid', $query->createNamedParameter($uid)))
			->andWhere($query->expr()->eq('state', $query->createNamedParameter(MailState::Sent->value)))
			->andWhere($query->expr()->neq('kind', $query->createNamedParameter(MailKind::Convocation->value)));
		$query->executeStatement();
	}

	#[\Override]
	public function forgetOlderThan(int $before): void {
		$this->mails->forgetOlderThan($before);
		$this->meetings->tidy();
		$query = $this->db->getQueryBuilder();
		$query->delete('conseil_notice')->where($query->expr()->lt('at', $query->createNamedParameter($before, IQueryBuilder::PARAM_INT)));
		$query->executeStatement();
	}
}
