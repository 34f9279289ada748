<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Rules;

/** Who is in the room and which proxies stand, event after event. */
final class ProxyRoom {
	/** @var array<string, array{string, Level, string}> */
	public const REASONS = [
		'revoked' => ['L2121-20', Level::Info, 'The proxy of {giver} was revoked: {holder} votes only in his or her own name.'],
		'giver_present' => ['L2121-20', Level::Info, '{giver} has arrived and votes in person: the proxy held by {holder} has ended.'],
		'holder_absent' => ['L2121-20', Level::Warning, '{holder} is not in the room: nobody votes for {giver}.'],
		'holder_withdrawn' => ['L2131-11, L2121-14', Level::Warning, '{holder} takes no part in this item: the voice of {giver} that {holder} carries is silent too.'],
		'giver_withdrawn' => ['L2131-11, L2121-14', Level::Uncertain, '{giver} is concerned by this item: {holder} does not vote for {giver}. No text says so expressly; it is the safe reading.'],
	];

	/** @var array<array-key, ProxyVerdict> verdict on each proxy when it was given */
	public array $verdicts = [];
	/** @var array<array-key, Proxy> in the order given */
	private array $usable = [];
	/** @var array<array-key, Reason> why a proxy ended for good */
	private array $ended = [];

	/**
	 * @param list<string> $members members in exercise
	 * @param list<string> $present members present at the roll call
	 * @param list<string>|null $chain meetings of the council in order
	 * @param list<string> $declaredAbsent members who announced an absence
	 * @throws ImpossibleValue somebody present who is not a member, or named twice
	 */
	public function __construct(
		private readonly string $meeting,
		private readonly array $members,
		private array $present,
		private readonly ?array $chain,
		private readonly array $declaredAbsent = [],
	) {
		ImpossibleValue::unlessDistinct('members', $members);
		foreach (ImpossibleValue::unlessDistinct('present', $present) as $member) {
			$this->known('present', $member);
		}
	}

	/** @throws ImpossibleValue a member or a proxy that is not known, a proxy given twice */
	public function apply(SittingEvent $event): void {
		match ($event->kind) {
			SittingEventKind::Give => $event->proxy === null ? null : $this->give($event->proxy),
			SittingEventKind::Revoke => $this->revoke($event->subject),
			SittingEventKind::Arrive => $this->arrive($this->known('events.member', $event->subject)),
			SittingEventKind::Leave => $this->leave($this->known('events.member', $event->subject)),
			SittingEventKind::Withdraw => $this->known('events.member', $event->subject),
		};
	}

	/** @return list<Proxy> usable, neither revoked nor ended by the arrival of their giver */
	public function live(): array {
		return array_values(array_diff_key($this->usable, $this->ended));
	}

	/**
	 * @param list<string> $withdrawn members who take no part in the item
	 * @param list<string> $notVoting members present who take no part in the vote without being concerned
	 */
	public function itemProxies(string $no, array $withdrawn, array $notVoting): ItemProxies {
		$active = [];
		$inactive = [];
		foreach ($this->usable as $id => $proxy) {
			$reasons = isset($this->ended[$id]) ? [$this->ended[$id]] : $this->suspended($proxy, $withdrawn);
			if ($reasons === []) {
				$active[] = $proxy->id;
			} else {
				$inactive[$id] = $reasons;
			}
		}
		foreach ($notVoting as $member) {
			$this->known('notVoting.' . $no, $member);
		}
		return new ItemProxies($no, $active, $inactive, count(array_diff($this->present, $withdrawn, $notVoting)) + count($active));
	}

	private function give(Proxy $proxy): void {
		if (isset($this->verdicts[$proxy->id])) {
			throw new ImpossibleValue('events.proxy.id', 'duplicate', ['value' => $proxy->id]);
		}
		$live = $this->live();
		$verdict = ProxyVerdict::of($proxy, new ProxyContext($this->meeting, $this->members, $this->present, $live, $this->chain, $this->declaredAbsent));
		$this->verdicts[$proxy->id] = $verdict;
		if ($verdict->ok) {
			$this->endAll('revoked', static fn (Proxy $earlier): bool => $earlier->giver === $proxy->giver);
			$this->usable[$proxy->id] = $proxy;
		}
	}

	private function revoke(string $id): void {
		if (!isset($this->verdicts[$id])) {
			throw new ImpossibleValue('events.id', 'unknown_reference', ['value' => $id]);
		}
		$this->endAll('revoked', static fn (Proxy $proxy): bool => $proxy->id === $id);
	}

	private function arrive(string $member): void {
		if (!in_array($member, $this->present, true)) {
			$this->present[] = $member;
		}
		$this->endAll('giver_present', static fn (Proxy $proxy): bool => $proxy->giver === $member);
	}

	private function leave(string $member): void {
		$this->present = array_values(array_diff($this->present, [$member]));
	}

	/** @param callable(Proxy): bool $concerned */
	private function endAll(string $code, callable $concerned): void {
		foreach (array_filter($this->live(), $concerned) as $proxy) {
			$this->ended[$proxy->id] = self::reason($code, $proxy);
		}
	}

	/**
	 * @param list<string> $withdrawn
	 * @return list<Reason>
	 */
	private function suspended(Proxy $proxy, array $withdrawn): array {
		return [
			...(in_array($proxy->holder, $this->present, true) ? [] : [self::reason('holder_absent', $proxy)]),
			...(in_array($proxy->holder, $withdrawn, true) ? [self::reason('holder_withdrawn', $proxy)] : []),
			...(in_array($proxy->giver, $withdrawn, true) ? [self::reason('giver_withdrawn', $proxy)] : []),
		];
	}

	private function known(string $field, string $member): string {
		if (!in_array($member, $this->members, true)) {
			throw new ImpossibleValue($field, 'unknown_reference', ['value' => $member]);
		}
		return $member;
	}

	private static function reason(string $code, Proxy $proxy): Reason {
		return Reason::of(self::REASONS, $code, ['giver' => $proxy->giver, 'holder' => (string)$proxy->holder]);
	}
}
