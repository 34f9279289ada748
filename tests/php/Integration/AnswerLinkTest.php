<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Answer;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/**
 * The personal link answers for one member and one meeting, without login; whatever else is done with it harms nobody.
 *
 * Fewer than ten dead links in all, the whole suite has one more: the tenth would shut the address out, as it should.
 */
final class AnswerLinkTest extends HostTestCase {
	private static TownHall $hall;
	private static int $odile;
	private static int $jeanne;
	private MeetingRoom $room;
	private string $link;

	#[\Override]
	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('links'));
		self::$odile = self::member('Odile', 'L’Hôte <b>');
		self::$jeanne = self::member('Jeanne', 'Perrachon');
	}

	#[\Override]
	protected function setUp(): void {
		$this->room = new MeetingRoom(self::$hall, title: 'Conseil <script>alert(1)</script>');
		$this->room->convene();
		$this->link = $this->linkOf(self::$odile);
	}

	/** Mail scanners open links. */
	public function testOpeningWritesNothingHoweverOften(): void {
		foreach (['', '?choice=absent', '?answer=absent&do=close'] as $query) {
			self::assertSame(200, $this->open($this->link . $query)->status);
		}
		self::assertNull($this->answerOf(self::$odile));
	}

	public function testItSaysWhoItIsForAndEscapesWhatItSays(): void {
		$page = $this->open($this->link);
		self::assertStringContainsString('Odile L’Hôte &lt;b&gt;', $page->body);
		self::assertStringContainsString('Conseil &lt;script&gt;', $page->body);
		self::assertStringNotContainsString('<script>alert(1)', $page->body);
		self::assertSame('no-referrer', $page->header('referrer-policy'));
		self::assertStringContainsString('no-store', (string)$page->header('cache-control'));
	}

	public function testTheButtonAnswersAndChanges(): void {
		self::assertSame(200, $this->send($this->link, ['answer' => 'present'])->status);
		self::assertSame(['present', 'link', 'Odile L’Hôte <b>'], $this->answerOf(self::$odile, 'answer', 'origin', 'answeredBy'));

		self::assertSame(200, $this->send($this->link, ['answer' => 'proxy', 'holderId' => (string)self::$jeanne])->status);
		self::assertSame('Jeanne Perrachon', $this->answerOf(self::$odile, 'given')[0]['holder']);
	}

	/** The same form sent again, by a browser that goes back or by whoever recorded it. */
	public function testAFormSentAgainDoesNotUndoWhatWasAnsweredSince(): void {
		$old = ['answer' => 'present', 'seen' => $this->seen($this->link)];
		self::assertSame(200, $this->post($this->link, $old)->status);
		self::assertSame(200, $this->send($this->link, ['answer' => 'absent'])->status);

		self::assertSame(409, $this->post($this->link, $old)->status);
		self::assertSame(['absent'], $this->answerOf(self::$odile, 'answer'));
	}

	public function testWhatTheLawForbidsIsRefusedHereToo(): void {
		self::assertSame(422, $this->send($this->link, ['answer' => 'proxy', 'holderId' => ''])->status);
		self::assertSame(422, $this->send($this->link, ['answer' => 'proxy', 'holderId' => (string)self::$odile])->status);
		self::assertSame(422, $this->send($this->link, ['answer' => 'proxy', 'holderId' => '999999999'])->status);
		self::assertSame(422, $this->send($this->link, ['answer' => 'perhaps'])->status);
		self::assertNull($this->answerOf(self::$odile));
	}

	/** Each part changed in turn: another council, meeting, member, moment, nonce, seal. */
	public function testAForgedLinkIsDead(): void {
		$token = substr($this->link, (int)strrpos($this->link, '/') + 1);
		$parts = explode('-', $token, 6);
		foreach ([(string)(self::$hall->councilId + 1), (string)($this->room->id + 1), (string)self::$jeanne, '99999999999', 'AAAAAAAAAAAAAAAA', str_repeat('A', 43)] as $index => $other) {
			$forged = str_replace($token, implode('-', array_replace($parts, [$index => $other])), $this->link);
			$answer = $index === 0 ? $this->open("$forged/seance.ics") : $this->post($forged, ['answer' => 'absent', 'seen' => '1']);
			self::assertSame(404, $answer->status, "part $index");
		}
		self::assertNull($this->answerOf(self::$odile));
		self::assertNull($this->answerOf(self::$jeanne));
	}

	public function testALinkIsDeadOnceItsMeetingHasOpened(): void {
		$past = new MeetingRoom(self::$hall, '2026-01-20T19:00');
		$past->convene();
		$link = self::host()->occ(['conseil_municipal:answer:link', (string)$past->id, (string)self::$odile, '--output=json'])->orFail()->json()['link'];
		self::assertSame(404, $this->open($link)->status);
	}

	public function testAClosedLinkIsDeadAndItsAnswerStays(): void {
		$this->send($this->link, ['answer' => 'present']);
		self::assertSame(200, $this->post($this->link, ['do' => 'close'])->status);

		self::assertSame(404, $this->post($this->link, ['answer' => 'absent', 'seen' => '2'])->status);
		self::assertSame(['present'], $this->answerOf(self::$odile, 'answer'));
		self::assertNotSame($this->link, $this->linkOf(self::$odile));
	}

	/** After a meeting everybody in the mairie opens one that was good, from one address. */
	public function testLinksThatWereGoodOnceSlowNobodyDown(): void {
		self::assertSame(200, $this->post($this->link, ['do' => 'close'])->status);
		for ($time = 1; $time <= 12; $time++) {
			self::assertSame(404, $this->open($this->link)->status, "time $time");
		}
		self::assertSame(200, $this->open($this->linkOf(self::$jeanne))->status);
	}

	public function testTheSameLinkIsGivenAgain(): void {
		self::assertSame($this->link, $this->linkOf(self::$odile));
	}

	private static function member(string $firstName, string $lastName): int {
		return self::$hall->manager->api('POST', '/councils/' . self::$hall->councilId . '/members', [
			'civility' => 'Mme', 'firstName' => $firstName, 'lastName' => $lastName, 'function' => 'conseiller', 'channel' => 'paper',
		])->data()['id'];
	}

	private function linkOf(int $member): string {
		return self::host()->occ(['conseil_municipal:answer:link', (string)$this->room->id, (string)$member, '--output=json'])->orFail()->json()['link'];
	}

	private function open(string $link): Answer {
		return self::host()->anonymous()->send('GET', self::path($link), headers: ['Accept' => 'text/html']);
	}

	/** @param array<string, string> $fields as the page’s own form sends them */
	private function send(string $link, array $fields): Answer {
		return $this->post($link, $fields + ['seen' => $this->seen($link)]);
	}

	/** @param array<string, string> $fields */
	private function post(string $link, array $fields): Answer {
		return self::host()->anonymous()->send('POST', self::path($link), http_build_query($fields), ['Accept' => 'text/html', 'Content-Type' => 'application/x-www-form-urlencoded']);
	}

	private function seen(string $link): string {
		self::assertSame(1, preg_match('/name="seen" value="(\d+)"/', $this->open($link)->body, $found));
		return $found[1] ?? '';
	}

	private static function path(string $link): string {
		return (string)preg_replace('#^https?://[^/]+#', '', $link);
	}

	private function answerOf(int $member, string ...$fields): mixed {
		$all = self::$hall->manager->api('GET', "/meetings/{$this->room->id}/answers")->data()['members'];
		$one = array_values(array_filter($all, static fn (array $line): bool => $line['memberId'] === $member))[0];
		return $fields === [] ? $one['answer'] : array_map(static fn (string $field): mixed => $one[$field], $fields);
	}
}
