<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use DateTimeImmutable;
use DateTimeZone;
use OCA\ConseilMunicipal\Tests\Integration\Host\Answer;
use OCA\ConseilMunicipal\Tests\Integration\Host\Client;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** Planned steps: of the council, of one meeting, and on which days they fall. */
final class DeadlineTest extends HostTestCase {
	private const USUAL = ['call_for_subjects' => '2026-12-22', 'pieces_due' => '2027-01-05', 'review' => '2027-01-09', 'agenda_set' => '2027-01-11'];

	/** @return array<string, string> date by key */
	private static function dates(MeetingRoom $room): array {
		return array_column($room->preparation()['meeting']['deadlines'], 'date', 'key');
	}

	/** @return array<string, mixed> */
	private static function council(TownHall $hall): array {
		return $hall->manager->api('GET', "/councils/$hall->councilId")->data();
	}

	/** @param ?list<array<string, mixed>> $steps */
	private static function plan(TownHall $hall, ?array $steps, ?Client $by = null): Answer {
		return ($by ?? $hall->manager)->api('PUT', "/councils/$hall->councilId", ['deadlines' => $steps], ['If-Match' => '"' . self::council($hall)['version'] . '"']);
	}

	/** @param ?list<array<string, mixed>> $steps */
	private static function planMeeting(TownHall $hall, MeetingRoom $room, ?array $steps, ?int $version = null): Answer {
		$version ??= $room->preparation()['meeting']['version'];
		return $hall->staff->api('PUT', "/meetings/$room->id/deadlines", ['deadlines' => $steps], ['If-Match' => '"' . $version . '"']);
	}

	public function testAMeetingHasTheUsualStepsAndTheyMoveWithIt(): void {
		$hall = new TownHall(self::named('usual'));
		$room = new MeetingRoom($hall);
		self::assertSame(self::USUAL, self::dates($room));
		$meeting = $room->preparation()['meeting'];
		self::assertStatus(200, $hall->staff->api('PUT', "/meetings/$room->id", ['startsAt' => '2027-01-26T19:00'], ['If-Match' => '"' . $meeting['version'] . '"']));
		self::assertSame('2027-01-12', self::dates($room)['pieces_due']);
	}

	public function testACouncilOfFiveClearDaysPlansTwoDaysEarlier(): void {
		$room = new MeetingRoom(new TownHall(self::named('five'), '--population=6150'));
		self::assertSame(['2026-12-20', '2027-01-03', '2027-01-07', '2027-01-09'], array_values(self::dates($room)));
	}

	public function testWhatTheCouncilPlansReachesItsMeetings(): void {
		$hall = new TownHall(self::named('plan'));
		$room = new MeetingRoom($hall);
		self::assertFalse(self::council($hall)['ownDeadlines']);
		$answer = self::plan($hall, [['key' => 'pieces_due', 'days' => 15], ['label' => 'Réunion des adjoints', 'days' => 9]]);
		self::assertStatus(200, $answer);
		self::assertSame([['key' => 'pieces_due', 'label' => null, 'days' => 15], ['key' => 'reunion-des-adjoints', 'label' => 'Réunion des adjoints', 'days' => 9]], $answer->data()['deadlines']);
		self::assertSame(['pieces_due' => '2027-01-04', 'reunion-des-adjoints' => '2027-01-10'], self::dates($room));
		self::assertSame(self::USUAL, self::dates(new MeetingRoom(new TownHall(self::named('other')))), 'another council is not concerned');
		self::assertStatus(200, self::plan($hall, null));
		self::assertFalse(self::council($hall)['ownDeadlines']);
		self::assertSame(self::USUAL, self::dates($room));
	}

	public function testNoStepAtAllIsAChoiceToo(): void {
		$hall = new TownHall(self::named('none'));
		self::assertStatus(200, self::plan($hall, []));
		self::assertTrue(self::council($hall)['ownDeadlines']);
		self::assertSame([], self::dates(new MeetingRoom($hall)));
	}

	public function testOtherSettingsLeaveTheStepsAlone(): void {
		$hall = new TownHall(self::named('alone'));
		self::plan($hall, [['key' => 'review', 'days' => 11]]);
		$hall->manager->api('PUT', "/councils/$hall->councilId", ['website' => 'https://exemple.test'], ['If-Match' => '"' . self::council($hall)['version'] . '"']);
		self::assertSame([['key' => 'review', 'label' => null, 'days' => 11]], self::council($hall)['deadlines']);
	}

	public function testOneMeetingMovesRemovesAndAddsAndFollowsItsCouncilForTheRest(): void {
		$hall = new TownHall(self::named('one'));
		$room = new MeetingRoom($hall);
		$answer = self::planMeeting($hall, $room, [
			['key' => 'call_for_subjects', 'days' => 28], ['key' => 'pieces_due', 'days' => 16], ['key' => 'agenda_set', 'days' => 8], ['label' => 'Visite du chantier', 'days' => 12],
		]);
		self::assertStatus(200, $answer);
		self::assertSame(['template', 'shifted', 'added', 'template'], array_column($answer->data()['deadlines'], 'origin'));
		self::plan($hall, [['key' => 'call_for_subjects', 'days' => 30], ['key' => 'pieces_due', 'days' => 14], ['key' => 'review', 'days' => 10]]);
		self::assertSame(['call_for_subjects' => '2026-12-20', 'pieces_due' => '2027-01-03', 'visite-du-chantier' => '2027-01-07'], self::dates($room));
		$again = self::planMeeting($hall, $room, null);
		self::assertSame(['template'], array_values(array_unique(array_column($again->data()['deadlines'], 'origin'))));
		self::assertCount(3, $again->data()['deadlines']);
	}

	public function testTwoPeopleWhoPlanAtOnceAreTold(): void {
		$hall = new TownHall(self::named('twice'));
		$room = new MeetingRoom($hall);
		$seen = $room->preparation()['meeting']['version'];
		self::assertStatus(200, self::planMeeting($hall, $room, [['key' => 'review', 'days' => 9]], $seen));
		$late = self::planMeeting($hall, $room, [['key' => 'review', 'days' => 7]], $seen);
		self::assertStatus(412, $late);
		self::assertSame('2027-01-10', $late->data()['data']['current']['deadlines'][0]['date']);
		// The same once more changes nothing.
		self::assertStatus(200, self::planMeeting($hall, $room, [['key' => 'review', 'days' => 9]], $seen));
	}

	public function testTheHomeOfThoseWhoPrepareHasThemAndThatOfCouncillorsDoesNot(): void {
		$hall = new TownHall(self::named('home'));
		$room = new MeetingRoom($hall);
		$room->addItem('Tarifs');
		$room->drop('01 Tarifs/note.odt');
		$room->sync();
		$room->publish();
		$home = static fn (Client $client): array => $client->api('GET', "/councils/$hall->councilId/home")->data()['meetings'][0];
		self::assertSame(self::USUAL, array_column($home($hall->staff)['deadlines'], 'date', 'key'));
		self::assertSame([], $home($hall->councillor)['deadlines']);
		self::assertSame([], $hall->councillor->api('GET', "/meetings/$room->id/reading")->data()['meeting']['deadlines']);
	}

	public function testTheNextStepIsAskedFromThoseWhomItConcerns(): void {
		$hall = new TownHall(self::named('ask'));
		$in = static fn (int $days): string => (new DateTimeImmutable("+$days days", new DateTimeZone('Europe/Paris')))->format('Y-m-d');
		$room = new MeetingRoom($hall, $in(16) . 'T19:00');
		$item = $room->addItem('Tarifs');
		$asks = static fn (Client $client): array => array_column($client->api('GET', "/councils/$hall->councilId/home")->data()['asks'], null, 'kind');
		$change = fn (array $values): Answer => $hall->manager->api('PUT', "/items/{$item['id']}", $values, ['If-Match' => '"' . $room->preparation()['items'][0]['version'] . '"']);

		self::assertSame(['pieces_due', $in(2)], [$asks($hall->manager)['step']['step']['key'], $asks($hall->manager)['step']['step']['date']]);
		self::assertArrayNotHasKey('step', $asks($hall->staff), 'an agent without item');
		self::assertStatus(200, $change(['ownerUid' => 'karim-' . $hall->suffix]));
		self::assertSame([[$item['id']], ['Tarifs']], [$asks($hall->staff)['step']['itemIds'], $asks($hall->staff)['step']['names']]);
		self::assertArrayNotHasKey('step', $asks($hall->otherStaff), 'another agent');

		// What is missing says it by itself to the manager.
		self::assertStatus(200, $hall->staff->api('PUT', "/items/{$item['id']}/expected", ['labels' => ['Plan']]));
		self::assertArrayNotHasKey('step', $asks($hall->manager));
		self::assertSame($in(2), $asks($hall->manager)['missing_documents']['step']['date']);

		self::assertStatus(200, $change(['state' => 'ready', 'readyReason' => 'Le plan viendra en séance.']));
		self::assertArrayNotHasKey('step', $asks($hall->staff), 'nothing left to do');
		self::planMeeting($hall, $room, [['key' => 'pieces_due', 'days' => 8]]);
		self::assertArrayNotHasKey('step', $asks($hall->manager), 'not before the week of the step');
	}

	public function testWhatIsNoPlanIsRefused(): void {
		$hall = new TownHall(self::named('bad'));
		$room = new MeetingRoom($hall);
		foreach ([[['days' => 3]], [['key' => 'review', 'days' => 0]], [['key' => 'review', 'days' => 3], ['key' => 'review', 'days' => 4]], array_fill(0, 21, ['label' => 'x', 'days' => 3])] as $steps) {
			self::assertStatus(422, self::planMeeting($hall, $room, $steps));
			self::assertStatus(422, self::plan($hall, $steps));
		}
		$version = $room->preparation()['meeting']['version'];
		self::assertStatus(422, $hall->staff->api('PUT', "/meetings/$room->id/deadlines", ['deadlines' => 'demain'], ['If-Match' => "\"$version\""]));
		self::assertStatus(422, $hall->staff->api('PUT', "/meetings/$room->id/deadlines", ['label' => 'x'], ['If-Match' => "\"$version\""]));
		self::assertStatus(403, self::plan($hall, [], $hall->staff));
		self::assertStatus(200, $hall->manager->api('POST', "/meetings/$room->id/cancel"));
		self::assertStatus(409, self::planMeeting($hall, $room, []));
		self::assertSame(self::USUAL, self::dates($room));
	}
}
