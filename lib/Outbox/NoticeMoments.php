<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

use DateTime;
use OCP\IL10N;

/** Moments among the parameters of a notice, given as ISO 8601: said in full, on the wall clock of their council. */
final class NoticeMoments {
	/** Whether the hour is said too. */
	private const NAMES = ['day' => false, 'deadline' => true, 'when' => true];

	/**
	 * @param array<string, string> $parameters
	 * @return array<string, string> the same, moments in words
	 */
	public static function inFull(array $parameters, IL10N $l): array {
		foreach (array_intersect_key(self::NAMES, $parameters) as $name => $withHour) {
			$moment = new DateTime($parameters[$name]);
			$parameters[$name] = $l->l('date', $moment, ['width' => 'full']) . ($withHour ? ', ' . self::hour($moment, $l) : '');
		}
		return $parameters;
	}

	/** « 19 h », « 18 h 30 » */
	private static function hour(DateTime $moment, IL10N $l): string {
		[$hour, $minutes] = explode(' ', $moment->format('G i'));
		return $minutes === '00' ? $l->t('%s:00', [$hour]) : $l->t('%1$s:%2$s', [$hour, $minutes]);
	}
}
