<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Draft;

use OCA\ConseilMunicipal\Access\CouncilPeople;
use OCA\ConseilMunicipal\Access\Role;
use OCA\ConseilMunicipal\Activity\Place;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\MeetingState;
use OCA\ConseilMunicipal\Outbox\NoticeKind;
use OCA\ConseilMunicipal\Outbox\Notices;
use OCA\ConseilMunicipal\Paper\Involvement;
use OCA\ConseilMunicipal\Storage\FileShares;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;
use Psr\Log\LoggerInterface;

/**
 * Closes drafts that a councillor may no longer change: published, gone, no longer on a meeting in preparation, past their day, or the
 * person left the item or the council. Called by whatever changes one of these, and once a day.
 */
final class OpeningKeeper {
	public function __construct(
		private readonly IDBConnection $db,
		private readonly Involvement $involvement,
		private readonly CouncilPeople $people,
		private readonly FileShares $shares,
		private readonly Journal $journal,
		private readonly Notices $notices,
		private readonly ITimeFactory $time,
		private readonly LoggerInterface $logger,
	) {
	}

	/** @param ?int $meetingId only the drafts of that meeting: nobody waits for the others */
	public function settle(Council $council, ?int $meetingId = null): void {
		foreach ($this->rows($council->getId(), $meetingId) as $row) {
			$openings = Opening::stored((string)$row['openings']);
			$kept = array_values(array_filter($openings, fn (Opening $one): bool => $this->stays($council, $row, $one)));
			foreach (array_udiff($openings, $kept, static fn (Opening $a, Opening $b): int => $a->uid <=> $b->uid) as $gone) {
				$kept = $this->close($council, $row, $gone) ? $kept : [...$kept, $gone];
			}
			if (count($kept) !== count($openings)) {
				$this->store((int)$row['id'], $kept);
			}
		}
	}

	/** The same, and takes back every share with a person that no document speaks of. Nothing is opened anew. */
	public function repair(Council $council): void {
		$this->settle($council);
		$open = [];
		foreach ($this->rows($council->getId()) as $row) {
			foreach (Opening::stored((string)$row['openings']) as $one) {
				$open[$row['file_id'] . ' ' . $one->uid] = true;
			}
		}
		foreach ($this->shares->closeOthers($council, static fn (int $fileId, string $uid): bool => isset($open[$fileId . ' ' . $uid])) as $uid) {
			$this->journal->record($council->getId(), 'draft_closed', ['person' => $uid]);
		}
	}

	/** @param list<Opening> $openings */
	public function store(int $documentId, array $openings): void {
		$query = $this->db->getQueryBuilder();
		$query->update('conseil_document')->set('openings', $query->createNamedParameter(Opening::toJson($openings)))
			->where($query->expr()->eq('id', $query->createNamedParameter($documentId, IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}

	/** @param array<string, int|string|null> $row */
	private function stays(Council $council, array $row, Opening $opening): bool {
		$zone = $council->timeZone();
		$today = LocalTime::at($this->time->getTime(), $zone)->format('Y-m-d');
		return $row['published_file_id'] === null && !(bool)$row['missing'] && $row['item_id'] !== null
			&& $row['item_deleted'] === null && $row['meeting_deleted'] === null && $row['state'] === MeetingState::Draft->value
			&& $today <= min($opening->until, LocalTime::at((int)$row['starts_at'], $zone)->format('Y-m-d'))
			&& in_array(Role::Councillor, $this->people->rolesOf($council, $opening->uid), true)
			&& $this->involvement->worksOn($council->getId(), (int)$row['item_id'], $opening->uid);
	}

	/**
	 * @param array<string, int|string|null> $row
	 * @return bool false when the share could not be taken back now: the next time does it
	 */
	private function close(Council $council, array $row, Opening $opening): bool {
		try {
			$this->shares->close($council, (int)$row['file_id'], $opening->uid);
		} catch (\Throwable $failure) {
			$this->logger->error('A draft could not be closed', ['council' => $council->getId(), 'document' => $row['id'], 'exception' => $failure]);
			return false;
		}
		$this->journal->record($council->getId(), 'draft_closed', ['document' => (int)$row['id'], 'person' => $opening->uid], (int)$row['meeting_id'], $row['item_id'] === null ? null : (int)$row['item_id']);
		$place = new Place($council->getId(), (int)$row['meeting_id'], $row['item_id'] === null ? null : (int)$row['item_id'], (int)$row['id']);
		$this->notices->done([NoticeKind::DraftOpened], $place, $opening->uid);
		return true;
	}

	/** @return list<array<string, int|string|null>> */
	private function rows(int $councilId, ?int $meetingId = null): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$query->select('d.id', 'd.file_id', 'd.name', 'd.item_id', 'd.meeting_id', 'd.openings', 'd.published_file_id', 'd.missing', 'm.state', 'm.starts_at')
			->selectAlias('i.deleted_at', 'item_deleted')->selectAlias('m.deleted_at', 'meeting_deleted')
			->from('conseil_document', 'd')
			->leftJoin('d', 'conseil_item', 'i', $expr->eq('i.id', 'd.item_id'))
			->innerJoin('d', 'conseil_meeting', 'm', $expr->eq('m.id', 'd.meeting_id'))
			->where($expr->eq('d.council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->isNotNull('d.openings'));
		if ($meetingId !== null) {
			$query->andWhere($expr->eq('d.meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)));
		}
		$result = $query->executeQuery();
		/** @var list<array<string, int|string|null>> $rows */
		$rows = $result->fetchAll();
		$result->closeCursor();
		return $rows;
	}
}
