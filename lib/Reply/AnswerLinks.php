<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Reply;

use OCA\ConseilMunicipal\AppInfo\Application;
use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCA\ConseilMunicipal\Council\MemberAddresses;
use OCA\ConseilMunicipal\Meeting\Meeting;
use OCA\ConseilMunicipal\Meeting\MeetingMapper;
use OCP\AppFramework\Db\DoesNotExistException;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\IURLGenerator;
use OCP\Security\ICrypto;
use OCP\Security\ISecureRandom;

/**
 * Personal links by which a member answers without login. A link is good until the meeting it was made for opens, and as long as the
 * address it went to is the member’s: whoever got it by mistake has nothing in hand once the address is put right. Closing it makes it
 * worthless too, and the next one that is made is another.
 */
final class AnswerLinks {
	private const NONCE_LENGTH = 16;

	public function __construct(
		private readonly CouncilMapper $councils,
		private readonly MeetingMapper $meetings,
		private readonly Rooms $rooms,
		private readonly ReplyMapper $replies,
		private readonly MemberAddresses $addresses,
		private readonly ICrypto $crypto,
		private readonly ISecureRandom $random,
		private readonly IURLGenerator $urls,
		private readonly ITimeFactory $time,
	) {
	}

	/**
	 * Absolute address; asked for again, the same, unless it goes elsewhere: the former one ends then. Callers have authorised: it is for
	 * that member’s eyes only.
	 *
	 * @param ?string $address of e-mail that the member has now; null when there is none
	 */
	public function of(Meeting $meeting, int $memberId, ?string $address): string {
		$row = $this->replies->row($meeting->getCouncilId(), $meeting->getId(), $memberId);
		$goesTo = $address === null ? null : mb_strtolower($address);
		if ($row->getLinkNonce() === null || $goesTo !== $row->getLinkAddress()) {
			$kept = $row->getLinkAddress() === null ? $row->getLinkNonce() : null; // made before there was an address
			$this->replies->beginLink($row, $kept ?? $this->random->generate(self::NONCE_LENGTH, ISecureRandom::CHAR_ALPHANUMERIC), $goesTo);
			$row = $this->replies->row($meeting->getCouncilId(), $meeting->getId(), $memberId);
		}
		$token = new AnswerToken($meeting->getCouncilId(), $meeting->getId(), $memberId, $meeting->getStartsAt(), (string)$row->getLinkNonce());
		return $this->urls->linkToRouteAbsolute(Application::APP_ID . '.publicAnswer.show', ['token' => $token->sealed($this->crypto)]);
	}

	/** The meeting and the member of a link; null for whatever is not a link of ours that is still good. */
	public function open(string $token): ?OpenLink {
		$read = AnswerToken::read($token, $this->crypto);
		if ($read === null || $read->expires <= $this->time->getTime()) {
			return null;
		}
		try {
			$council = $this->councils->find($read->councilId);
			$meeting = $this->meetings->find($read->meetingId);
		} catch (DoesNotExistException) {
			return null;
		}
		if ($meeting->getCouncilId() !== $council->getId() || $meeting->getDeletedAt() !== null) {
			return null;
		}
		$room = $this->rooms->of($council, $meeting);
		$nonce = ($room->replies[$read->memberId] ?? null)?->getLinkNonce();
		$isGood = isset($room->members[$read->memberId]) && $nonce !== null && hash_equals($nonce, $read->nonce);
		return $isGood && $this->wentToTheMember($room, $read->memberId) ? new OpenLink($room, $read->memberId) : null;
	}

	/** Not to an address that the member no longer has. */
	private function wentToTheMember(Room $room, int $memberId): bool {
		$address = $room->replies[$memberId]->getLinkAddress();
		$now = $address === null ? null : $this->addresses->of([$room->members[$memberId]])[$memberId] ?? null;
		return $address === null || ($now !== null && mb_strtolower($now) === $address);
	}

	/** Whether we made it, be it good or not any more. */
	public function isOurs(string $token): bool {
		return AnswerToken::read($token, $this->crypto) !== null;
	}

	/** For whoever received it by mistake. */
	public function close(OpenLink $link): void {
		$this->replies->endLink($link->reply());
	}
}
