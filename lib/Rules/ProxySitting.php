<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Rules;

/**
 * The proxies through a sitting: usable or not when given, with or without effect on each item, and the number of voices.
 *
 * CGCT, art. L. 2121-20: revocation and the arrival of the giver end a proxy for good; the absence of the holder
 * suspends it; a holder who leaves never passes on the voice he carries. A withdrawal silences for one item both the
 * voice of the member and the proxy he holds (L. 2131-11, L. 2121-14); that it silences the proxy he gave is an
 * inference. The twin of followProxies() in src/rules/proxySitting.ts.
 */
final readonly class ProxySitting {
	/** @var array<string, array{string, Level, string}> */
	public const REASONS = [
		'holder_declared_absent' => ['L2121-20', Level::Warning, '{holder} announced an absence: the proxy of {giver} will be useless. Tell {giver}, who may name somebody else.'],
	];

	/**
	 * @param bool $ok every proxy given is usable
	 * @param array<array-key, ProxyVerdict> $proxies verdict on each proxy when it was given, by id
	 * @param list<ItemProxies> $items
	 * @param list<array{proxy: string, code: string}> $alerts proxies whose holder declared an absence
	 * @param list<Reason> $reasons what to settle before the meeting
	 */
	private function __construct(
		public bool $ok,
		public array $proxies,
		public array $items,
		public array $alerts,
		public array $reasons,
	) {
	}

	/**
	 * @param list<string> $members members in exercise
	 * @param list<string> $present members present at the roll call
	 * @param list<SittingEvent> $events in chronological order
	 * @param list<string> $items in the order they are examined
	 * @param list<string>|null $chain meetings of the council in order
	 * @param list<string> $declaredAbsent members who announced an absence
	 * @param array<array-key, list<string>> $notVoting by item, members who take no part in the vote
	 * @throws ImpossibleValue a member, item or proxy that is not known, the same one twice
	 */
	public static function follow(
		string $meeting,
		array $members,
		array $present,
		array $events,
		array $items,
		?array $chain = null,
		array $declaredAbsent = [],
		array $notVoting = [],
	): self {
		ImpossibleValue::unlessDistinct('items', $items);
		self::refuseUnknownItems($items, $events, $notVoting);
		$room = new ProxyRoom($meeting, $members, $present, $chain, $declaredAbsent);
		foreach (self::eventsOf(null, $events) as $event) {
			$room->apply($event);
		}
		$absent = array_values(array_filter($room->live(), static fn (Proxy $proxy): bool => in_array($proxy->holder, $declaredAbsent, true)));
		$results = [];
		foreach ($items as $no) {
			$ofItem = self::eventsOf($no, $events);
			array_walk($ofItem, static fn (SittingEvent $event) => $room->apply($event));
			$results[] = $room->itemProxies($no, self::withdrawnIn($ofItem), $notVoting[$no] ?? []);
		}
		return new self(
			ok: array_filter($room->verdicts, static fn (ProxyVerdict $verdict): bool => !$verdict->ok) === [],
			proxies: $room->verdicts,
			items: $results,
			alerts: array_map(static fn (Proxy $proxy): array => ['proxy' => $proxy->id, 'code' => 'holder_declared_absent'], $absent),
			reasons: array_map(static fn (Proxy $proxy): Reason => Reason::of(self::REASONS, 'holder_declared_absent', [
				'giver' => $proxy->giver,
				'holder' => (string)$proxy->holder,
			]), $absent),
		);
	}

	/**
	 * @param list<SittingEvent> $events
	 * @return list<SittingEvent>
	 */
	private static function eventsOf(?string $no, array $events): array {
		return array_values(array_filter($events, static fn (SittingEvent $event): bool => $event->item === $no));
	}

	/**
	 * @param list<SittingEvent> $events
	 * @return list<string>
	 */
	private static function withdrawnIn(array $events): array {
		$withdrawals = array_filter($events, static fn (SittingEvent $event): bool => $event->kind === SittingEventKind::Withdraw);
		return array_values(array_map(static fn (SittingEvent $event): string => $event->subject, $withdrawals));
	}

	/**
	 * @param list<string> $items
	 * @param list<SittingEvent> $events
	 * @param array<array-key, list<string>> $notVoting
	 */
	private static function refuseUnknownItems(array $items, array $events, array $notVoting): void {
		foreach ($events as $index => $event) {
			if ($event->item !== null && !in_array($event->item, $items, true)) {
				throw new ImpossibleValue("events[$index].item", 'unknown_reference', ['value' => $event->item]);
			}
		}
		foreach (array_keys($notVoting) as $no) {
			if (!in_array((string)$no, $items, true)) {
				throw new ImpossibleValue('notVoting', 'unknown_reference', ['value' => (string)$no]);
			}
		}
	}
}
