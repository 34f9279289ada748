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
	public function __construct(
		private readonly Letter $letter,
		private readonly IConfig $config,
		private readonly IURLGenerator $urls,
	) {
	}

	/** @return ?string null when the member’s address is none that calendars accept: the e-mail goes without */
	public function of(Dispatch $dispatch, Convocation $convocation, Manifest $manifest): ?string {
		$event = $this->event($convocation, $manifest);
		$stamp = new DateTimeImmutable('@' . ($convocation->getSentAt() ?? 0));
		$revision = new Revision(Method::Request, $convocation->getCalendarSequence(), $stamp, $event->fingerprint());
		try {
			return CalendarFile::write($event, $revision, $this->sender($manifest), new Mailbox($dispatch->getName(), $dispatch->getAddress() ?? ''));
		} catch (NotAnAddress) {
			return null;
		}
	}

	private function event(Convocation $convocation, Manifest $manifest): MeetingEvent {
		$content = $manifest->content;
		$words = new ConvocationWords($content);
		$siren = substr($content['council']['siret'] ?? '', 0, 9);
		$lines = array_map(static fn (array $item): string => $item['number'] . ' ' . $item['title'], $words->agenda());
		return new MeetingEvent(
			EventUid::of($siren === '' ? 'c' . $content['council']['id'] : $siren, (string)$content['meeting']['id'], $this->host()),
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
