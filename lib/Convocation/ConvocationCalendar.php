<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use DateTimeImmutable;
use DateTimeZone;
use OCA\ConseilMunicipal\Calendar\CalendarFile;
use OCA\ConseilMunicipal\Calendar\EventUid;
use OCA\ConseilMunicipal\Calendar\Mailbox;
use OCA\ConseilMunicipal\Calendar\MeetingEvent;
use OCA\ConseilMunicipal\Calendar\Method;
use OCA\ConseilMunicipal\Calendar\NotAnAddress;
use OCA\ConseilMunicipal\Calendar\Revision;
use OCA\ConseilMunicipal\Outbox\Letter;
use OCP\IConfig;
use OCP\IURLGenerator;

/** The calendar part of the e-mail that convenes one member: same meeting, same name, whenever it is written. */
final class ConvocationCalendar {
	/** @var array<int, string> by meeting, of those to which the council has been convened */
	private array $uids = [];

	public function __construct(
		private readonly ConvocationMapper $convocations,
		private readonly Letter $letter,
		private readonly IConfig $config,
		private readonly IURLGenerator $urls,
	) {
	}

	/** @return ?string null when nothing of it concerns calendars, or the member’s address is none that they accept: the e-mail goes without */
	public function of(Dispatch $dispatch, Convocation $convocation, Manifest $manifest): ?string {
		if ($convocation->kind() === ConvocationKind::Replacement) {
			return null;
		}
		$event = $this->event($convocation, $manifest);
		$revision = $this->revision($convocation, $event);
		try {
			return CalendarFile::write($event, $revision, $this->sender($manifest), new Mailbox($dispatch->getName(), $dispatch->getAddress() ?? ''));
		} catch (NotAnAddress) {
			return null;
		}
	}

	/** Takes the meeting out of the calendar of somebody who is convened no more, without saying anything else of it. */
	public function withdrawn(Dispatch $dispatch, Convocation $act, Manifest $manifest): ?string {
		$content = $manifest->content;
		$formerly = $content['change']['formerly'] ?? null;
		$event = new MeetingEvent(
			$this->uid($act, $manifest), $content['council']['assembly'] . ' – ' . $content['council']['name'],
			new DateTimeImmutable($formerly['startsAt'] ?? $content['meeting']['startsAt']), new DateTimeZone($content['meeting']['timezone']),
			$formerly['place'] ?? $content['meeting']['place'], '',
		);
		$revision = new Revision(Method::Cancel, $act->getCalendarSequence(), new DateTimeImmutable('@' . ($act->getSentAt() ?? 0)), $event->fingerprint());
		try {
			return CalendarFile::write($event, $revision, $this->sender($manifest), new Mailbox($dispatch->getName(), $dispatch->getAddress() ?? ''));
		} catch (NotAnAddress) {
			return null;
		}
	}

	/** The same meeting for whoever keeps the file: it invites nobody and asks for no answer. */
	public function toKeep(Convocation $convocation, Manifest $manifest): string {
		$event = $this->event($convocation, $manifest);
		return CalendarFile::write($event, $this->revision($convocation, $event), $this->sender($manifest), null);
	}

	/** Which revision of the meeting this act is for calendars, after what was sent last. */
	public function sequence(Convocation $convocation, Manifest $manifest, ?Convocation $last): int {
		if ($last === null) {
			return 0;
		}
		$known = $this->revision($last, $this->event($last, Manifest::read($last->getManifest() ?? '')));
		$event = $this->event($convocation, $manifest);
		return ($convocation->kind()->method() === Method::Cancel ? Revision::cancelling($event, $known, $known->stamp) : Revision::of($event, $known, $known->stamp))->sequence;
	}

	/**
	 * What calendars know the meeting of an act by: what was sent with the first one, whatever became of the number of the council since,
	 * and of the instance: another address, another id after a move.
	 */
	public function uid(Convocation $act, Manifest $manifest): string {
		$sent = $act->getCalendarUid() ?? ($act->getNumber() === 1 ? null : $this->uids[$act->getMeetingId()] ?? $this->firstUid($act));
		return $sent ?? $this->named($manifest);
	}

	private function firstUid(Convocation $act): ?string {
		$uid = $this->convocations->firstCalendarUid($act->getCouncilId(), $act->getMeetingId());
		return $uid === null ? null : $this->uids[$act->getMeetingId()] = $uid;
	}

	private function named(Manifest $manifest): string {
		$council = $manifest->content['council'];
		$siren = substr($council['siret'] ?? '', 0, 9);
		return EventUid::of($siren === '' ? 'c' . $council['id'] : $siren, (string)$manifest->content['meeting']['id'], $this->config->getSystemValueString('instanceid', 'nextcloud'));
	}

	/** As it was sent. */
	private function revision(Convocation $convocation, MeetingEvent $event): Revision {
		return new Revision($convocation->kind()->method(), $convocation->getCalendarSequence(), new DateTimeImmutable('@' . ($convocation->getSentAt() ?? 0)), $event->fingerprint());
	}

	private function event(Convocation $convocation, Manifest $manifest): MeetingEvent {
		$content = $manifest->content;
		$words = new ConvocationWords($content);
		$lines = array_map(static fn (array $item): string => $item['number'] . ' ' . $item['title'], $words->agenda());
		return new MeetingEvent(
			$this->uid($convocation, $manifest),
			$content['council']['assembly'] . ' – ' . $content['council']['name'],
			new DateTimeImmutable($content['meeting']['startsAt']),
			new DateTimeZone($content['meeting']['timezone']),
			$content['meeting']['place'],
			implode("\n", ['Ordre du jour', ...$lines]),
			$this->letter->address('/seances/' . $convocation->getMeetingId()),
			in_array(true, array_column($content['agenda'], 'closedSession'), true),
		);
	}

	/** Whom Nextcloud sends e-mails as; a host without a domain of its own has Nextcloud’s last resort. */
	private function sender(Manifest $manifest): Mailbox {
		$name = $manifest->content['council']['name'];
		$address = $this->config->getSystemValueString('mail_from_address', 'no-reply') . '@' . $this->config->getSystemValueString('mail_domain', $this->host());
		try {
			return new Mailbox($name, $address);
		} catch (NotAnAddress) {
			return new Mailbox($name, 'no-reply@localhost.localdomain');
		}
	}

	private function host(): string {
		$host = parse_url($this->urls->getBaseUrl(), PHP_URL_HOST);
		return is_string($host) ? $host : 'localhost';
	}
}
