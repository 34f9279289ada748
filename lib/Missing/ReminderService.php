<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Missing;

use OCA\ConseilMunicipal\Activity\Place;
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Outbox\Addressees;
use OCA\ConseilMunicipal\Outbox\DigestLine;
use OCA\ConseilMunicipal\Outbox\DigestSection;
use OCA\ConseilMunicipal\Outbox\Letter;
use OCA\ConseilMunicipal\Outbox\Mail;
use OCA\ConseilMunicipal\Outbox\MailKind;
use OCA\ConseilMunicipal\Outbox\Notice;
use OCA\ConseilMunicipal\Outbox\NoticeKind;
use OCA\ConseilMunicipal\Outbox\Notices;
use OCA\ConseilMunicipal\Outbox\Outbox;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCA\ConseilMunicipal\Template\FrenchElision;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\IL10N;

/**
 * Asks people for what is missing: a notification and an e-mail each, at most once a day.
 *
 * @psalm-import-type ConseilMissing from ResponseDefinitions
 */
final class ReminderService {
	private const LONGEST_WORD = 1000;

	public function __construct(
		private readonly MissingList $missing,
		private readonly Reminders $reminders,
		private readonly Notices $notices,
		private readonly Addressees $addressees,
		private readonly Outbox $outbox,
		private readonly Letter $letter,
		private readonly ITimeFactory $time,
	) {
	}

	/**
	 * @param mixed $uids list of accounts; null for everybody who is in charge of something missing
	 * @param mixed $word a few words of the sender
	 * @return ConseilMissing as it is now
	 * @throws Conflict nobody was reminded, because all were today or none of them is in charge of anything missing
	 */
	public function remind(Workspace $workspace, mixed $uids, mixed $word): array {
		$input = new Input(['uids' => $uids ?? [], 'word' => $word]);
		$wanted = $uids === null ? null : $input->texts('uids', 64);
		$text = $input->optionalPassage('word', self::LONGEST_WORD);
		$missing = $this->missing->of($workspace);
		$done = 0;
		$earlier = null;
		foreach ($missing['people'] as $one) {
			if ($one['person'] === null || ($wanted !== null && !in_array($one['person']['uid'], $wanted, true))) {
				continue;
			}
			if ($one['remindedAt'] === null && $this->tell($workspace, $one['person']['uid'], $one['itemIds'], $missing, $text)) {
				$done++;
			} else {
				$earlier = $one['remindedAt'] ?? $earlier;
			}
		}
		if ($done === 0) {
			throw $earlier === null
				? new Conflict('nobody_to_remind', 'Nobody is in charge of what is missing. Name a rapporteur or an agent in charge first.')
				: new Conflict('already_reminded', 'Already reminded today at {hour}. Try again tomorrow.', ['hour' => self::hour($earlier)]);
		}
		return $this->missing->of($workspace);
	}

	/**
	 * @param list<int> $itemIds
	 * @param ConseilMissing $missing
	 * @return bool false when somebody else reminded the person at the same moment
	 */
	private function tell(Workspace $workspace, string $uid, array $itemIds, array $missing, ?string $word): bool {
		$meeting = $workspace->meeting;
		$now = $this->time->getTime();
		$day = LocalTime::at($now, $workspace->council()->timeZone())->format('Y-m-d');
		if (!$this->reminders->add($meeting->getCouncilId(), $meeting->getId(), $uid, $day, $workspace->uid(), $now, $word)) {
			return false;
		}
		$path = '/seances/' . $meeting->getId() . (count($itemIds) === 1 ? '/points/' . $itemIds[0] : '');
		$this->notices->tell(new Notice(NoticeKind::Reminder, $uid, $workspace->uid(), Place::meeting($meeting), $path, ['count' => (string)count($itemIds)]));
		$languages = $this->addressees->languages([$uid]);
		if (array_key_exists($uid, $languages)) {
			$this->write($workspace, $uid, $itemIds, $missing, $word, $this->letter->language($languages[$uid]), $day);
		}
		return true;
	}

	/**
	 * @param list<int> $itemIds
	 * @param ConseilMissing $missing
	 */
	private function write(Workspace $workspace, string $uid, array $itemIds, array $missing, ?string $word, IL10N $l, string $day): void {
		$council = $workspace->council();
		$startsAt = LocalTime::at($workspace->meeting->getStartsAt(), $council->timeZone());
		$values = [
			'council' => $council->getShortName(), 'meeting' => $workspace->meeting->getTitle(), 'date' => Letter::day($startsAt, $l),
			'due' => Letter::day(new \DateTimeImmutable($missing['due']), $l), 'sender' => $workspace->grant->user->getDisplayName(),
		];
		$template = $this->letter->begin('reminder', FrenchElision::filled($l->t('{council}: still missing for the meeting of {date}'), $values));
		$intro = FrenchElision::filled($l->t('{sender} asks you for what is still missing for “{meeting}” of {date}, by {due}.'), $values);
		$template->addBodyText(htmlspecialchars($intro), $intro);
		if ($word !== null) {
			$template->addBodyText(nl2br(htmlspecialchars($word)), $word);
		}
		$section = new DigestSection($council->getShortName(), $council->getId(), $workspace->meeting->getId(), '', null);
		foreach ($missing['items'] as $item) {
			if (in_array($item['id'], $itemIds, true)) {
				$title = $item['number'] === null ? $item['title'] : $item['number'] . ' · ' . $item['title'];
				$section->asked[] = new DigestLine($title, self::words($item['lacks'], $l), '/seances/' . $workspace->meeting->getId() . '/points/' . $item['id']);
			}
		}
		$this->letter->lines($template, $section);
		$this->letter->end($template, $council->getId(), $l);
		$this->outbox->put(new Mail($council->getId(), MailKind::Reminder, 'reminder:' . $council->getId() . ':' . $day . ':' . $uid,
			$template->renderSubject(), $template->renderText(), $template->renderHtml(), [$workspace->meeting->getId()], $uid));
	}

	/** @param list<array{kind: string, name: ?string}> $lacks */
	private static function words(array $lacks, IL10N $l): string {
		return implode(', ', array_map(static fn (array $lack): string => FrenchElision::filled($l->t(LackKind::from($lack['kind'])->text()), ['name' => $lack['name'] ?? '']), $lacks));
	}

	/** « 10 h 05 », read from the moment as it is written. */
	private static function hour(string $moment): string {
		return (int)substr($moment, 11, 2) . ' h ' . substr($moment, 14, 2);
	}
}
