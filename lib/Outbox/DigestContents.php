<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

use DateTimeZone;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\CouncilPeople;
use OCA\ConseilMunicipal\Access\Role;
use OCA\ConseilMunicipal\Activity\ActivityType;
use OCA\ConseilMunicipal\Activity\Audience;
use OCA\ConseilMunicipal\Activity\ChangeLine;
use OCA\ConseilMunicipal\Activity\ChangeLines;
use OCA\ConseilMunicipal\Activity\Happening;
use OCA\ConseilMunicipal\Activity\Happenings;
use OCA\ConseilMunicipal\Agenda\AgendaTitle;
use OCA\ConseilMunicipal\Agenda\AgendaTitles;
use OCA\ConseilMunicipal\AppInfo\Application;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Paper\Involvement;
use OCP\L10N\IFactory;

/** What each person of a council is told in the e-mail of the day, in a number of queries that does not grow with the people. */
final class DigestContents {
	private const ACTIVITIES = 3000;

	public function __construct(
		private readonly CouncilPeople $people,
		private readonly MailChoices $choices,
		private readonly Happenings $happenings,
		private readonly AgendaTitles $titles,
		private readonly Involvement $involvement,
		private readonly NoticeRows $notices,
		private readonly Addressees $addressees,
		private readonly IFactory $languages,
	) {
	}

	/**
	 * @param ?list<string> $only these accounts, everybody when null
	 * @return list<DigestReader> those for whom there is something new
	 */
	public function of(Council $council, DigestClock $clock, ?array $only = null): array {
		/** @var array<string, array{since: int, until: int}> $windows */
		$windows = array_filter(['daily' => $clock->daily, 'weekly' => $clock->weekly]);
		$readers = $windows === [] ? [] : $this->readers($council, $windows);
		$readers = $only === null ? $readers : array_intersect_key($readers, array_flip($only));
		if ($windows === [] || $readers === []) {
			return [];
		}
		$since = min(array_column($windows, 'since'));
		$until = max(array_column($windows, 'until'));
		$happenings = $this->happenings->between($council->getId(), $since, $until, self::ACTIVITIES);
		$notices = $this->notices->waiting($council->getId(), $since, $until);
		if ($happenings === [] && $notices === []) {
			return [];
		}
		$titles = $this->titles->of($council->getId(), self::meetingIds($happenings));
		$involved = $this->involved($council->getId(), $happenings, $titles);
		$found = [];
		foreach ($this->addressees->languages(array_map(strval(...), array_keys($readers))) as $uid => $language) {
			$reader = $readers[$uid];
			$window = $windows[$reader['rhythm']->value];
			$known = array_values(array_filter($happenings, static fn (Happening $happening): bool => self::isNews($happening, (string)$uid, $window['since'], $window['until'])
				&& !self::isInConvocation($happening, $reader['roles'])
				&& Audience::knows($happening, $reader['roles'], isset($involved[$happening->subject()][$uid]))));
			$asked = array_values(array_filter($notices[$uid] ?? [], static fn (array $one): bool => $one['at'] > $window['since'] && $one['at'] <= $window['until']));
			if ($asked === [] && array_filter($known, self::isReason(...)) === []) {
				continue;
			}
			$sections = $this->sections($council, $known, array_column($asked, 'notice'), $titles, $language);
			if ($sections !== []) {
				$found[] = new DigestReader((string)$uid, $language, $sections);
			}
		}
		return $found;
	}

	/**
	 * @param array<string, array{since: int, until: int}> $windows by rhythm
	 * @return array<array-key, array{roles: list<Role>, rhythm: DigestRhythm}> by account, those who want one now
	 */
	private function readers(Council $council, array $windows): array {
		$usual = $council->digest();
		$choices = $this->choices->ofCouncil($council->getId());
		$readers = [];
		foreach ($this->people->everybody($council) as $uid => $roles) {
			$rhythm = $choices[$uid]->rhythm ?? $usual;
			if (isset($windows[$rhythm->value])) {
				$readers[$uid] = ['roles' => $roles, 'rhythm' => $rhythm];
			}
		}
		return $readers;
	}

	/** Within the time the e-mail is about, and not what the person did. */
	private static function isNews(Happening $happening, string $uid, int $since, int $until): bool {
		$at = $happening->activity->getAt();
		return $at > $since && $at <= $until && $happening->activity->getActor() !== $uid;
	}

	/**
	 * That a convocation or an addendum left, with the pieces in it, is said along with other news: for that alone nobody who prepares
	 * needs an e-mail.
	 */
	private static function isReason(Happening $happening): bool {
		return match (ActivityType::tryFrom($happening->activity->getType())) {
			ActivityType::MeetingConvened, ActivityType::AddendumSent, ActivityType::PiecesReplaced => false,
			ActivityType::DocumentPublished => $happening->convenedAt === null || $happening->activity->getAt() > $happening->convenedAt,
			default => true,
		};
	}

	/**
	 * The convocation has told the councillors: no other e-mail repeats it.
	 *
	 * @param list<Role> $roles
	 */
	private static function isInConvocation(Happening $happening, array $roles): bool {
		return ActivityType::tryFrom($happening->activity->getType())?->isForReaders() === true
			&& $happening->convenedAt !== null && $happening->activity->getAt() <= $happening->convenedAt && !Action::Prepare->allowedTo($roles);
	}

	/**
	 * @param list<Happening> $happenings
	 * @param array<int, AgendaTitle> $titles
	 * @return array<string, array<array-key, true>> who works on what, by subject and account
	 */
	private function involved(int $councilId, array $happenings, array $titles): array {
		$items = [];
		foreach ($happenings as $happening) {
			$title = $titles[$happening->activity->getItemId() ?? 0] ?? null;
			if ($title !== null) {
				$items[$title->item->getId()] = $title->item;
			}
		}
		$involved = [];
		foreach ($items === [] ? [] : $this->involvement->peopleOf($councilId, array_values($items)) as $itemId => $uids) {
			$involved['item ' . $itemId] = array_fill_keys($uids, true);
		}
		return $involved;
	}

	/**
	 * @param list<Happening> $known
	 * @param list<ToldNotice> $asked
	 * @param array<int, AgendaTitle> $titles
	 * @return list<DigestSection> by date of the meeting, what belongs to none last
	 */
	private function sections(Council $council, array $known, array $asked, array $titles, ?string $language): array {
		$l = $this->languages->get(Application::APP_ID, $language);
		$meetings = [];
		foreach ($known as $happening) {
			$meetings[$happening->activity->getMeetingId() ?? 0] ??= $happening;
		}
		$sections = [];
		foreach (ChangeLines::of($known, $titles, $l) as $line) {
			$meeting = $meetings[$line->meetingId ?? 0] ?? null;
			$sections[$line->meetingId ?? 0] ??= self::section($council, $line->meetingId, $meeting?->meetingTitle, $meeting?->meetingStartsAt);
			$sections[$line->meetingId ?? 0]->lines[] = new DigestLine($line->title, $line->words, self::path($council, $line));
		}
		foreach ($asked as $notice) {
			$startsAt = isset($notice->parameters['startsAt']) ? (int)strtotime($notice->parameters['startsAt']) : null;
			$sections[$notice->meetingId ?? 0] ??= self::section($council, $notice->meetingId, $notice->parameters['meeting'] ?? null, $startsAt);
			$sections[$notice->meetingId ?? 0]->asked[] = new DigestLine($notice->sentence($l), '', $notice->path);
		}
		usort($sections, static fn (DigestSection $one, DigestSection $other): int => ($one->startsAt?->getTimestamp() ?? PHP_INT_MAX) <=> ($other->startsAt?->getTimestamp() ?? PHP_INT_MAX));
		return $sections;
	}

	private static function section(Council $council, ?int $meetingId, ?string $title, ?int $startsAt): DigestSection {
		return new DigestSection($council->getShortName(), $council->getId(), $meetingId, $title ?? '', $startsAt === null ? null : self::local($startsAt, $council->timeZone()));
	}

	private static function local(int $moment, DateTimeZone $zone): \DateTimeImmutable {
		return LocalTime::at($moment, $zone);
	}

	private static function path(Council $council, ChangeLine $line): string {
		return match (true) {
			$line->itemId !== null => '/seances/' . $line->meetingId . '/points/' . $line->itemId,
			$line->meetingId !== null => '/seances/' . $line->meetingId,
			default => '/c/' . $council->getId(),
		};
	}

	/**
	 * @param list<Happening> $happenings
	 * @return list<int>
	 */
	private static function meetingIds(array $happenings): array {
		$ids = array_map(static fn (Happening $happening): ?int => $happening->activity->getMeetingId(), $happenings);
		return array_values(array_unique(array_filter($ids, static fn (?int $id): bool => $id !== null)));
	}
}
