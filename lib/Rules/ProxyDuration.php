<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Rules;

/**
 * Whether a proxy covers a meeting: named, and one of three consecutive meetings at most unless duly certified illness.
 *
 * CGCT, art. L. 2121-20, al. 1; TA Lille, 9 February 1993, Annezin.
 */
final readonly class ProxyDuration {
	private const CONSECUTIVE_MEETINGS = 3;

	/**
	 * @param int|null $rank place of the meeting in the unbroken run of meetings named, null when it is not named
	 * @param list<Reason> $reasons
	 */
	private function __construct(
		public ?int $rank,
		public array $reasons,
	) {
	}

	/** @throws ImpossibleValue a meeting missing in the chain, or twice in it */
	public static function of(Proxy $proxy, ProxyContext $context): self {
		$named = array_values(array_unique($proxy->meetings));
		if (!in_array($context->meeting, $named, true)) {
			return new self(null, [ProxyVerdict::reason($named === [] ? 'meeting_not_named' : 'meeting_not_covered', ['giver' => $proxy->giver])]);
		}
		$covered = self::coveredUpTo($context->meeting, $named, $context->chain ?? $named);
		$rank = self::unbroken($covered);
		$upToNow = count(array_filter($covered));
		return new self($rank, match (true) {
			$upToNow <= self::CONSECUTIVE_MEETINGS => [],
			$proxy->illness => [ProxyVerdict::reason('certified_illness', ['giver' => $proxy->giver])],
			$rank <= self::CONSECUTIVE_MEETINGS => [ProxyVerdict::reason('meetings_with_a_gap', ['giver' => $proxy->giver, 'named' => $upToNow])],
			default => [
				ProxyVerdict::reason('more_than_three_consecutive', ['giver' => $proxy->giver, 'rank' => $rank]),
				...($context->chain === null ? [ProxyVerdict::reason('order_of_meetings_unknown')] : []),
			],
		});
	}

	/**
	 * For each meeting up to this one, whether the proxy names it.
	 *
	 * @param list<string> $named
	 * @param list<string> $chain
	 * @return list<bool>
	 */
	private static function coveredUpTo(string $meeting, array $named, array $chain): array {
		$position = array_search($meeting, ImpossibleValue::unlessDistinct('chain', $chain), true);
		if ($position === false) {
			throw new ImpossibleValue('chain', 'unknown_reference', ['value' => $meeting]);
		}
		return array_map(static fn (string $past): bool => in_array($past, $named, true), array_slice($chain, 0, $position + 1));
	}

	/** @param list<bool> $covered */
	private static function unbroken(array $covered): int {
		$gap = array_search(false, array_reverse($covered), true);
		return $gap === false ? count($covered) : $gap;
	}
}
