<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Rules;

/**
 * Whether a proxy is usable at a meeting, as things stand when it is given, with every reason that speaks against it.
 *
 * CGCT, art. L. 2121-20, al. 1: written, to a colleague of one's choice, one per holder, always revocable, three
 * consecutive meetings at most except duly certified illness. No text sets a time limit. The twin of checkProxy() in
 * src/rules/proxy.ts.
 */
final readonly class ProxyVerdict {
	/** @var array<string, array{string, Level, string}> */
	public const REASONS = [
		'not_written' => ['L2121-20', Level::Error, 'This proxy is not written: a telephone call is not enough. Ask {giver} for a signed paper or an e-mail naming the holder and the meeting.'],
		'not_authenticated' => ['L2121-20', Level::Error, 'Nothing shows that {giver} wrote this proxy: ask for it again from the address you know, or signed.'],
		'holder_not_named' => ['L2121-20; TA Lille, 9 February 1993, Annezin', Level::Error, 'The proxy of {giver} names no holder: a blank proxy is worth nothing.'],
		'meeting_not_named' => ['L2121-20; TA Lille, 9 February 1993, Annezin', Level::Error, 'The proxy of {giver} names no meeting: ask for it again with the date of this one.'],
		'meeting_not_covered' => ['L2121-20; TA Lille, 9 February 1993, Annezin', Level::Error, 'The proxy of {giver} is for another meeting: ask for a new one that names this one.'],
		'more_than_three_consecutive' => ['L2121-20', Level::Error, 'This would be meeting number {rank} in a row under the proxy of {giver}: three is the most, except duly certified illness.'],
		'holder_not_member' => ['L2121-20', Level::Blocking, '{holder} is not a member in exercise: only a colleague of the council can hold a proxy.'],
		'holder_is_giver' => ['L2121-20', Level::Blocking, '{giver} gives a proxy to himself or herself: name another member.'],
		'giver_present' => ['L2121-20', Level::Error, '{giver} is present and votes in person: the proxy has no purpose.'],
		'holder_already_has_one' => ['L2121-20', Level::Error, '{holder} already holds the proxy of {other}: one proxy per holder. Ask {giver} to choose somebody else.'],
		'certified_illness' => ['L2121-20', Level::Info, '{giver} is absent for duly certified illness: the limit of three meetings in a row does not apply.'],
		'order_of_meetings_unknown' => ['L2121-20', Level::Uncertain, 'The meetings named are taken to follow each other, because the order of the meetings of the council is not known here.'],
		'meetings_with_a_gap' => ['L2121-20', Level::Uncertain, 'The proxy of {giver} names {named} meetings up to this one, not all in a row. The law does not say whether the count starts again: it does here.'],
		'replaces_earlier' => ['L2121-20; code civil, art. 2006', Level::Uncertain, '{giver} had given a proxy to {other}: the new one revokes it, by analogy with the civil code. Tell {other}.'],
		'holder_declared_absent' => ['L2121-20', Level::Warning, '{holder} announced an absence: the proxy of {giver} will be useless. Tell {giver}, who may name somebody else.'],
		'holder_represented' => ['L2121-20', Level::Warning, '{holder} has given a proxy too: absent, {holder} cannot vote for {giver}, and a proxy is not passed on.'],
		'giver_carries_proxy' => ['L2121-20', Level::Warning, '{giver} holds the proxy of {other}: that voice is lost while {giver} is absent, it is not passed on. Tell {other}.'],
		'circular' => ['L2121-20', Level::Warning, 'These proxies go round in a circle and come back to {giver}: none of them can be used unless one of the members comes.'],
	];

	/**
	 * @param bool $ok the proxy can be used at this meeting
	 * @param int|null $rank place of this meeting among the consecutive ones named, null when it is not named
	 * @param list<Reason> $reasons
	 */
	private function __construct(
		public bool $ok,
		public ?int $rank,
		public array $reasons,
	) {
	}

	/** @throws ImpossibleValue a giver who is not a member in exercise, a meeting missing in the chain */
	public static function of(Proxy $proxy, ProxyContext $context): self {
		if (!in_array($proxy->giver, $context->members, true)) {
			throw new ImpossibleValue('giver', 'unknown_reference', ['value' => $proxy->giver]);
		}
		$duration = ProxyDuration::of($proxy, $context);
		$reasons = [...self::form($proxy), ...$duration->reasons, ...self::parties($proxy, $context)];
		foreach ($reasons as $reason) {
			if ($reason->level->isAgainst()) {
				return new self(false, $duration->rank, $reasons);
			}
		}
		return new self(true, $duration->rank, [...$reasons, ...self::consequences($proxy, $context)]);
	}

	/** @param array<string, string|int> $params */
	public static function reason(string $code, array $params = []): Reason {
		return Reason::of(self::REASONS, $code, $params);
	}

	/** @return list<Reason> */
	private static function form(Proxy $proxy): array {
		return match (true) {
			!$proxy->written => [self::reason('not_written', ['giver' => $proxy->giver])],
			!$proxy->authenticated => [self::reason('not_authenticated', ['giver' => $proxy->giver])],
			default => [],
		};
	}

	/** @return list<Reason> */
	private static function parties(Proxy $proxy, ProxyContext $context): array {
		$giver = $proxy->giver;
		$holder = $proxy->holder;
		$reasons = [];
		if ($holder === null) {
			$reasons[] = self::reason('holder_not_named', ['giver' => $giver]);
		} else {
			if ($holder === $giver) {
				$reasons[] = self::reason('holder_is_giver', ['giver' => $giver]);
			}
			if (!in_array($holder, $context->members, true)) {
				$reasons[] = self::reason('holder_not_member', ['holder' => $holder]);
			}
			$other = self::heldBy($holder, $context->live);
			if ($other !== null) {
				$reasons[] = self::reason('holder_already_has_one', ['giver' => $giver, 'holder' => $holder, 'other' => $other->giver]);
			}
		}
		if (in_array($giver, $context->present, true)) {
			$reasons[] = self::reason('giver_present', ['giver' => $giver]);
		}
		return $reasons;
	}

	/**
	 * What a usable proxy changes for the others, and what makes it useless as things stand.
	 *
	 * @return list<Reason>
	 */
	private static function consequences(Proxy $proxy, ProxyContext $context): array {
		$giver = $proxy->giver;
		$holder = (string)$proxy->holder;
		$live = $context->live;
		$holders = array_filter(array_column($live, 'holder', 'giver'), is_string(...));
		$reasons = isset($holders[$giver]) ? [self::reason('replaces_earlier', ['giver' => $giver, 'other' => $holders[$giver]])] : [];
		if (in_array($holder, $context->declaredAbsent, true)) {
			$reasons[] = self::reason('holder_declared_absent', ['giver' => $giver, 'holder' => $holder]);
		}
		if (self::leadsBack($giver, $holder, $holders)) {
			return [...$reasons, self::reason('circular', ['giver' => $giver])];
		}
		if (isset($holders[$holder])) {
			$reasons[] = self::reason('holder_represented', ['giver' => $giver, 'holder' => $holder]);
		}
		$carried = self::heldBy($giver, $live);
		if ($carried !== null) {
			$reasons[] = self::reason('giver_carries_proxy', ['giver' => $giver, 'other' => $carried->giver]);
		}
		return $reasons;
	}

	/** @param list<Proxy> $live */
	private static function heldBy(string $holder, array $live): ?Proxy {
		foreach ($live as $proxy) {
			if ($proxy->holder === $holder) {
				return $proxy;
			}
		}
		return null;
	}

	/** @param array<array-key, string> $holders consumed, so that a circle that does not go through the giver ends too */
	private static function leadsBack(string $giver, string $holder, array $holders): bool {
		while (isset($holders[$holder])) {
			$next = $holders[$holder];
			unset($holders[$holder]);
			if ($next === $giver) {
				return true;
			}
			$holder = $next;
		}
		return false;
	}
}
