<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use DateTimeImmutable;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Meeting\Meeting;
use OCA\ConseilMunicipal\Meeting\MeetingKind;
use OCA\ConseilMunicipal\Rules\MeetingKind as RuledKind;
use OCA\ConseilMunicipal\Rules\NoticePeriod;
use OCA\ConseilMunicipal\Rules\Sending;
use OCA\ConseilMunicipal\Rules\Urgency;

/**
 * What a forged request could break, and nothing more: every other check is the screen’s (src/convocation/checks.ts). Refused
 * are a convocation that can never be valid and an irregular one that nobody gave a reason for.
 */
final class ConvocationChecks {
	/** Less than the full period: the reason is the urgency. */
	public const NOTICE = 'notice';
	/** Somebody has neither address nor paper. */
	public const RECIPIENTS = 'recipients';

	/**
	 * @param list<int> $itemIds of the agenda of the manifest, in its order
	 * @param list<Recipient> $recipients
	 * @throws Conflict
	 */
	public static function mustBeSendable(Council $council, Meeting $meeting, Convocation $convocation, Manifest $manifest, array $itemIds, array $recipients, DateTimeImmutable $now): void {
		$content = $manifest->content;
		if ($content['meeting']['place'] === '') {
			throw new Conflict('convocation_incomplete', 'The convocation does not say where the council meets. Nothing was sent; give the place of the meeting, then freeze the dossier again.', data: ['missing' => 'place']);
		}
		if ($content['agenda'] === []) {
			throw new Conflict('convocation_incomplete', 'The agenda is empty. Nothing was sent; a convocation carries the agenda.', data: ['missing' => 'agenda']);
		}
		if ($recipients === []) {
			throw new Conflict('no_recipient', 'The tableau of the council has no member in exercise: there is nobody to convene.');
		}
		if ($convocation->kind()->keepsNoticePeriod() || $convocation->kind() === ConvocationKind::Second) {
			self::mustKnowItsLaw($council);
		}
		if ($convocation->kind()->isLater()) {
			LaterActChecks::mustBeSendable($council, $meeting, $convocation, $manifest, count($recipients), $now);
		}
		if ($convocation->kind()->keepsNoticePeriod()) {
			self::mustLeaveInTime($council, $convocation->change()->heldAs($meeting), $convocation, $now);
		}
		NoteChecks::mustBeThere($council, $convocation, $manifest, $itemIds);
		$unreachable = array_filter($recipients, static fn (Recipient $recipient): bool => !$recipient->isReachable());
		if ($unreachable !== [] && $convocation->reasonAgainst(self::RECIPIENTS) === null) {
			throw new Conflict('member_unreachable', '{name} would receive nothing: neither an e-mail address nor paper. Nothing was sent; give an address, choose paper, or write why you go ahead.',
				['name' => reset($unreachable)->name]);
		}
	}

	/** @throws Conflict */
	private static function mustKnowItsLaw(Council $council): void {
		if ($council->followsLocalLaw()) {
			throw new Conflict('local_law', 'In Bas-Rhin, Haut-Rhin and Moselle the council is convened under a local law that the app does not know. Nothing was sent; convene on paper, the agenda and its pieces are kept. If the INSEE code of the council is wrong, correct it in the settings.');
		}
	}

	/** Whether the period would be shortened by a sending now. */
	public static function isLate(Council $council, Meeting $meeting, DateTimeImmutable $now): bool {
		return $now < self::start($meeting) && self::period($council, $meeting, $now)->francs < self::required($council, $meeting);
	}

	/** @throws Conflict */
	private static function mustLeaveInTime(Council $council, Meeting $meeting, Convocation $convocation, DateTimeImmutable $now): void {
		if ($now >= self::start($meeting)) {
			throw new Conflict('no_clear_day', 'The hour of the meeting is past. Nothing was sent; choose another date.');
		}
		$period = self::period($council, $meeting, $now);
		$francs = $period->francs;
		if ($francs < 1) {
			throw new Conflict('no_clear_day', 'There is not one clear day before the meeting: even in an emergency it cannot be held. Nothing was sent; choose another date.');
		}
		if ($period->urgency === Urgency::Impossible) {
			throw new Conflict('urgency_not_offered', 'Clear days left: {francs}; an installation needs {required}, and urgency does not shorten its period. Nothing was sent; choose another date.',
				['francs' => $francs, 'required' => $period->required]);
		}
		if ($francs < self::required($council, $meeting) && $convocation->reasonAgainst(self::NOTICE) === null) {
			throw new Conflict('notice_too_late', 'Clear days left: {francs}; {required} are needed. Nothing was sent; choose another date, or write the reason of the urgency.',
				['francs' => $francs, 'required' => self::required($council, $meeting)]);
		}
	}

	private static function period(Council $council, Meeting $meeting, DateTimeImmutable $now): NoticePeriod {
		return NoticePeriod::check($council->ruled(), self::start($meeting), [new Sending($now)], $council->timeZone(), null, self::kind($meeting));
	}

	private static function required(Council $council, Meeting $meeting): int {
		return $council->inForce(NoticePeriod::required($council->ruled(), self::kind($meeting)));
	}

	private static function kind(Meeting $meeting): RuledKind {
		return $meeting->getKind() === MeetingKind::Installation->value ? RuledKind::Installation : RuledKind::Ordinary;
	}

	private static function start(Meeting $meeting): DateTimeImmutable {
		return new DateTimeImmutable('@' . $meeting->getStartsAt());
	}
}
