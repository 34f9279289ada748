<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Reply;

use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Council\Member;
use OCA\ConseilMunicipal\Meeting\Meeting;
use OCA\ConseilMunicipal\Rules\Proxy;
use OCA\ConseilMunicipal\Rules\ProxyContext;
use OCA\ConseilMunicipal\Rules\ProxyVerdict;

/** A meeting with its members in exercise, what they answered, and their proxies: all that an answer is judged by. */
final readonly class Room {
	/**
	 * @param array<int, Member> $members in exercise on the day of the meeting, by id, in the order of the tableau
	 * @param array<int, Reply> $replies by member
	 * @param list<GivenProxy> $proxies also those that ended
	 */
	public function __construct(
		public Council $council,
		public Meeting $meeting,
		public array $members,
		public array $replies,
		public array $proxies,
	) {
	}

	public function memberOf(string $uid): ?Member {
		foreach ($this->members as $member) {
			if ($member->getUid() === $uid) {
				return $member;
			}
		}
		return null;
	}

	/** @return list<GivenProxy> */
	public function live(): array {
		return array_values(array_filter($this->proxies, static fn (GivenProxy $proxy): bool => $proxy->state()->isLive()));
	}

	public function givenBy(int $memberId): ?GivenProxy {
		return array_values(array_filter($this->live(), static fn (GivenProxy $proxy): bool => $proxy->getGiverId() === $memberId))[0] ?? null;
	}

	public function heldBy(int $memberId): ?GivenProxy {
		return array_values(array_filter($this->live(), static fn (GivenProxy $proxy): bool => $proxy->getHolderId() === $memberId))[0] ?? null;
	}

	/** The proxy with which that member votes for somebody else: one of another date counts for nothing until its giver confirms it. */
	public function carriedBy(int $memberId): ?GivenProxy {
		$held = $this->heldBy($memberId);
		return $held === null || $this->isToConfirm($held) ? null : $held;
	}

	/** Written for a meeting that was put off or failed: a proxy names its meeting (CGCT, art. L. 2121-20). */
	public function isToConfirm(GivenProxy $proxy): bool {
		return $proxy->state()->isLive() && ($this->replies[$proxy->getGiverId()] ?? null)?->isToConfirm() === true;
	}

	/**
	 * Whether the law lets that holder vote for that giver, as things stand. What is given in the app, by the personal link or typed from
	 * a paper is written, and its author is known.
	 */
	public function verdict(int $giverId, int $holderId): ProxyVerdict {
		$meeting = (string)$this->meeting->getId();
		$others = array_filter($this->live(), fn (GivenProxy $proxy): bool => $proxy->getGiverId() !== $giverId && !$this->isToConfirm($proxy));
		return ProxyVerdict::of(
			new Proxy('asked', (string)$giverId, (string)$holderId, [$meeting], true, true),
			new ProxyContext($meeting, array_map(strval(...), array_keys($this->members)), [], array_values(array_map(
				static fn (GivenProxy $proxy): Proxy => new Proxy((string)$proxy->getId(), (string)$proxy->getGiverId(), (string)$proxy->getHolderId(), [$meeting], true, true),
				$others,
			)), declaredAbsent: $this->declaredAbsent()),
		);
	}

	/**
	 * What the proxy that a member has given is exposed to, as things stand now.
	 *
	 * @return list<ProxyWarning>
	 */
	public function warnings(int $giverId): array {
		$given = $this->givenBy($giverId);
		return $given === null || $this->isToConfirm($given) ? [] : ProxyWarning::among($this->verdict($giverId, $given->getHolderId()));
	}

	/** Whether nobody would vote for the giver with that proxy, as things stand now. */
	public function isDoubtful(int $giverId): bool {
		return array_filter($this->warnings($giverId), static fn (ProxyWarning $warning): bool => $warning->isOfHolder()) !== [];
	}

	/** @return list<string> members who will not come, or whose proxy was declined; what was said of another date says nothing of this one */
	private function declaredAbsent(): array {
		$absent = array_filter($this->replies, fn (Reply $reply): bool => !$reply->isToConfirm() && match ($reply->answer()) {
			Answer::Absent => true,
			Answer::Proxy => $this->givenBy($reply->getMemberId()) === null,
			default => false,
		});
		return array_map(strval(...), array_keys($absent));
	}

	public function nameOf(int $memberId): string {
		$member = $this->members[$memberId] ?? null;
		return $member === null ? '' : trim($member->getFirstName() . ' ' . $member->getLastName());
	}
}
