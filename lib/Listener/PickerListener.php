<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Listener;

use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCA\ConseilMunicipal\Storage\ServiceAccount;
use OCP\Collaboration\AutoComplete\AutoCompleteFilterEvent;
use OCP\EventDispatcher\Event;
use OCP\EventDispatcher\IEventListener;

/**
 * Nobody can mention or choose a service account: it is nobody.
 *
 * @implements IEventListener<AutoCompleteFilterEvent>
 */
final class PickerListener implements IEventListener {
	public function __construct(
		private readonly CouncilMapper $councils,
	) {
	}

	#[\Override]
	public function handle(Event $event): void {
		if (!$event instanceof AutoCompleteFilterEvent) {
			return;
		}
		$results = $event->getResults();
		$candidates = [];
		array_walk_recursive($results, static function (mixed $value, int|string $name) use (&$candidates): void {
			if ($name === 'shareWith' && is_string($value) && str_starts_with($value, ServiceAccount::PREFIX)) {
				$candidates[] = $value;
			}
		});
		if ($candidates === []) {
			return;
		}
		$hidden = $this->councils->serviceUidsAmong(array_values(array_unique($candidates)));
		$event->setResults(self::without($results, $hidden));
	}

	/**
	 * @param array<array-key, mixed> $results lists of results by kind, those that match exactly under `exact`
	 * @param list<string> $hidden
	 * @return array<array-key, mixed>
	 */
	private static function without(array $results, array $hidden): array {
		foreach ($results as $kind => $entries) {
			if (!is_array($entries)) {
				continue;
			}
			$kept = array_filter($entries, static fn (mixed $entry): bool => !is_array($entry)
				|| !is_array($entry['value'] ?? null)
				|| !in_array($entry['value']['shareWith'] ?? null, $hidden, true));
			$results[$kind] = array_is_list($entries) ? array_values($kept) : self::without($kept, $hidden);
		}
		return $results;
	}
}
