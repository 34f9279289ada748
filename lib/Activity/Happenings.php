<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Activity;

use OCA\ConseilMunicipal\Meeting\MeetingState;
use OCA\ConseilMunicipal\Paper\InvolvedFact;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Reads what happened in a council, in one query. Who may know of it is decided by {@see Audience}. */
final class Happenings {
	public function __construct(
		private readonly IDBConnection $db,
		private readonly InvolvedFact $involved,
	) {
	}

	/**
	 * What one person may learn of the council’s meetings that are still there.
	 *
	 * @param int $since Unix seconds, itself left out
	 * @param bool $prepares false for councillors: only what readers may know, and the items and papers they work on
	 * @return list<Happening> by others, latest first
	 */
	public function seenBy(string $uid, bool $prepares, int $councilId, int $since, int $limit): array {
		$query = $this->all($councilId, $limit);
		$expr = $query->expr();
		$person = $query->createNamedParameter($uid);
		$paper = $this->db->getQueryBuilder();
		$paper->select($paper->func()->count('sp.id'))->from('conseil_stakeholder', 'sp')
			->where($expr->eq('sp.subject_id', 'a.paper_id'))->andWhere($expr->eq('sp.subject', $query->createNamedParameter('paper')))
			->andWhere($expr->eq('sp.uid', $person));
		$involved = '((' . $this->involved->of($query, $uid) . ') + (' . $paper->getSQL() . '))';
		$query->selectAlias($query->createFunction($involved), 'involved')
			->andWhere($expr->gt('a.at', $query->createNamedParameter($since, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->orX($expr->isNull('a.actor'), $expr->neq('a.actor', $person)));
		if (!$prepares) {
			$query->andWhere($expr->orX(
				$expr->in('a.type', $query->createNamedParameter(ActivityType::namesForReaders(), IQueryBuilder::PARAM_STR_ARRAY)),
				$expr->gt($query->createFunction($involved), $query->createNamedParameter(0, IQueryBuilder::PARAM_INT)),
			));
		}
		return $this->read($query);
	}

	/**
	 * Everything, for a digest that tells it to several people.
	 *
	 * @param int $since Unix seconds, itself left out
	 * @param int $until Unix seconds, itself in
	 * @return list<Happening> latest first
	 */
	public function between(int $councilId, int $since, int $until, int $limit): array {
		$query = $this->all($councilId, $limit);
		$query->andWhere($query->expr()->gt('a.at', $query->createNamedParameter($since, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->lte('a.at', $query->createNamedParameter($until, IQueryBuilder::PARAM_INT)));
		return $this->read($query);
	}

	/**
	 * Everything between two activities, the first left out, for the stream that tells it to several people.
	 *
	 * @return list<Happening> latest first
	 */
	public function after(int $councilId, int $after, int $last, int $limit): array {
		$query = $this->all($councilId, $limit);
		$query->andWhere($query->expr()->gt('a.id', $query->createNamedParameter($after, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->lte('a.id', $query->createNamedParameter($last, IQueryBuilder::PARAM_INT)));
		return $this->read($query);
	}

	private function all(int $councilId, int $limit): IQueryBuilder {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$sent = $this->db->getQueryBuilder();
		$sent->select($sent->func()->max('cv.sent_at'))->from('conseil_convocation', 'cv')->where($expr->eq('cv.meeting_id', 'm.id'));
		$query->select('a.*', 'm.state', 'm.published_folder_id', 'm.restricted_folder_id')
			->selectAlias($query->createFunction('(' . $sent->getSQL() . ')'), 'convened_at')
			->selectAlias('m.title', 'meeting_title')->selectAlias('m.starts_at', 'meeting_starts_at')->selectAlias('p.title', 'paper_title')
			->selectAlias('d.restricted', 'restricted_draft')
			->from('conseil_activity', 'a')
			->leftJoin('a', 'conseil_item', 'i', $expr->eq('i.id', 'a.item_id'))
			->leftJoin('a', 'conseil_meeting', 'm', $expr->eq('m.id', 'a.meeting_id'))
			->leftJoin('a', 'conseil_document', 'd', $expr->eq('d.id', 'a.document_id'))
			->leftJoin('a', 'conseil_paper', 'p', $expr->eq('p.id', 'a.paper_id'))
			->where($expr->eq('a.council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->isNull('m.deleted_at'))
			->orderBy('a.id', 'DESC')->setMaxResults($limit);
		return $query;
	}

	/** @return list<Happening> */
	private function read(IQueryBuilder $query): array {
		$result = $query->executeQuery();
		$found = [];
		while (is_array($row = $result->fetch())) {
			/** @var array<string, scalar|null> $row */
			$found[] = self::happening($row);
		}
		$result->closeCursor();
		return $found;
	}

	/** @param array<string, scalar|null> $row */
	private static function happening(array $row): Happening {
		$beside = ['state', 'convened_at', 'published_folder_id', 'restricted_folder_id', 'meeting_title', 'meeting_starts_at', 'paper_title', 'involved', 'restricted_draft'];
		$isPublished = $row['published_folder_id'] !== null || $row['restricted_folder_id'] !== null;
		return new Happening(
			Activity::fromRow(array_diff_key($row, array_flip($beside))),
			$row['meeting_title'] === null ? null : (string)$row['meeting_title'],
			$row['meeting_starts_at'] === null ? null : (int)$row['meeting_starts_at'],
			$row['paper_title'] === null ? null : (string)$row['paper_title'],
			$row['state'] === null || $isPublished || MeetingState::from((string)$row['state'])->isKnownToCouncillors(),
			(int)($row['involved'] ?? 0) > 0,
			(bool)$row['restricted_draft'],
			$row['convened_at'] === null ? null : (int)$row['convened_at'],
		);
	}
}
