<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Meeting;

use DateTimeImmutable;
use DateTimeZone;
use JsonException;
use OCA\ConseilMunicipal\Agenda\ItemDetails;
use OCA\ConseilMunicipal\Agenda\ItemKind;
use OCA\ConseilMunicipal\Agenda\ItemState;
use OCA\ConseilMunicipal\Error\Invalid;

/**
 * An agenda written as JSON: `{meeting: {title, start, place}, items: [{title, kind, rapporteur, matiere, huisClos, budget,
 * documents: [{name}]}]}`. Read completely, and refused with the place of the first fault, before anything is created.
 */
final class AgendaFile {
	/**
	 * @param array<string, mixed> $meeting values for {@see MeetingDetails}
	 * @param list<array{values: array<string, mixed>, rapporteur: ?string, documents: list<string>}> $items
	 */
	private function __construct(
		public readonly array $meeting,
		public readonly array $items,
	) {
	}

	/** @throws Invalid */
	public static function read(string $json, DateTimeZone $zone): self {
		try {
			$data = json_decode($json, true, 64, JSON_THROW_ON_ERROR);
		} catch (JsonException $fault) {
			throw new Invalid('not_json', 'This file is not valid JSON: {reason}.', ['reason' => $fault->getMessage()], 'file', previous: $fault);
		}
		$meeting = is_array($data) ? $data['meeting'] ?? null : null;
		$items = is_array($data) ? $data['items'] ?? null : null;
		if (!is_array($meeting) || !is_array($items) || !array_is_list($items)) {
			throw new Invalid('not_an_agenda', 'An agenda has a “meeting” and a list of “items”; one of them is missing.', field: 'file');
		}
		return new self([
			'kind' => $meeting['kind'] ?? MeetingKind::Ordinary->value,
			'title' => $meeting['title'] ?? null,
			'startsAt' => self::localStart($meeting['start'] ?? null, $zone),
			'place' => $meeting['place'] ?? null,
		], array_map(self::item(...), $items, array_keys($items)));
	}

	/** An instant with an offset becomes the council's own hour. */
	private static function localStart(mixed $start, DateTimeZone $zone): string {
		$moment = is_string($start) ? date_create_immutable($start, $zone) : false;
		if (!$moment instanceof DateTimeImmutable) {
			throw new Invalid('not_a_moment', 'A date and an hour that exist are expected here, such as 2027-01-19T19:00.', field: 'meeting.start');
		}
		return $moment->setTimezone($zone)->format('Y-m-d\TH:i');
	}

	/** @return array{values: array<string, mixed>, rapporteur: ?string, documents: list<string>} */
	private static function item(mixed $item, int $index): array {
		$field = 'items[' . $index . ']';
		if (!is_array($item) || !is_string($item['title'] ?? null) || trim($item['title']) === '') {
			throw new Invalid('required', 'This cannot be empty.', field: $field . '.title');
		}
		if (mb_strlen($item['title']) > ItemDetails::TITLE_LENGTH) {
			throw new Invalid('too_long', 'This is too long: {maximum} characters at most.', ['maximum' => ItemDetails::TITLE_LENGTH], $field . '.title');
		}
		$kind = $item['kind'] ?? ItemKind::Deliberation->value;
		if (!is_string($kind) || ItemKind::tryFrom($kind) === null) {
			throw new Invalid('unknown_value', 'Choose one of: {values}.', ['values' => implode(', ', array_column(ItemKind::cases(), 'value'))], $field . '.kind');
		}
		$budget = is_array($item['budget'] ?? null) ? $item['budget'] : [];
		return [
			'values' => [
				'title' => $item['title'], 'kind' => $kind, 'section' => $item['section'] ?? null, 'matterCode' => $item['matiere'] ?? null,
				'closedSession' => $item['huisClos'] ?? false, 'budgetYear' => $budget['year'] ?? null, 'budgetName' => $budget['name'] ?? null,
				'summary' => $item['summary'] ?? null, 'state' => $item['state'] ?? ItemState::Draft->value,
			],
			'rapporteur' => is_string($item['rapporteur'] ?? null) ? $item['rapporteur'] : null,
			'documents' => self::names($item['documents'] ?? [], $field . '.documents'),
		];
	}

	/** @return list<string> file names, never a path */
	private static function names(mixed $documents, string $field): array {
		$names = [];
		foreach (is_array($documents) ? $documents : throw new Invalid('not_a_list', 'A list is expected here.', field: $field) as $document) {
			$name = is_array($document) ? $document['name'] ?? null : $document;
			if (!is_string($name) || $name === '' || basename($name) !== $name || strlen($name) > 240 || in_array($name, ['.', '..'], true)) {
				throw new Invalid('name_refused', 'The name “{name}” cannot be used for a file or folder here. Choose another one.', ['name' => is_string($name) ? $name : ''], $field);
			}
			$names[] = $name;
		}
		return array_values(array_unique($names));
	}
}
