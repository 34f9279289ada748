<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Meeting;

use OCA\ConseilMunicipal\Council\DeadlineStep;
use OCA\ConseilMunicipal\Council\DeadlineTemplate;

/**
 * What differs, for one meeting, from the steps that its council plans: only that is kept, so that a change of the council’s steps
 * reaches every meeting that did not say otherwise.
 */
final class DeadlineChanges {
	/**
	 * @param array<string, int<1, 365>> $shifted days by key
	 * @param list<string> $removed keys
	 * @param list<DeadlineStep> $added
	 */
	private function __construct(
		private readonly array $shifted = [],
		private readonly array $removed = [],
		private readonly array $added = [],
	) {
	}

	/** @param ?string $json as {@see json()} wrote it */
	public static function stored(?string $json): self {
		$data = $json === null ? null : json_decode($json, true);
		if (!is_array($data)) {
			return new self();
		}
		$shifted = [];
		foreach (is_array($data['shifted'] ?? null) ? $data['shifted'] : [] as $key => $days) {
			if (is_int($days)) {
				$shifted[(string)$key] = max(1, min($days, 365));
			}
		}
		$removed = is_array($data['removed'] ?? null) ? array_values(array_filter($data['removed'], is_string(...))) : [];
		return new self($shifted, $removed, DeadlineTemplate::fromRows(is_array($data['added'] ?? null) ? $data['added'] : []));
	}

	/**
	 * @param list<DeadlineStep> $template of the council
	 * @param list<DeadlineStep> $wanted for the meeting
	 */
	public static function between(array $template, array $wanted): self {
		$usual = array_column($template, null, 'key');
		$shifted = $added = [];
		foreach ($wanted as $step) {
			$planned = $usual[$step->key] ?? null;
			if ($planned === null) {
				$added[] = $step;
			} elseif ($planned->days !== $step->days) {
				$shifted[$step->key] = $step->days;
			}
		}
		return new self($shifted, array_values(array_diff(array_keys($usual), array_column($wanted, 'key'))), $added);
	}

	/** @return ?string null when nothing differs */
	public function json(): ?string {
		$kept = array_filter([
			'shifted' => $this->shifted,
			'removed' => $this->removed,
			'added' => array_map(static fn (DeadlineStep $step): array => $step->toArray(), $this->added),
		]);
		return $kept === [] ? null : json_encode($kept, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE);
	}

	/**
	 * @param list<DeadlineStep> $template of the council
	 * @return list<array{DeadlineStep, DeadlineOrigin}> what applies to the meeting, the earliest first
	 */
	public function applyTo(array $template): array {
		$steps = array_diff_key(array_column($template, null, 'key'), array_flip($this->removed));
		$origins = array_fill_keys(array_keys($steps), DeadlineOrigin::Template);
		foreach (array_intersect_key($this->shifted, $steps) as $key => $days) {
			[$steps[$key], $origins[$key]] = [$steps[$key]->movedTo($days), DeadlineOrigin::Shifted];
		}
		foreach ($this->added as $step) {
			// A step that the council plans meanwhile under the same key stays where this meeting put it.
			$origins[$step->key] = isset($steps[$step->key]) ? DeadlineOrigin::Shifted : DeadlineOrigin::Added;
			$steps[$step->key] = $step;
		}
		return array_map(
			static fn (DeadlineStep $step): array => [$step, $origins[$step->key]],
			DeadlineTemplate::sorted(array_values($steps)),
		);
	}
}
