<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Draft;

use DateTimeZone;
use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Agenda\ItemKind;
use OCA\ConseilMunicipal\Agenda\ItemState;
use OCA\ConseilMunicipal\Agenda\People;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\ResponseDefinitions;

/**
 * What somebody sees of meetings in preparation by working on some of their items: those items with their drafts as they are
 * now, and nothing of the others, not even a title.
 *
 * @psalm-import-type ConseilDraftDocument from ResponseDefinitions
 * @psalm-import-type ConseilDraftItem from ResponseDefinitions
 * @psalm-import-type Row from DraftRows
 */
final class Drafts {
	public function __construct(
		private readonly Access $access,
		private readonly DraftRows $rows,
		private readonly People $people,
	) {
	}

	/** @return list<ConseilDraftItem> by meeting and place on the agenda */
	public function ofCouncil(int $councilId, ?int $meetingId = null): array {
		$grant = $this->access->council($councilId, Action::Read);
		$uid = $grant->user->getUID();
		$items = $this->rows->items($councilId, $uid, $meetingId);
		$documents = $this->rows->documents(array_map(static fn (array $item): int => (int)$item['id'], $items), $uid);
		$numbers = $this->rows->numbers(array_values(array_unique(array_map(static fn (array $item): int => (int)$item['meeting_id'], $items))));
		return array_map(fn (array $item): array => $this->item($grant, $item, $numbers[(int)$item['id']] ?? null, $documents[(int)$item['id']] ?? []), $items);
	}

	/**
	 * @param Row $item
	 * @param list<Row> $documents
	 * @return ConseilDraftItem
	 */
	private function item(Grant $grant, array $item, ?int $number, array $documents): array {
		$uid = $grant->user->getUID();
		$zone = $grant->council->timeZone();
		$rapporteur = trim($item['first_name'] . ' ' . $item['last_name']);
		return [
			'id' => (int)$item['id'],
			'councilId' => $grant->council->getId(),
			'meetingId' => (int)$item['meeting_id'],
			'meetingTitle' => (string)$item['meeting_title'],
			'startsAt' => LocalTime::iso((int)$item['starts_at'], $zone),
			'place' => self::text($item['place']),
			'number' => $number === null ? null : (string)$number,
			'kind' => ItemKind::from((string)$item['kind'])->value,
			'section' => self::text($item['section']),
			'title' => (string)$item['title'],
			'summary' => self::text($item['summary']),
			'state' => ItemState::from((string)$item['state'])->value,
			'closedSession' => (bool)$item['closed_session'],
			'rapporteur' => $rapporteur === '' ? null : $rapporteur,
			'mine' => $item['rapporteur_uid'] === $uid || $item['owner_uid'] === $uid,
			'documents' => array_map(fn (array $document): array => $this->document($document, $uid, $zone), $documents),
		];
	}

	/**
	 * @param Row $document
	 * @return ConseilDraftDocument
	 */
	private function document(array $document, string $uid, DateTimeZone $zone): array {
		$author = self::text($document['modified_by']);
		return [
			'id' => (int)$document['id'],
			'name' => (string)$document['name'],
			'mime' => (string)$document['mime'],
			'size' => (int)$document['size'],
			'modifiedAt' => LocalTime::iso((int)$document['modified_at'], $zone),
			'modifiedBy' => $this->people->name($author),
			'editFileId' => in_array($uid, array_column(Opening::stored(self::text($document['openings'])), 'uid'), true) ? (int)$document['file_id'] : null,
			'shown' => DraftStream::isShown((string)$document['mime']),
			'news' => match (true) {
				$author === $uid || $document['seen_version'] === $document['etag'] => null,
				$document['seen_version'] === null => 'new',
				default => 'changed',
			},
		];
	}

	private static function text(string|int|null $value): ?string {
		return $value === null || $value === '' ? null : (string)$value;
	}
}
