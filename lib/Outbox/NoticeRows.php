<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

use OCA\ConseilMunicipal\Activity\Place;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** What people were told, kept for the e-mails that repeat it to those who did not look. */
final class NoticeRows {
	private const TABLE = 'conseil_notice';
	private const PAGE = 200;

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @param array<string, string> $parameters */
	public function add(Notice $notice, array $parameters, int $now, bool $atOnce): void {
		$query = $this->db->getQueryBuilder();
		$number = static fn (?int $value) => $query->createNamedParameter($value, $value === null ? IQueryBuilder::PARAM_NULL : IQueryBuilder::PARAM_INT);
		$query->insert(self::TABLE)->values([
			'council_id' => $number($notice->place->councilId),
			'meeting_id' => $number($notice->place->meetingId),
			'item_id' => $number($notice->place->itemId),
			'document_id' => $number($notice->place->documentId),
			'paper_id' => $number($notice->place->paperId),
			'uid' => $query->createNamedParameter($notice->uid),
			'actor' => $query->createNamedParameter($notice->actor),
			'kind' => $query->createNamedParameter($notice->kind->value),
			'details' => $query->createNamedParameter(json_encode($parameters, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE)),
			'path' => $query->createNamedParameter(mb_strcut($notice->path, 0, 255)),
			'at' => $number($now),
			'mail_due' => $number($atOnce && !$notice->kind->isWritten() ? $now : null),
			'mailed' => $query->createNamedParameter($notice->kind->isWritten(), IQueryBuilder::PARAM_BOOL),
		]);
		$query->executeStatement();
	}

	/**
	 * @param non-empty-list<NoticeKind> $kinds
	 * @param ?string $uid null for everybody who was told
	 */
	public function done(array $kinds, ?string $uid, Place $place, int $now): void {
		$query = $this->db->getQueryBuilder();
		$values = array_map(static fn (NoticeKind $kind): string => $kind->value, $kinds);
		$query->update(self::TABLE)
			->set('done_at', $query->createNamedParameter($now, IQueryBuilder::PARAM_INT))
			->set('mail_due', $query->createNamedParameter(null, IQueryBuilder::PARAM_NULL))
			->where($query->expr()->in('kind', $query->createNamedParameter($values, IQueryBuilder::PARAM_STR_ARRAY)))
			->andWhere($query->expr()->isNull('done_at'));
		if ($uid !== null) {
			$query->andWhere($query->expr()->eq('uid', $query->createNamedParameter($uid)));
		}
		foreach (['council_id' => $place->councilId, 'meeting_id' => $place->meetingId, 'item_id' => $place->itemId, 'document_id' => $place->documentId, 'paper_id' => $place->paperId] as $column => $value) {
			if ($value !== null) {
				$query->andWhere($query->expr()->eq($column, $query->createNamedParameter($value, IQueryBuilder::PARAM_INT)));
			}
		}
		$query->executeStatement();
	}

	/**
	 * What still waits and was in no e-mail yet.
	 *
	 * @param int $since Unix seconds, itself left out
	 * @param int $until Unix seconds, itself in
	 * @return array<array-key, list<array{at: int, notice: ToldNotice}>> by account, the earliest first
	 */
	public function waiting(int $councilId, int $since, int $until): array {
		$query = $this->open();
		$query->andWhere($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->gt('at', $query->createNamedParameter($since, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->lte('at', $query->createNamedParameter($until, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('mailed', $query->createNamedParameter(false, IQueryBuilder::PARAM_BOOL)))
			->andWhere($query->expr()->isNull('mail_due'));
		return $this->byPerson($query);
	}

	/** @return array<array-key, list<array{at: int, notice: ToldNotice}>> by account, what is to be written at once */
	public function due(int $now): array {
		$query = $this->open();
		$query->andWhere($query->expr()->lte('mail_due', $query->createNamedParameter($now, IQueryBuilder::PARAM_INT)))->setMaxResults(self::PAGE);
		return $this->byPerson($query);
	}

	/** @param list<int> $ids */
	public function markMailed(array $ids): void {
		foreach (array_chunk($ids, 900) as $chunk) {
			$query = $this->db->getQueryBuilder();
			$query->update(self::TABLE)
				->set('mailed', $query->createNamedParameter(true, IQueryBuilder::PARAM_BOOL))
				->set('mail_due', $query->createNamedParameter(null, IQueryBuilder::PARAM_NULL))
				->where($query->expr()->in('id', $query->createNamedParameter($chunk, IQueryBuilder::PARAM_INT_ARRAY)));
			$query->executeStatement();
		}
	}

	private function open(): IQueryBuilder {
		$query = $this->db->getQueryBuilder();
		$query->select('id', 'council_id', 'meeting_id', 'uid', 'kind', 'details', 'path', 'at')->from(self::TABLE)
			->where($query->expr()->isNull('done_at'))->orderBy('id');
		return $query;
	}

	/** @return array<array-key, list<array{at: int, notice: ToldNotice}>> */
	private function byPerson(IQueryBuilder $query): array {
		$result = $query->executeQuery();
		$found = [];
		while (is_array($row = $result->fetch())) {
			/** @var array{id: int|string, council_id: int|string, meeting_id: int|string|null, uid: string, kind: string, details: ?string, path: string, at: int|string} $row */
			$kind = NoticeKind::tryFrom($row['kind']);
			/** @var array<string, string> $parameters */
			$parameters = json_decode($row['details'] ?? '{}', true);
			if ($kind !== null) {
				$meetingId = $row['meeting_id'] === null ? null : (int)$row['meeting_id'];
				$found[$row['uid']][] = ['at' => (int)$row['at'], 'notice' => new ToldNotice((int)$row['id'], (int)$row['council_id'], $meetingId, $row['uid'], $kind, $parameters, $row['path'])];
			}
		}
		$result->closeCursor();
		return $found;
	}
}
