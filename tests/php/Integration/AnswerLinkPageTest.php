<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Answer;
use OCA\ConseilMunicipal\Tests\Integration\Host\ConveningRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** What the page of a personal link says beside the question: the agenda that was sent, the calendar file, and what was chosen when it is refused. */
final class AnswerLinkPageTest extends HostTestCase {
	private static TownHall $hall;
	private static ConveningRoom $room;
	private static int $odile;
	private static int $fabrice;
	private static int $mireille;

	#[\Override]
	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('linkpage'));
		self::$room = new ConveningRoom(self::$hall, new MeetingRoom(self::$hall, '2029-06-19T19:00'));
		self::$odile = self::$room->addMember('Odile', 'Perrachon', ['civility' => 'Mme', 'function' => 'maire', 'email' => 'odile.' . self::$hall->suffix . '@example.org'])['id'];
		self::$fabrice = self::$room->addMember('Fabrice', 'Dunand', ['civility' => 'M.', 'email' => 'fabrice.' . self::$hall->suffix . '@example.org'])['id'];
		self::$mireille = self::$room->addMember('Mireille', 'Gontharet', ['channel' => 'paper'])['id'];
		self::$room->room->addItem('Cantine <b>');
		self::$room->pump(self::$room->convene()['id']);
		self::$room->room->addItem('Ce qui se prépare');
	}

	public function testItSaysTheAgendaThatWasSentAndNothingOfWhatIsBeingPrepared(): void {
		$page = self::open(self::path(self::$mireille));
		self::assertSame(200, $page->status);
		self::assertStringContainsString('Agenda, 1 item', $page->body);
		self::assertStringContainsString('Cantine &lt;b&gt;', $page->body);
		self::assertStringNotContainsString('Ce qui se prépare', $page->body);
		self::assertStringContainsString('/seance.ics"', $page->body);
	}

	/** Also for whoever is convened on paper, and thus got none by e-mail. */
	public function testTheCalendarFileIsTheMeetingAndInvitesNobody(): void {
		$path = self::path(self::$mireille) . '/seance.ics';
		$file = self::open($path);
		self::assertSame(200, $file->status);
		self::assertStringStartsWith('text/calendar', (string)$file->header('content-type'));
		self::assertStringContainsString('attachment', (string)$file->header('content-disposition'));
		self::assertStringContainsString('no-store', (string)$file->header('cache-control'));
		self::assertStringContainsString("METHOD:PUBLISH\r\n", $file->body);
		self::assertStringContainsString('DTSTART;TZID=Europe/Paris:20290619T190000', $file->body);
		self::assertMatchesRegularExpression('/^DTSTAMP:' . gmdate('Y') . '\d{4}T\d{6}Z\r$/m', $file->body, 'when it was sent');
		self::assertStringContainsString('Cantine', $file->body);
		self::assertStringNotContainsString('Ce qui se prépare', $file->body);
		self::assertStringNotContainsString('ATTENDEE', $file->body);
		self::assertStringNotContainsString('example.org', (string)preg_replace('/^ORGANIZER.*$/m', '', $file->body), 'the address of nobody');
	}

	public function testWhoWasSentNothingHasNothingToNote(): void {
		$draft = new MeetingRoom(self::$hall, '2029-07-10T19:00');
		$draft->convene();
		$path = self::path(self::$odile, $draft->id);
		self::assertStringNotContainsString('seance.ics', self::open($path)->body);
		$page = self::open("$path/seance.ics");
		self::assertStringStartsWith('text/html', (string)$page->header('content-type'));
	}

	/** The holder was taken meanwhile: « I give a proxy » stays chosen, the former answer is not what the button records next. */
	public function testARefusedAnswerKeepsWhatWasChosen(): void {
		$odile = self::path(self::$odile);
		self::assertSame(200, self::send($odile, ['answer' => 'present'])->status);
		self::assertSame(200, self::send(self::path(self::$mireille), ['answer' => 'proxy', 'holderId' => (string)self::$fabrice])->status);

		$taken = self::send($odile, ['answer' => 'proxy', 'holderId' => (string)self::$fabrice]);
		self::assertSame(409, $taken->status);
		self::assertSame(['proxy'], self::checked($taken));
		self::assertStringContainsString('<title>Not recorded', $taken->body, 'the first thing that a screen reader says');
		self::assertStringNotContainsString('selected', $taken->body, 'who is taken cannot be chosen again');

		$old = self::post($odile, ['answer' => 'proxy', 'holderId' => (string)self::$mireille, 'seen' => '0']);
		self::assertSame(409, $old->status);
		self::assertSame(['proxy'], self::checked($old));
		self::assertMatchesRegularExpression('/value="' . self::$mireille . '"[^>]* selected/', $old->body);
	}

	/** Allowed, for the holder may come after all; the page says it before and after, and not why. */
	public function testAColleagueWhoWillNotComeIsMarkedAndCanStillBeChosen(): void {
		$room = new ConveningRoom(self::$hall, new MeetingRoom(self::$hall, '2029-09-18T19:00'));
		$room->room->convene();
		$odile = self::path(self::$odile, $room->room->id);
		self::assertStringNotContainsString('will probably not be able', self::open($odile)->body);
		self::assertSame(200, self::send(self::path(self::$fabrice, $room->room->id), ['answer' => 'absent'])->status);

		$asked = self::open($odile)->body;
		self::assertMatchesRegularExpression('/<option value="' . self::$fabrice . '">Fabrice Dunand – will probably not be able to vote for you</', $asked);
		$given = self::send($odile, ['answer' => 'proxy', 'holderId' => (string)self::$fabrice]);
		self::assertSame(200, $given->status);
		self::assertStringContainsString('Fabrice Dunand will probably not be able to vote for you: your voice would be lost', $given->body);

		$mireille = self::open(self::path(self::$mireille, $room->room->id))->body;
		self::assertMatchesRegularExpression('/<option value="' . self::$fabrice . '" disabled>Fabrice Dunand – cannot carry your proxy</', $mireille);
		self::assertStringNotContainsString('already', $mireille);
	}

	/** @return list<string> answers that the page has chosen */
	private static function checked(Answer $page): array {
		preg_match_all('/name="answer" value="(\w+)"[^>]* checked/', $page->body, $found);
		return $found[1];
	}

	private static function path(int $member, ?int $meeting = null): string {
		$link = self::host()->occ(['conseil_municipal:answer:link', (string)($meeting ?? self::$room->room->id), (string)$member, '--output=json'])->orFail()->json()['link'];
		return (string)preg_replace('#^https?://[^/]+#', '', $link);
	}

	private static function open(string $path): Answer {
		return self::host()->anonymous()->send('GET', $path, headers: ['Accept' => 'text/html']);
	}

	/** @param array<string, string> $fields as the page’s own form sends them */
	private static function send(string $path, array $fields): Answer {
		self::assertSame(1, preg_match('/name="seen" value="(\d+)"/', self::open($path)->body, $seen));
		return self::post($path, $fields + ['seen' => $seen[1] ?? '']);
	}

	/** @param array<string, string> $fields */
	private static function post(string $path, array $fields): Answer {
		return self::host()->anonymous()->from('127.0.0.76')->send('POST', $path, http_build_query($fields), ['Accept' => 'text/html', 'Content-Type' => 'application/x-www-form-urlencoded']);
	}
}
