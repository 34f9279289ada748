<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Council\Channel;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Council\MemberAddresses;
use OCA\ConseilMunicipal\Council\MemberMapper;

/**
 * Those who were convened to a meeting and are in exercise no more. Nobody convenes them again, but they have a date in their calendar:
 * that it moves, or is cancelled, they are told once.
 */
final class FormerMembers {
	public function __construct(
		private readonly ConvocationMapper $convocations,
		private readonly DispatchMapper $dispatches,
		private readonly MemberMapper $members,
		private readonly MemberAddresses $addresses,
	) {
	}

	/**
	 * @param list<Recipient> $recipients who is convened
	 * @return list<Recipient> who is told besides
	 */
	public function toTell(Council $council, Convocation $act, array $recipients): array {
		if (!$act->kind()->tellsFormerMembers()) {
			return [];
		}
		$known = array_filter($this->lastOfEach($act), static fn (Dispatch $last): bool => !$last->isFormer());
		$gone = array_diff_key($known, array_flip(array_map(static fn (Recipient $one): int => $one->memberId, $recipients)));
		return $gone === [] ? [] : $this->asNow($council, array_values($gone));
	}

	/**
	 * By which way they are reached today; who is deleted from the tableau, as then.
	 *
	 * @param list<Dispatch> $dispatches
	 * @return list<Recipient>
	 */
	public function asNow(Council $council, array $dispatches): array {
		$members = [];
		foreach ($this->members->ofCouncil($council->getId()) as $member) {
			$members[$member->getId()] = $member;
		}
		$addresses = $this->addresses->of(array_values($members));
		return array_map(static function (Dispatch $known) use ($members, $addresses): Recipient {
			$member = $members[$known->getMemberId()] ?? null;
			return new Recipient(
				$known->getMemberId(), $known->getPosition(), $known->getCivility(), $known->getName(),
				Channel::from($member?->getChannel() ?? $known->getChannel()),
				$addresses[$known->getMemberId()] ?? $known->getAddress(),
				$member?->getPostalAddress() ?? $known->getPostalAddress(),
				$member?->getUid(), isFormer: true,
			);
		}, $dispatches);
	}

	/** @return array<int, Dispatch> what each member was sent last before the act */
	private function lastOfEach(Convocation $act): array {
		$earlier = [];
		foreach ($this->convocations->ofMeeting($act->getCouncilId(), $act->getMeetingId()) as $one) {
			if ($one->state() === ConvocationState::Sent && $one->getNumber() < $act->getNumber()) {
				$earlier[] = $one->getId();
			}
		}
		$dispatches = $this->dispatches->ofConvocations($act->getCouncilId(), $earlier);
		$last = [];
		foreach ($earlier as $convocationId) {
			foreach ($dispatches[$convocationId] ?? [] as $dispatch) {
				$last[$dispatch->getMemberId()] = $dispatch;
			}
		}
		return $last;
	}
}
