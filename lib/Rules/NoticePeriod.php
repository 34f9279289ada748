<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Rules;

/**
 * Notice period of a convocation, in clear days (jours francs): whole days between the day of the sending and that of
 * the meeting, neither of which counts, in the legal time of the council.
 *
 * CGCT, art. L. 2121-11 and L. 2121-12 (urgency included), L. 2121-7 (installation), L. 5211-1 (EPCI, installation
 * included: CE 22 July 2015 n° 383072). The twin of
 * src/rules/noticePeriod.ts: same keys once encoded as JSON.
 */
final readonly class NoticePeriod implements \JsonSerializable {
	/** @var array<string, array{string, Level, string}> */
	public const REASONS = [
		'notice_kept' => ['L2121-11, L2121-12', Level::Info, 'Clear days between the sending and the meeting: {francs}. The law asks for {required}.'],
		'too_late' => ['L2121-11, L2121-12', Level::Error, 'The convocation left too late. Clear days: {francs}; the law asks for {required}. It had to leave by {latestSend} at the latest; sent when it was, it allows a meeting from {earliestMeeting} on.'],
		'late_members' => ['L2121-10; CE 30 March 2021 n° 446461', Level::Error, 'Members convened too late: {count}. One late sending is enough to make the deliberations illegal, even if that member attends.'],
		'urgency_reason_missing' => ['L2121-11, L2121-12', Level::Error, 'Only the urgency procedure allows this period. Write its reason: the maire gives account of it at the opening.'],
		'urgency' => ['L2121-11, L2121-12', Level::Warning, 'Urgency procedure: the maire gives account of it at the opening of the meeting and the council decides on it first. If it says no, every item is put off to a later meeting.'],
		'no_clear_day' => ['L2121-11, L2121-12', Level::Blocking, 'There is not one clear day between the sending and the meeting: even in an emergency the meeting cannot be held. Choose a date from {earliestUrgent} on.'],
		'urgency_not_offered' => ['L2121-7', Level::Uncertain, 'No source says that urgency may shorten the period of an installation meeting: it is not offered.'],
		'epci_installation' => ['L5211-1, L5211-8; CE 22 July 2015 n° 383072', Level::Info, 'The three clear days of an installation meeting are those of a commune: a council of several communes keeps its ordinary period.'],
		'ccas_period' => ['CASF R123-16', Level::Uncertain, 'For the board of a CCAS three clear days are applied; the sources do not say that the days are clear. This is the safest reading.'],
	];
	private const SHORT = 3;
	private const LONG = 5;

	/**
	 * @param int $required clear days the law asks for
	 * @param int $francs clear days there are, the fewest over the sendings; −1 when sent on the day of the meeting
	 * @param \DateTimeImmutable $latestSend last legal second to send
	 * @param CalendarDate $earliestMeeting first legal day of the meeting, counted from the latest sending
	 * @param bool $mayHold the period is kept, or urgency is possible and has its reason
	 * @param list<string> $lateMembers members convened after the last legal second
	 * @param list<NoticeDay> $days from the day of the latest sending to that of the meeting
	 * @param list<Reason> $reasons
	 */
	private function __construct(
		public bool $ok,
		public int $required,
		public int $francs,
		public \DateTimeImmutable $latestSend,
		public CalendarDate $earliestMeeting,
		public Urgency $urgency,
		public bool $mayHold,
		public array $lateMembers,
		public array $days,
		public array $reasons,
	) {
	}

	/**
	 * @param list<Sending> $sends the sending that counts for each member, at least one
	 * @param string|null $urgencyReason why the maire shortens the period
	 * @throws ImpossibleValue no sending, a meeting before a sending
	 */
	public static function check(
		Council $council,
		\DateTimeImmutable $meetingStart,
		array $sends,
		\DateTimeZone $timezone,
		?string $urgencyReason = null,
		MeetingKind $meetingKind = MeetingKind::Ordinary,
	): self {
		$required = self::required($council, $meetingKind);
		$meeting = CalendarDate::in($meetingStart, $timezone);
		$sent = CalendarDate::in(self::latest($sends, $meetingStart), $timezone);
		$francs = $sent->daysUntil($meeting) - 1;
		$latestSend = self::latestSend($council, $meetingStart, $timezone, $meetingKind);
		$urgency = self::urgencyOf($francs, $required, $meetingKind);
		$lateMembers = self::lateMembers($sends, $latestSend);
		$earliestMeeting = $sent->plusDays($required + 1);
		$hasReason = preg_match('/[^\s\p{Z}]/u', $urgencyReason ?? '') === 1;
		$ok = $francs >= $required;
		$verdict = $ok
			? [Reason::of(self::REASONS, 'notice_kept', compact('francs', 'required'))]
			: [
				Reason::of(self::REASONS, 'too_late', compact('francs', 'required', 'latestSend', 'earliestMeeting')),
				...($lateMembers === [] ? [] : [Reason::of(self::REASONS, 'late_members', ['count' => count($lateMembers)])]),
				self::urgencyReason($urgency, $francs, $hasReason, $sent),
			];
		return new self(
			ok: $ok,
			required: $required,
			francs: $francs,
			latestSend: $latestSend,
			earliestMeeting: $earliestMeeting,
			urgency: $urgency,
			mayHold: $ok || ($urgency === Urgency::Possible && $hasReason),
			lateMembers: $lateMembers,
			days: NoticeDay::between($sent, $meeting),
			reasons: [...$verdict, ...self::particulars($council, $meetingKind)],
		);
	}

	/** Clear days the law asks for: three, five from 3,500 inhabitants; three for the installation of a commune, whatever its size. */
	public static function required(Council $council, MeetingKind $meetingKind = MeetingKind::Ordinary): int {
		$shortened = $meetingKind === MeetingKind::Installation && !$council->isEpci;
		return $council->isOfSize3500 && !$shortened ? self::LONG : self::SHORT;
	}

	/** Last legal second to send, before anything is sent. */
	public static function latestSend(
		Council $council,
		\DateTimeImmutable $meetingStart,
		\DateTimeZone $timezone,
		MeetingKind $meetingKind = MeetingKind::Ordinary,
	): \DateTimeImmutable {
		$meeting = CalendarDate::in($meetingStart, $timezone);
		return $meeting->plusDays(-self::required($council, $meetingKind) - 1)->lastSecond($timezone);
	}

	/** @return array<array-key, mixed> */
	#[\Override]
	public function jsonSerialize(): array {
		return [...get_object_vars($this), 'latestSend' => $this->latestSend->format(\DateTimeInterface::ATOM)];
	}

	/** @param list<Sending> $sends */
	private static function latest(array $sends, \DateTimeImmutable $meetingStart): \DateTimeImmutable {
		if ($sends === []) {
			throw new ImpossibleValue('sends', 'empty');
		}
		foreach ($sends as $index => $send) {
			if ($send->at > $meetingStart) {
				throw new ImpossibleValue('meetingStart', 'too_early', ['other' => "sends[$index].at"]);
			}
		}
		return max(array_map(static fn (Sending $send): \DateTimeImmutable => $send->at, $sends));
	}

	/**
	 * @param list<Sending> $sends
	 * @return list<string>
	 */
	private static function lateMembers(array $sends, \DateTimeImmutable $latestSend): array {
		$members = [];
		foreach ($sends as $send) {
			if ($send->member !== null && $send->at->getTimestamp() > $latestSend->getTimestamp()) {
				$members[] = $send->member;
			}
		}
		return array_values(array_unique($members));
	}

	private static function urgencyOf(int $francs, int $required, MeetingKind $meetingKind): Urgency {
		if ($francs >= $required) {
			return Urgency::NotNeeded;
		}
		return $francs >= 1 && $meetingKind === MeetingKind::Ordinary ? Urgency::Possible : Urgency::Impossible;
	}

	private static function urgencyReason(Urgency $urgency, int $francs, bool $hasReason, CalendarDate $sent): Reason {
		if ($urgency === Urgency::Possible) {
			return Reason::of(self::REASONS, $hasReason ? 'urgency' : 'urgency_reason_missing');
		}
		return $francs < 1
			? Reason::of(self::REASONS, 'no_clear_day', ['earliestUrgent' => $sent->plusDays(2)])
			: Reason::of(self::REASONS, 'urgency_not_offered');
	}

	/** @return list<Reason> */
	private static function particulars(Council $council, MeetingKind $meetingKind): array {
		return [
			...($council->isEpci && $meetingKind === MeetingKind::Installation ? [Reason::of(self::REASONS, 'epci_installation')] : []),
			...($council->isCcas ? [Reason::of(self::REASONS, 'ccas_period')] : []),
		];
	}
}
