<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Meeting;

use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Agenda\People;
use OCA\ConseilMunicipal\Missing\OpenReminders;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Utility\ITimeFactory;

/**
 * What other people ask of a person, whatever the meeting: reminders, texts to sign off, questions to answer. One query.
 *
 * @psalm-import-type ConseilAsk from ResponseDefinitions
 * @psalm-import-type AskedRow from AskedItems
 */
final class PersonalAsks {
	private const NAMES = 5;

	public function __construct(
		private readonly AskedItems $items,
		private readonly People $people,
		private readonly ITimeFactory $time,
	) {
	}

	/** @return list<ConseilAsk> at most one of each kind per meeting */
	public function of(Grant $grant): array {
		$rows = $this->items->of([$grant]);
		return [...$this->reminders($grant, $rows), ...self::asks('sign_off', $rows), ...self::asks('questions', $rows)];
	}

	/**
	 * @param list<AskedRow> $rows
	 * @return list<ConseilAsk>
	 */
	private function reminders(Grant $grant, array $rows): array {
		$titles = array_column($rows, 'title', 'id');
		$last = array_column($rows, null, 'meeting_id');
		$asks = [];
		foreach (OpenReminders::asked($rows, $this->time->getTime()) as $meetingId => $itemIds) {
			$ask = self::ask('reminder', $meetingId, $itemIds, array_map(static fn (int $id): string => (string)$titles[$id], $itemIds), count($itemIds));
			$row = $last[$meetingId];
			$asks[] = $ask + ['reminder' => [
				'by' => $this->people->person((string)$row['reminded_by']),
				'at' => LocalTime::iso((int)$row['reminded_at'], $grant->council->timeZone()),
				'word' => $row['reminder_word'] === null ? null : (string)$row['reminder_word'],
			]];
		}
		return $asks;
	}

	/**
	 * @param 'sign_off'|'questions' $kind
	 * @param list<AskedRow> $rows
	 * @return list<ConseilAsk>
	 */
	private static function asks(string $kind, array $rows): array {
		$asks = [];
		foreach ($rows as $row) {
			if ((int)$row[$kind] > 0) {
				$asks[(int)$row['meeting_id']][(int)$row['id']] = ['title' => (string)$row['title'], 'count' => (int)$row[$kind]];
			}
		}
		return array_map(
			static fn (int $meetingId, array $items): array => self::ask($kind, $meetingId, array_keys($items), array_column($items, 'title'), array_sum(array_column($items, 'count'))),
			array_keys($asks), $asks,
		);
	}

	/**
	 * @param 'reminder'|'sign_off'|'questions' $kind
	 * @param list<int> $itemIds
	 * @param list<string> $titles
	 * @return ConseilAsk
	 */
	private static function ask(string $kind, int $meetingId, array $itemIds, array $titles, int $count): array {
		return ['kind' => $kind, 'meetingId' => $meetingId, 'itemIds' => $itemIds, 'count' => $count, 'names' => array_slice($titles, 0, self::NAMES), 'step' => null, 'call' => null];
	}
}
