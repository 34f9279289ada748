<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Reply;

use OCA\ConseilMunicipal\Council\Member;
use OCA\ConseilMunicipal\Meeting\LocalTime;

/** What the page of a personal link shows; see templates/answer.php. Names of members are public, what they answered is not: of colleagues it says only whether they can be chosen. */
final class AnswerPage {
	/**
	 * @param ?string $choice what was chosen, by the link or by a form that was refused
	 * @param ?int $holderId whom that form named
	 * @return array<string, mixed>
	 */
	public static function of(OpenLink $link, string $token, ?string $choice = null, ?int $holderId = null): array {
		$given = $link->room->givenBy($link->memberId);
		$answer = $link->reply()->answer();
		return [
			'state' => 'ask',
			'token' => $token,
			'seen' => $link->reply()->getVersion(),
			'choice' => Answer::tryFrom($choice ?? '') ?? $answer,
			'answer' => $answer,
			'toConfirm' => $link->reply()->isToConfirm(),
			'holder' => $given === null ? null : $link->room->nameOf($given->getHolderId()),
			'isDoubtful' => $link->room->isDoubtful($link->memberId),
			'holderId' => $holderId ?? $given?->getHolderId(),
			'message' => null,
			'name' => $link->room->nameOf($link->memberId),
			'council' => $link->room->council->getName(),
			'title' => $link->room->meeting->getTitle(),
			'startsAt' => LocalTime::at($link->room->meeting->getStartsAt(), $link->room->council->timeZone()),
			'place' => $link->room->meeting->getPlace() ?? '',
			'colleagues' => self::colleagues($link),
		];
	}

	/** @return array<string, mixed> */
	public static function answered(OpenLink $link, string $token): array {
		return ['state' => 'answered'] + self::of($link, $token);
	}

	/**
	 * The form keeps what was chosen: what is confirmed next is never the former answer by accident.
	 *
	 * @return array<string, mixed>
	 */
	public static function refused(OpenLink $link, string $token, string $message, mixed $answer, mixed $holderId): array {
		$named = is_string($holderId) && ctype_digit($holderId) ? (int)$holderId : null;
		return ['message' => $message] + self::of($link, $token, is_string($answer) ? $answer : null, $named);
	}

	/**
	 * Nobody has to answer any more; what was sent can still be acknowledged.
	 *
	 * @return array<string, mixed>
	 */
	public static function cancelled(OpenLink $link, string $token): array {
		return ['state' => 'cancelled'] + self::of($link, $token);
	}

	/** @return array<string, mixed> */
	public static function closed(): array {
		return ['state' => 'closed'];
	}

	/**
	 * The same for a link that is forged, too old or closed.
	 *
	 * @return array<string, mixed>
	 */
	public static function dead(): array {
		return ['state' => 'dead'];
	}

	/** @return list<array{id: int, name: string, choice: Choice}> who may vote instead, in the order of the tableau */
	private static function colleagues(OpenLink $link): array {
		$others = array_filter($link->room->members, static fn (Member $member): bool => $member->getId() !== $link->memberId);
		return array_values(array_map(static fn (Member $member): array => [
			'id' => $member->getId(),
			'name' => $link->room->nameOf($member->getId()),
			'choice' => Choice::of($link->room, $link->memberId, $member->getId()),
		], $others));
	}
}
