<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Answer;
use OCA\ConseilMunicipal\Tests\Integration\Host\Client;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;
use PHPUnit\Framework\Attributes\DataProvider;

/** Calls for subjects: who is asked, until when, told once. */
final class CallTest extends HostTestCase {
	private static TownHall $hall;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('app'));
	}

	public function testThoseWhoAreAskedSeeTheCallAndAreToldOnce(): void {
		$room = self::room();
		$call = self::open($room, ['audience' => 'councillors', 'word' => 'Pensez au budget <b>2027</b>.']);

		self::assertStatus(200, $call);
		self::assertSame([true, 'Pensez au budget <b>2027</b>.', 'Karim Dahmani'], [$call->data()['open'], $call->data()['word'], $call->data()['openedBy']]);
		self::assertSame([$room->id], self::callsSeenBy(self::$hall->councillor));
		self::assertNotContains($room->id, array_column(self::$hall->councillor->api('GET', '/councils/' . self::$hall->councilId . '/meetings')->data(), 'id'), 'the meeting itself stays unknown');
		self::assertCount(1, self::notices(self::$hall->councillor));
		self::assertCount(1, self::notices(self::$hall->otherCouncillor));
		self::assertSame([], self::notices(self::$hall->otherStaff), 'staff are not asked');
		self::assertStringEndsWith('/c/' . self::$hall->councilId . '/sujets', self::notices(self::$hall->councillor)[0]['link']);

		$wider = self::change($call->data(), ['audience' => 'both']);

		self::assertStatus(200, $wider);
		self::assertCount(1, self::notices(self::$hall->councillor), 'nobody is told twice');
		self::assertCount(1, self::notices(self::$hall->otherStaff));
		self::assertSame([], self::notices(self::$hall->staff), 'who opened it knows');
		self::close($wider->data());
	}

	public function testTheNoticeSaysTheDeadlineInFull(): void {
		self::host()->occ(['user:setting', (string)self::$hall->councillor->uid, 'core', 'lang', 'fr']);
		$room = self::room();
		$call = self::open($room, ['audience' => 'councillors', 'deadline' => self::day(20) . 'T18:00'])->data();

		$subject = self::notices(self::$hall->councillor)[0]['subject'];

		self::assertMatchesRegularExpression('/^@?Karim Dahmani attend vos sujets pour la séance du \p{L}+ \d+(er)? \p{L}+ \d{4}, jusqu’au \p{L}+ \d+(er)? \p{L}+ \d{4}, 18 h$/u', $subject);
		self::close($call);
	}

	public function testAClosedCallAsksNobodyAndANewDeadlineOpensItAgain(): void {
		$room = self::room();
		$call = self::open($room, ['audience' => 'both'])->data();
		$closed = self::close($call);

		self::assertFalse($closed['open']);
		self::assertNotContains($room->id, self::callsSeenBy(self::$hall->councillor));
		self::assertContains($room->id, self::callsSeenBy(self::$hall->otherStaff), 'those who prepare see that it was');
		self::assertSame([], self::notices(self::$hall->councillor), 'the notice is taken back');
		self::assertRefused(409, 'call_closed', self::propose(self::$hall->councillor, $room->id));
		self::assertStatus(200, self::propose(self::$hall->councillor, null));

		$again = self::change($closed, ['deadline' => self::day(25) . 'T12:00']);

		self::assertTrue($again->data()['open']);
		self::assertSame([], self::notices(self::$hall->councillor), 'told once, also when it is extended');
		self::assertStatus(200, self::propose(self::$hall->councillor, $room->id));
		self::close($again->data());
	}

	public function testACallOfAMeetingThatIsCancelledIsClosed(): void {
		$room = self::room();
		$call = self::open($room, ['audience' => 'both'])->data();
		self::$hall->manager->api('POST', "/meetings/$room->id/cancel");

		self::assertNotContains($room->id, self::callsSeenBy(self::$hall->councillor));
		self::assertRefused(409, 'call_closed', self::propose(self::$hall->councillor, $room->id));
		self::close($call);
		self::assertSame([], self::notices(self::$hall->councillor));
	}

	public function testThereIsOneCallPerMeetingAndTwoWhoChangeItAreTold(): void {
		$room = self::room();
		$call = self::open($room, ['audience' => 'both'])->data();

		self::assertRefused(409, 'call_exists', self::open($room, ['audience' => 'staff']));
		self::assertStatus(200, self::change($call, ['word' => 'un']));
		$stale = self::change($call, ['word' => 'deux']);
		self::assertRefused(412, 'call_changed', $stale);
		self::assertSame('un', $stale->data()['data']['current']['word']);
		self::close($call);
	}

	/** @param array<string, mixed> $values */
	#[DataProvider('wrongValues')]
	public function testWhatCannotBeIsAClearRefusal(array $values, string $code, string $field): void {
		$answer = self::open(self::room(), $values);

		self::assertRefused(422, $code, $answer);
		self::assertSame($field, $answer->data()['field']);
	}

	/** @return iterable<string, array{array<string, mixed>, string, string}> */
	public static function wrongValues(): iterable {
		yield 'a deadline that is over' => [['deadline' => '2020-01-01T12:00', 'audience' => 'both'], 'deadline_past', 'deadline'];
		yield 'a deadline after the meeting' => [['deadline' => self::day(90) . 'T12:00', 'audience' => 'both'], 'deadline_after_meeting', 'deadline'];
		yield 'no deadline' => [['deadline' => null, 'audience' => 'both'], 'required', 'deadline'];
		yield 'an unknown audience' => [['audience' => 'public'], 'unknown_value', 'audience'];
		yield 'a word of 100,000 characters' => [['audience' => 'both', 'word' => str_repeat('é', 100_000)], 'too_long', 'word'];
	}

	private static function room(): MeetingRoom {
		static $made = 0;
		return new MeetingRoom(self::$hall, self::day(40) . sprintf('T%02d:00', 8 + $made++ % 14));
	}

	/** @param array<string, mixed> $values */
	private static function open(MeetingRoom $room, array $values): Answer {
		return self::$hall->staff->api('POST', "/meetings/$room->id/call", $values + ['deadline' => self::day(20) . 'T18:00']);
	}

	/**
	 * @param array<string, mixed> $call
	 * @param array<string, mixed> $values
	 */
	private static function change(array $call, array $values): Answer {
		return self::$hall->otherStaff->api('PUT', "/calls/{$call['id']}", $values, ['If-Match' => "\"{$call['version']}\""]);
	}

	/**
	 * @param array<string, mixed> $call
	 * @return array<string, mixed>
	 */
	private static function close(array $call): array {
		$answer = self::$hall->staff->api('POST', "/calls/{$call['id']}/close");
		self::assertStatus(200, $answer);
		return $answer->data();
	}

	private static function propose(Client $person, ?int $meetingId): Answer {
		return $person->api('POST', '/councils/' . self::$hall->councilId . '/proposals', ['title' => 'Bancs', 'kind' => 'deliberation', 'meetingId' => $meetingId]);
	}

	/** @return list<int> meetings */
	private static function callsSeenBy(Client $person): array {
		return array_column($person->api('GET', '/councils/' . self::$hall->councilId . '/subjects')->data()['calls'], 'meetingId');
	}

	/** @return list<array<string, mixed>> calls the person was told of */
	private static function notices(Client $person): array {
		$all = $person->ocs('GET', '/ocs/v2.php/apps/notifications/api/v2/notifications')->data();
		return array_values(array_filter($all ?: [], static fn (array $notice): bool => $notice['app'] === 'conseil_municipal' && $notice['object_type'] === 'meeting'));
	}

	/** Of the days to come, `YYYY-MM-DD`. */
	private static function day(int $days): string {
		return date('Y-m-d', time() + $days * 86400);
	}
}
