<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Journey;

use OCA\ConseilMunicipal\Tests\Integration\Host\Program;
use PHPUnit\Framework\Assert;

/**
 * The e-mails that the people of one domain received, each read by libraries that know nothing of the app (tests/journey/readMails.js).
 *
 * @phpstan-type ReadMail array{recipients: list<string>, subject: string, messageId: string, date: string, bytes: int, parts: list<string>, text: string, html: string, calendar: ?array{method: string, uid: string, sequence: int, status: ?string, start: string, attendees: list<string>}}
 */
final class Received {
	/** @return list<ReadMail> the earliest first */
	public static function at(string $domain): array {
		$read = Program::output(['node', 'tests/journey/readMails.js', (string)getenv('HOST_MAIL'), $domain]);
		/** @var list<ReadMail> $mails */
		$mails = json_decode($read, true, flags: JSON_THROW_ON_ERROR);
		return array_map(static fn (array $mail): array => ['subject' => str_replace("\u{A0}", ' ', $mail['subject'])] + $mail, $mails);
	}

	/**
	 * @param list<ReadMail> $mails
	 * @return array<string, int> number of e-mails by subject and day, for people to read
	 */
	public static function counted(array $mails): array {
		$counts = [];
		foreach ($mails as $mail) {
			$key = substr($mail['date'], 0, 10) . ' ' . $mail['subject'];
			$counts[$key] = ($counts[$key] ?? 0) + 1;
		}
		return $counts;
	}

	/**
	 * What convenes: text, HTML and, when calendars are concerned, one calendar part for the one person it is sent to.
	 *
	 * @param ReadMail $mail
	 */
	public static function assertConvenes(array $mail, bool $hasCalendar = true): void {
		$content = array_values(array_filter($mail['parts'], static fn (string $type): bool => !str_starts_with($type, 'multipart/')));
		Assert::assertSame(array_merge(['text/plain', 'text/html'], $hasCalendar ? ['text/calendar'] : []), $content, $mail['subject']);
		Assert::assertCount(1, $mail['recipients']);
		Assert::assertStringContainsString('SHA-256', $mail['text']);
		Assert::assertStringContainsString('<html lang="fr">', $mail['html']);
		Assert::assertSame($hasCalendar ? $mail['recipients'] : null, $mail['calendar']['attendees'] ?? null);
	}
}
