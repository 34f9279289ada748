<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

use OCA\ConseilMunicipal\Database\UniqueKey;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** The choices people made; whoever made none is not in the table. */
final class MailChoices {
	private const TABLE = 'conseil_mail_choice';

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	public function of(int $councilId, string $uid): MailChoice {
		return $this->read($councilId, $uid)[$uid] ?? new MailChoice();
	}

	/** @return array<array-key, MailChoice> by account, of those who made one */
	public function ofCouncil(int $councilId): array {
		return $this->read($councilId, null);
	}

	public function set(int $councilId, string $uid, MailChoice $choice): void {
		if ($this->update($councilId, $uid, $choice)) {
			return;
		}
		$query = $this->db->getQueryBuilder();
		$query->insert(self::TABLE)->values([
			'council_id' => $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT),
			'uid' => $query->createNamedParameter($uid),
			'digest' => $query->createNamedParameter($choice->rhythm?->value),
			'at_once' => $query->createNamedParameter($choice->atOnce, IQueryBuilder::PARAM_BOOL),
		]);
		if (!UniqueKey::insert($query->executeStatement(...))) {
			$this->update($councilId, $uid, $choice); // made in two windows at once: the last one counts
		}
	}

	public function forgetAccount(string $uid): void {
		$query = $this->db->getQueryBuilder();
		$query->delete(self::TABLE)->where($query->expr()->eq('uid', $query->createNamedParameter($uid)));
		$query->executeStatement();
	}

	private function update(int $councilId, string $uid, MailChoice $choice): bool {
		if (!isset($this->read($councilId, $uid)[$uid])) {
			return false;
		}
		$query = $this->db->getQueryBuilder();
		$query->update(self::TABLE)
			->set('digest', $query->createNamedParameter($choice->rhythm?->value))
			->set('at_once', $query->createNamedParameter($choice->atOnce, IQueryBuilder::PARAM_BOOL))
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('uid', $query->createNamedParameter($uid)));
		$query->executeStatement();
		return true;
	}

	/** @return array<array-key, MailChoice> */
	private function read(int $councilId, ?string $uid): array {
		$query = $this->db->getQueryBuilder();
		$query->select('uid', 'digest', 'at_once')->from(self::TABLE)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)));
		if ($uid !== null) {
			$query->andWhere($query->expr()->eq('uid', $query->createNamedParameter($uid)));
		}
		$result = $query->executeQuery();
		$choices = [];
		while (is_array($row = $result->fetch())) {
			/** @var array{uid: string, digest: ?string, at_once: scalar|null} $row */
			$choices[$row['uid']] = new MailChoice($row['digest'] === null ? null : DigestRhythm::tryFrom($row['digest']), (bool)$row['at_once']);
		}
		$result->closeCursor();
		return $choices;
	}
}
