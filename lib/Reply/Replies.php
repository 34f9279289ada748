<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Reply;

use OCA\ConseilMunicipal\Database\UniqueKey;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Meeting\MeetingState;
use OCP\AppFramework\Db\TTransactional;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\DB\Exception;
use OCP\IDBConnection;

/** Takes answers and proxies. Callers have authorised; what the law forbids is refused here, whoever asks. */
final class Replies {
	use TTransactional;

	public function __construct(
		private readonly Rooms $rooms,
		private readonly ReplyMapper $replies,
		private readonly ProxyMapper $proxies,
		private readonly ReplyNotices $notices,
		private readonly Journal $journal,
		private readonly ITimeFactory $time,
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * Until the meeting opens; whoever prepares it also types what came later.
	 *
	 * @throws Conflict
	 */
	public function mustBeOpen(Room $room, Origin $origin): void {
		if ($room->meeting->state() !== MeetingState::Convened) {
			throw new Conflict('not_convened', 'Nobody is convened to this meeting, or it is over. Nothing was recorded.');
		}
		if ($origin !== Origin::Office && $this->time->getTime() >= $room->meeting->getStartsAt()) {
			throw new Conflict('answers_closed', 'The meeting has opened: answers are no longer taken here. Tell the secretary; what you answered before is kept.');
		}
	}

	/**
	 * @param ?int $holderId who votes instead, with {@see Answer::Proxy}
	 * @param ?string $writtenOn day on a paper
	 * @param string $name of whoever answers, as it is kept
	 * @throws Conflict|Invalid
	 */
	public function answer(Room $room, int $memberId, Answer $answer, ?int $holderId, Origin $origin, ?string $uid, string $name, ?string $writtenOn = null): Room {
		$this->mustBeOpen($room, $origin);
		$given = $room->givenBy($memberId);
		$keeps = $answer === Answer::Proxy && $given !== null && $given->getHolderId() === $holderId && !$room->isToConfirm($given);
		if ($answer === Answer::Proxy && !$keeps) {
			$this->mustBeLawful($room, $memberId, $holderId, $origin);
		}
		$lapsed = $answer === Answer::Proxy && $holderId !== null ? $this->lapsed($room, $memberId, $holderId) : null;
		$row = $this->replies->row($room->council->getId(), $room->meeting->getId(), $memberId);
		$now = $this->time->getTime();
		try {
			$this->atomic(function () use ($room, $row, $memberId, $answer, $holderId, $origin, $uid, $name, $writtenOn, $given, $lapsed, $keeps, $now): void {
				if (!$this->replies->write($row, $answer, $origin, $uid, $name, $now)) {
					throw self::meanwhile();
				}
				foreach (array_filter([$keeps ? null : $given, $lapsed]) as $ended) {
					$this->proxies->move($ended, ProxyState::Revoked, $now);
				}
				if ($answer === Answer::Proxy && !$keeps) {
					$state = $origin === Origin::Office ? ProxyState::Accepted : ProxyState::Asked;
					$this->proxies->give($room->council->getId(), $room->meeting->getId(), $memberId, (int)$holderId, $state, $origin, $writtenOn, $uid, $name, $now);
				}
				$this->record($room, $memberId, $answer, $holderId, $origin, $given !== null && !$keeps ? $given : null, $writtenOn);
				if ($lapsed !== null) {
					$this->journal->record($room->council->getId(), 'proxy_lapsed', ['giver' => $lapsed->getGiverId(), 'holder' => (int)$holderId], $room->meeting->getId());
				}
			}, $this->db);
		} catch (Exception $failure) {
			throw UniqueKey::isTaken($failure) ? self::taken($room, (int)$holderId, $origin) : $failure;
		}
		$this->tell($room, $memberId, $answer, $answer === Answer::Proxy && !$keeps ? $holderId : null, $origin, $uid, $given !== null && !$keeps ? $given : null);
		$after = $this->rooms->of($room->council, $room->meeting);
		if ($origin === Origin::Office && !$keeps) {
			$this->warn($after, $memberId, $uid);
		}
		return $after;
	}

	/** Whoever answers reads on the page that the voice may be lost; of what the secretary types the giver hears. */
	private function warn(Room $room, int $giverId, ?string $by): void {
		$given = $room->givenBy($giverId);
		if ($given !== null && $room->isDoubtful($giverId)) {
			$this->notices->holderAbsent($room, $given, $by);
		}
	}

	/**
	 * The holder takes the proxy, or leaves it: the giver must then choose somebody else, and is absent meanwhile.
	 *
	 * @throws Conflict
	 */
	public function settle(Room $room, int $holderId, int $giverId, bool $accept): Room {
		$this->mustBeOpen($room, Origin::App);
		$proxy = $room->heldBy($holderId);
		if ($proxy !== null && $room->isToConfirm($proxy)) {
			throw new Conflict('proxy_to_confirm', 'This proxy was written for another date. {giver} confirms it first, or not; nothing was recorded.', ['giver' => $room->nameOf($giverId)]);
		}
		if ($proxy === null || $proxy->getGiverId() !== $giverId) {
			throw self::nothingAsked();
		}
		$this->atomic(function () use ($room, $proxy, $holderId, $giverId, $accept): void {
			if (!$this->proxies->move($proxy, $accept ? ProxyState::Accepted : ProxyState::Declined, $this->time->getTime())) {
				throw self::nothingAsked();
			}
			$this->journal->record($room->council->getId(), $accept ? 'proxy_accepted' : 'proxy_declined', ['giver' => $giverId, 'holder' => $holderId], $room->meeting->getId());
		}, $this->db);
		$this->notices->settled($room, $proxy, $accept);
		return $this->rooms->of($room->council, $room->meeting);
	}

	/** A proxy of another date that the holder would carry if its giver confirmed: whoever writes one for this date comes first. */
	private function lapsed(Room $room, int $giverId, int $holderId): ?GivenProxy {
		$held = $room->heldBy($holderId);
		return $held !== null && $held->getGiverId() !== $giverId && $room->isToConfirm($held) ? $held : null;
	}

	/** @throws Invalid */
	private function mustBeLawful(Room $room, int $giverId, ?int $holderId, Origin $origin): void {
		if ($holderId === null) {
			throw new Invalid('holder_not_named', 'Name the colleague who votes for you: a blank proxy is worth nothing (CGCT, art. L2121-20).', field: 'holderId');
		}
		foreach ($room->verdict($giverId, $holderId)->reasons as $reason) {
			if ($reason->level->isAgainst()) {
				throw $reason->code === 'holder_already_has_one' ? self::taken($room, $holderId, $origin) : new Invalid($reason->code, $reason->message->text, [
					'giver' => $room->nameOf($giverId), 'holder' => $room->nameOf($holderId),
				], 'holderId');
			}
		}
	}

	/** @param ?int $holderId of a proxy that is new */
	private function tell(Room $room, int $memberId, Answer $answer, ?int $holderId, Origin $origin, ?string $uid, ?GivenProxy $revoked): void {
		$this->notices->answered($room, $memberId);
		if ($revoked !== null && $revoked->getHolderId() !== $holderId) {
			$this->notices->revoked($room, $revoked, $uid);
		}
		$isNews = $answer !== Answer::Present && !in_array(($room->replies[$memberId] ?? null)?->getAnswer(), [Answer::Absent->value, Answer::Proxy->value], true);
		$carried = $isNews ? $room->carriedBy($memberId) : null;
		if ($carried !== null) {
			$this->notices->holderAbsent($room, $carried, $uid);
		}
		if ($holderId !== null) {
			$this->notices->given($room, $memberId, $holderId, $origin === Origin::Office ? ProxyState::Accepted : ProxyState::Asked, $uid);
		}
	}

	private function record(Room $room, int $memberId, Answer $answer, ?int $holderId, Origin $origin, ?GivenProxy $revoked, ?string $writtenOn): void {
		if ($revoked !== null) {
			$this->journal->record($room->council->getId(), 'proxy_revoked', ['giver' => $memberId, 'holder' => $revoked->getHolderId()], $room->meeting->getId());
		}
		$proposed = ($room->replies[$memberId] ?? null)?->proposed();
		$this->journal->record($room->council->getId(), 'reply_given', [
			'member' => $memberId, 'answer' => $answer->value, 'holder' => $answer === Answer::Proxy ? $holderId : null, 'origin' => $origin->value, 'writtenOn' => $writtenOn,
			...($proposed === null ? [] : ['calendar' => $proposed->value]),
		], $room->meeting->getId());
	}

	public static function meanwhile(): Conflict {
		return new Conflict('answered_meanwhile', 'This was answered meanwhile, perhaps on another device. Nothing was changed; look at the answer, then change it if it is not right.');
	}

	private static function nothingAsked(): Conflict {
		return new Conflict('nothing_asked', 'This proxy is no longer there: it was taken back meanwhile, or given to somebody else. Reload the page.');
	}

	/** Whose proxy colleagues carry is for those who prepare the meeting. */
	private static function taken(Room $room, int $holderId, Origin $origin): Conflict {
		return new Conflict('holder_taken', $origin === Origin::Office
			? '{holder} already carries a proxy: one per member (CGCT, art. L2121-20). Choose somebody else; the former answer is kept.'
			: '{holder} cannot vote for you at this meeting. Choose somebody else; your former answer is kept.', ['holder' => $room->nameOf($holderId)], 'holderId');
	}
}
