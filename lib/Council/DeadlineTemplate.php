<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

use OCA\ConseilMunicipal\Error\Invalid;

/** The steps that a council plans before each of its meetings. */
final class DeadlineTemplate {
	public const FIELD = 'deadlines';
	private const MAX_STEPS = 20;
	private const MAX_DAYS = 365;
	/** Days before the last legal day to convene: the usual steps come before it whatever the notice period. */
	private const USUAL = ['call_for_subjects' => 24, 'pieces_due' => 10, 'review' => 6, 'agenda_set' => 4];

	/**
	 * What applies to a council that has set nothing.
	 *
	 * @param int $noticeDays clear days of the council
	 * @return list<DeadlineStep> the earliest first
	 */
	public static function usual(int $noticeDays): array {
		return array_map(
			static fn (string $key, int $margin): DeadlineStep => new DeadlineStep($key, null, self::bounded($margin + $noticeDays + 1)),
			array_keys(self::USUAL), self::USUAL,
		);
	}

	/**
	 * Steps that a person typed. A new one has no key yet: it gets one from its name.
	 *
	 * @return list<DeadlineStep> the earliest first
	 * @throws Invalid
	 */
	public static function read(mixed $steps): array {
		if (!is_array($steps) || !array_is_list($steps)) {
			throw new Invalid('not_a_list', 'A list is expected here.', field: self::FIELD);
		}
		if (count($steps) > self::MAX_STEPS) {
			throw new Invalid('too_many', 'At most {maximum} planned steps.', ['maximum' => self::MAX_STEPS], self::FIELD);
		}
		$named = array_filter(array_map(static fn (mixed $step): mixed => is_array($step) ? $step['key'] ?? null : null, $steps), is_string(...));
		$read = [];
		foreach ($steps as $index => $step) {
			$one = self::step($step, self::FIELD . "[$index]", [...array_values($named), ...array_keys($read)]);
			if (isset($read[$one->key])) {
				throw new Invalid('step_twice', 'Two planned steps cannot be the same one.', field: self::FIELD . "[$index].key");
			}
			$read[$one->key] = $one;
		}
		return self::sorted(array_values($read));
	}

	/** @return ?list<DeadlineStep> null when the council has set nothing */
	public static function stored(?string $json): ?array {
		$rows = $json === null ? null : json_decode($json, true);
		return is_array($rows) ? self::fromRows($rows) : null;
	}

	/** @param list<DeadlineStep> $steps */
	public static function json(array $steps): string {
		return json_encode(array_map(static fn (DeadlineStep $step): array => $step->toArray(), $steps), JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE);
	}

	/**
	 * @param array<mixed> $rows as {@see json()} wrote them
	 * @return list<DeadlineStep>
	 */
	public static function fromRows(array $rows): array {
		$steps = [];
		foreach ($rows as $row) {
			if (is_array($row) && is_string($row['key'] ?? null) && is_int($row['days'] ?? null)) {
				$steps[] = new DeadlineStep($row['key'], is_string($row['label'] ?? null) ? $row['label'] : null, self::bounded($row['days']));
			}
		}
		return $steps;
	}

	/**
	 * @param list<DeadlineStep> $steps
	 * @return list<DeadlineStep> the earliest first
	 */
	public static function sorted(array $steps): array {
		usort($steps, static fn (DeadlineStep $one, DeadlineStep $other): int => $other->days <=> $one->days);
		return $steps;
	}

	/** @param list<string> $taken keys that a new step cannot have */
	private static function step(mixed $values, string $field, array $taken): DeadlineStep {
		if (!is_array($values)) {
			throw new Invalid('required', 'This cannot be empty.', field: $field);
		}
		$input = new Input([$field . '.label' => $values['label'] ?? null, $field . '.days' => $values['days'] ?? null, $field . '.key' => $values['key'] ?? null]);
		$label = $input->optionalText($field . '.label', 120);
		$days = self::bounded($input->number($field . '.days', 1, self::MAX_DAYS));
		$key = $input->optionalText($field . '.key', 64) ?? self::keyOf((string)$label, $taken);
		if (preg_match('/^[a-z][a-z0-9_-]*$/', $key) !== 1) {
			throw new Invalid('unknown_step', 'The key of a planned step is made of small letters, digits and dashes.', field: $field . '.key');
		}
		if ($label === null && DeadlineKey::tryFrom($key) === null) {
			throw new Invalid('required', 'This cannot be empty.', field: $field . '.label');
		}
		return new DeadlineStep($key, $label, $days);
	}

	/** @param list<string> $taken */
	private static function keyOf(string $label, array $taken): string {
		$plain = strtolower((string)transliterator_transliterate('Any-Latin; Latin-ASCII', $label));
		$slug = trim(substr((string)preg_replace('/[^a-z0-9]+/', '-', $plain), 0, 40), '-');
		$slug = preg_match('/^[a-z]/', $slug) === 1 ? $slug : trim("step-$slug", '-');
		for ($key = $slug, $next = 2; in_array($key, $taken, true) || DeadlineKey::tryFrom($key) !== null; $next++) {
			$key = "$slug-$next";
		}
		return $key;
	}

	/** @return int<1, 365> */
	private static function bounded(int $days): int {
		return max(1, min($days, self::MAX_DAYS));
	}
}
