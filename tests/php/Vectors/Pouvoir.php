<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Vectors;

use InvalidArgumentException;
use OCA\ConseilMunicipal\Rules\ItemProxies;
use OCA\ConseilMunicipal\Rules\Level;
use OCA\ConseilMunicipal\Rules\Proxy;
use OCA\ConseilMunicipal\Rules\ProxySitting;
use OCA\ConseilMunicipal\Rules\ProxyVerdict;
use OCA\ConseilMunicipal\Rules\Reason;
use OCA\ConseilMunicipal\Rules\SittingEvent;

final class Pouvoir implements Adapter {
	#[\Override]
	public function answer(Given $given): array {
		$asked = $given->texts('items');
		$events = array_map($this->event(...), $given->objects('events'));
		$notVoting = $given->has('notVoting') ? $given->object('notVoting') : new Given([]);
		$replies = $given->has('replies') ? $given->object('replies') : new Given([]);
		$notVotingOf = array_combine($notVoting->keys(), array_map($notVoting->texts(...), $notVoting->keys()));
		$sitting = ProxySitting::follow(
			meeting: $given->text('meeting'),
			members: $this->membersNamedIn($given, $events, $notVotingOf),
			present: $given->texts('present'),
			events: $events,
			items: $this->agenda($asked, $events),
			chain: $given->has('chain') ? $given->texts('chain') : null,
			declaredAbsent: array_values(array_filter($replies->keys(), static fn (string $member): bool => $replies->text($member) === 'absent')),
			notVoting: $notVotingOf,
		);
		$items = array_column(array_map(static fn (ItemProxies $item): array => ['no' => $item->no, 'item' => $item], $sitting->items), 'item', 'no');
		return [
			'proxies' => (object)array_map($this->verdict(...), $sitting->proxies),
			'items' => array_map(fn (string $no): array => $this->item($items[$no]), $asked),
			'alerts' => $sitting->alerts,
		];
	}

	/** @return array{usable: bool, reasons: list<string>, warnings: list<string>} */
	private function verdict(ProxyVerdict $verdict): array {
		$against = array_filter($verdict->reasons, static fn (Reason $reason): bool => $reason->level->isAgainst());
		$warnings = array_filter($verdict->reasons, static fn (Reason $reason): bool => $reason->level === Level::Warning);
		return ['usable' => $verdict->ok, 'reasons' => $this->codes(array_values($against)), 'warnings' => $this->codes(array_values($warnings))];
	}

	/** @return array<array-key, mixed> */
	private function item(ItemProxies $item): array {
		return [...get_object_vars($item), 'inactive' => (object)array_map($this->codes(...), $item->inactive)];
	}

	/**
	 * @param list<Reason> $reasons
	 * @return list<string>
	 */
	private function codes(array $reasons): array {
		return array_map(static fn (Reason $reason): string => $reason->code, $reasons);
	}

	private function event(Given $event): SittingEvent {
		$item = $event->textOrNull('item');
		return match ($event->text('type')) {
			'give' => SittingEvent::give($this->proxy($event->object('proxy')), $item),
			'revoke' => SittingEvent::revoke($event->text('id'), $item),
			'arrive' => SittingEvent::arrive($event->text('member'), $item),
			'leave' => SittingEvent::leave($event->text('member'), $item),
			'withdraw' => SittingEvent::withdraw($event->text('member'), $event->text('item')),
			default => throw new InvalidArgumentException('unexpected event ' . $event->text('type')),
		};
	}

	private function proxy(Given $proxy): Proxy {
		return new Proxy(
			$proxy->text('id'),
			$proxy->text('giver'),
			$proxy->textOrNull('holder'),
			$proxy->texts('meetings', []),
			$proxy->flag('written'),
			$proxy->flag('authenticated'),
			$proxy->flag('illness', false),
		);
	}

	/**
	 * The cases give no list of members: `x01`… are not members in exercise, everybody else named is.
	 *
	 * @param list<SittingEvent> $events
	 * @param array<array-key, list<string>> $notVoting
	 * @return list<string>
	 */
	private function membersNamedIn(Given $given, array $events, array $notVoting): array {
		$named = [...$given->texts('present'), ...array_merge(...array_values($notVoting))];
		foreach ($events as $event) {
			$named = [...$named, ...($event->proxy === null ? [$event->subject] : [$event->proxy->giver, $event->proxy->holder ?? $event->proxy->giver])];
		}
		return array_values(array_unique(array_filter($named, static fn (string $id): bool => !str_starts_with($id, 'x'))));
	}

	/**
	 * The cases list the items they ask about; an event may name another one, which takes its place by number.
	 *
	 * @param list<string> $asked
	 * @param list<SittingEvent> $events
	 * @return list<string>
	 */
	private function agenda(array $asked, array $events): array {
		$named = array_filter(array_map(static fn (SittingEvent $event): ?string => $event->item, $events), is_string(...));
		$others = array_diff($named, $asked);
		if ($others === []) {
			return $asked;
		}
		$agenda = array_values(array_unique([...$asked, ...$others]));
		natsort($agenda);
		return array_values($agenda);
	}
}
