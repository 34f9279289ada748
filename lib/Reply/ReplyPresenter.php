<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Reply;

use OCA\ConseilMunicipal\Council\FunctionWords;
use OCA\ConseilMunicipal\Council\Member;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\ResponseDefinitions;

/**
 * Answers and proxies as the API says them.
 *
 * @psalm-import-type ConseilMyAnswer from ResponseDefinitions
 * @psalm-import-type ConseilHolder from ResponseDefinitions
 * @psalm-import-type ConseilGivenProxy from ResponseDefinitions
 * @psalm-import-type ConseilCalendarAnswer from ResponseDefinitions
 * @psalm-import-type ConseilAnswerItem from ResponseDefinitions
 * @psalm-import-type ConseilAnswers from ResponseDefinitions
 * @psalm-import-type ConseilMemberAnswer from ResponseDefinitions
 */
final class ReplyPresenter {
	/** @return ConseilMyAnswer of somebody who may answer nothing when there is no member */
	public static function mine(Room $room, ?Member $member, bool $isOpen): array {
		$id = $member?->getId() ?? 0;
		$reply = $room->replies[$id] ?? null;
		return [
			'memberId' => $member?->getId(),
			'civility' => $member?->getCivility(),
			'isOpen' => $member !== null && $isOpen,
			'answer' => $reply?->answer()?->value,
			'toConfirm' => $reply?->isToConfirm() ?? false,
			'answeredAt' => LocalTime::isoOrNull($reply?->getAnsweredAt(), $room->council->timeZone()),
			'calendar' => self::calendar($room, $reply),
			'given' => self::proxy($room, self::latestOf($room, $id)),
			'warnings' => self::warningsForGiver($room, $id),
			'held' => self::proxy($room, $room->heldBy($id)),
			'colleagues' => $member === null ? [] : self::colleagues($room, $id),
		];
	}

	/**
	 * @param list<ConseilAnswerItem> $items with who withdraws, for those who may know it
	 * @return ConseilAnswers
	 */
	public static function all(Room $room, array $items): array {
		return [
			'councilId' => $room->council->getId(),
			'meetingId' => $room->meeting->getId(),
			'seats' => $room->council->getSeats(),
			'inExercise' => count($room->members),
			'members' => array_values(array_map(static fn (Member $member): array => self::member($room, $member), $room->members)),
			'items' => $items,
		];
	}

	/** @return ConseilMemberAnswer */
	private static function member(Room $room, Member $member): array {
		$reply = $room->replies[$member->getId()] ?? null;
		$held = $room->heldBy($member->getId());
		return [
			'memberId' => $member->getId(),
			'name' => $room->nameOf($member->getId()),
			'civility' => $member->getCivility(),
			'function' => FunctionWords::of($member->getFunction(), $member->getCivility()),
			'answer' => $reply?->answer()?->value,
			'toConfirm' => $reply?->isToConfirm() ?? false,
			'origin' => $reply?->getOrigin() === null ? null : Origin::from($reply->getOrigin())->value,
			'answeredBy' => $reply?->getAnsweredName(),
			'answeredAt' => LocalTime::isoOrNull($reply?->getAnsweredAt(), $room->council->timeZone()),
			'calendar' => self::calendar($room, $reply),
			'given' => self::proxy($room, self::latestOf($room, $member->getId())),
			'warnings' => array_map(static fn (ProxyWarning $warning): string => $warning->value, $room->warnings($member->getId())),
			'scan' => self::latestOf($room, $member->getId())?->getScanName(),
			'holds' => self::proxy($room, $held),
		];
	}

	/** @return list<ConseilHolder> */
	private static function colleagues(Room $room, int $giverId): array {
		$colleagues = [];
		foreach ($room->members as $member) {
			if ($member->getId() === $giverId) {
				continue;
			}
			$colleagues[] = [
				'memberId' => $member->getId(),
				'name' => $room->nameOf($member->getId()),
				'civility' => $member->getCivility(),
				'function' => FunctionWords::of($member->getFunction(), $member->getCivility()),
				'choice' => Choice::of($room, $giverId, $member->getId())->value,
			];
		}
		return $colleagues;
	}

	/** @return list<'holder_doubtful'|'giver_carries_proxy'> */
	private static function warningsForGiver(Room $room, int $giverId): array {
		$warnings = [];
		foreach ($room->warnings($giverId) as $warning) {
			$warnings[] = $warning->isOfHolder() ? ProxyWarning::TO_GIVER : 'giver_carries_proxy';
		}
		return array_values(array_unique($warnings));
	}

	/** The proxy a member has given: the living one, else one that its holder declined, which the giver must know. */
	private static function latestOf(Room $room, int $giverId): ?GivenProxy {
		$given = array_values(array_filter($room->proxies, static fn (GivenProxy $proxy): bool => $proxy->getGiverId() === $giverId && $proxy->state() !== ProxyState::Revoked));
		$latest = end($given);
		return $latest === false ? null : $latest;
	}

	/** @return ?ConseilCalendarAnswer */
	private static function calendar(Room $room, ?Reply $reply): ?array {
		$said = $reply?->proposed();
		return $reply === null || $said === null ? null : ['says' => $said->value, 'at' => LocalTime::iso($reply->getCalendarAt() ?? 0, $room->council->timeZone())];
	}

	/** @return ?ConseilGivenProxy */
	private static function proxy(Room $room, ?GivenProxy $proxy): ?array {
		return $proxy === null ? null : [
			'id' => $proxy->getId(),
			'giverId' => $proxy->getGiverId(),
			'giver' => $room->nameOf($proxy->getGiverId()),
			'holderId' => $proxy->getHolderId(),
			'holder' => $room->nameOf($proxy->getHolderId()),
			'state' => $proxy->state()->value,
			'toConfirm' => $room->isToConfirm($proxy),
			'origin' => Origin::from($proxy->getOrigin())->value,
			'writtenOn' => $proxy->getWrittenOn(),
			'givenAt' => LocalTime::iso($proxy->getGivenAt(), $room->council->timeZone()),
		];
	}
}
