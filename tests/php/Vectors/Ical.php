<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Vectors;

use DateTimeImmutable;
use DateTimeZone;
use InvalidArgumentException;
use OCA\ConseilMunicipal\Calendar\CalendarFile;
use OCA\ConseilMunicipal\Calendar\ContentLine;
use OCA\ConseilMunicipal\Calendar\EventUid;
use OCA\ConseilMunicipal\Calendar\Mailbox;
use OCA\ConseilMunicipal\Calendar\MeetingEvent;
use OCA\ConseilMunicipal\Calendar\Reply;
use OCA\ConseilMunicipal\Calendar\Revision;

final class Ical implements Adapter {
	#[\Override]
	public function answer(Given $given): array {
		return match ($given->text('check')) {
			'series' => $this->series($given),
			'reply' => $this->reply($given->object('reply'), $given),
			'text' => ['escaped' => ContentLine::escaped($given->text('value'))],
			'fold' => $this->fold($given->text('line')),
			default => throw new InvalidArgumentException('unknown check: ' . $given->text('check')),
		};
	}

	/** @return array<string, mixed> `files`: what was written, for whoever wants to read it with another program */
	private function series(Given $given): array {
		$uid = EventUid::of($given->text('siren'), $given->text('meetingId'), $given->text('instance'));
		$zone = new DateTimeZone($given->text('timezone', 'Europe/Paris'));
		$said = ['start' => '', 'place' => '', 'agenda' => [], 'closed' => false];
		$files = [];
		$last = null;
		foreach ($given->objects('steps') as $step) {
			$said = [
				'start' => $step->text('start', $said['start']),
				'place' => $step->text('place', $said['place']),
				'agenda' => $step->texts('agenda', $said['agenda']),
				'closed' => $step->flag('closed', $said['closed']),
			];
			$event = new MeetingEvent($uid, 'Conseil municipal', new DateTimeImmutable($said['start']), $zone, $said['place'], implode("\n", $said['agenda']), closed: $said['closed']);
			$now = new DateTimeImmutable($step->text('at'));
			$last = $step->text('action') === 'cancel' ? Revision::cancelling($event, $last, $now) : Revision::of($event, $last, $now);
			$files[] = CalendarFile::write($event, $last, new Mailbox('Mairie', 'mairie@commune.example'), new Mailbox('Claire Tornier', 'claire.tornier@elus.example'));
		}
		return [
			'uid' => $uid,
			'messages' => array_map(static fn (string $file): array => (new ReadCalendar($file))->message(), $files),
			'files' => $files,
		];
	}

	/** @return array<string, mixed> */
	private function reply(Given $reply, Given $given): array {
		$answered = new Reply($reply->text('uid'), $reply->number('sequence'), $reply->text('partstat'), $reply->text('attendee'), $reply->text('sender'));
		$current = $given->object('current');
		$proposal = $answered->to($current->text('uid'), $current->number('sequence'), $given->object('recipient')->text('mail'));
		return [
			'applied' => $proposal->isApplied(),
			'attendance' => $proposal->attendance?->value,
			'createsProxy' => false, // a proposal has no way to say one
			'reason' => $proposal->refused?->value,
		];
	}

	/** @return array<string, mixed> */
	private function fold(string $line): array {
		$folded = ContentLine::folded($line);
		$lines = explode("\r\n", rtrim($folded, "\r\n"));
		$whole = array_filter($lines, static fn (string $physical): bool => mb_check_encoding($physical, 'UTF-8'));
		return [
			'maxOctets' => count($whole) === count($lines) ? max(75, ...array_map(strlen(...), $lines)) : null,
			'unfoldsTo' => ReadCalendar::unfolded(rtrim($folded, "\r\n")),
		];
	}
}
