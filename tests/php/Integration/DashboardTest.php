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
use PHPUnit\Framework\Attributes\TestWith;

/** « Mes points », the widget of the dashboard, by both of its APIs. */
final class DashboardTest extends HostTestCase {
	private const WIDGET = 'conseil_municipal';

	private static int $halls = 0;

	/** @return array{TownHall, MeetingRoom} */
	private static function hall(): array {
		$hall = new TownHall(self::named('dsh' . ++self::$halls));
		return [$hall, new MeetingRoom($hall)];
	}

	/** @param array<string, mixed> $values */
	private static function change(TownHall $hall, MeetingRoom $room, int $itemId, array $values): void {
		$item = array_column($room->preparation()['items'], null, 'id')[$itemId];
		self::assertStatus(200, $hall->staff->api('PUT', "/items/$itemId", $values, ['If-Match' => '"' . $item['version'] . '"']));
	}

	/** @return list<array{title: string, subtitle: string, link: string, iconUrl: string}> */
	private static function lines(Client $client, int $version = 2): array {
		$answer = $client->ocs('GET', "/ocs/v2.php/apps/dashboard/api/v$version/widget-items?widgets[]=" . self::WIDGET);
		self::assertStatus(200, $answer);
		$items = $answer->data()[self::WIDGET] ?? [];
		return $version === 2 ? $items['items'] ?? [] : $items;
	}

	/** @return list<string> */
	private static function titles(Client $client): array {
		return array_column(self::lines($client), 'title');
	}

	#[TestWith([1])]
	#[TestWith([2])]
	public function testTheItemsInMyChargeAreThereWithTheirDayAndALinkToEach(int $version): void {
		[$hall, $room] = self::hall();
		$item = $room->addItem('Voirie');
		$room->addItem('Cantine');
		self::change($hall, $room, $item['id'], ['ownerUid' => $hall->staff->uid]);
		[$line] = self::lines($hall->staff, $version);
		self::assertSame('Voirie', $line['title']);
		self::assertStringContainsString('2027', $line['subtitle']);
		self::assertStringEndsWith("/apps/conseil_municipal/seances/$room->id/points/{$item['id']}", $line['link']);
		self::assertStringStartsWith('http', $line['iconUrl']);
		self::assertCount(1, self::lines($hall->staff, $version), 'nothing of others');
	}

	public function testAReminderComesFirstAndGoesOnceTheItemIsReady(): void {
		[$hall, $room] = self::hall();
		[$roads, $school] = [$room->addItem('Voirie', 'information'), $room->addItem('Cantine', 'information')];
		self::change($hall, $room, $roads['id'], ['ownerUid' => $hall->staff->uid, 'state' => 'ready']);
		self::change($hall, $room, $school['id'], ['ownerUid' => $hall->staff->uid]);
		self::assertStatus(200, $hall->manager->api('POST', "/meetings/$room->id/reminders", ['word' => 'Merci !']));
		self::assertSame(['Cantine', 'Voirie'], self::titles($hall->staff));
		self::assertStringContainsString('reminds you of it', self::lines($hall->staff)[0]['subtitle']);
		self::assertStringNotContainsString('reminds you of it', self::lines($hall->staff)[1]['subtitle']);

		$asks = static fn (): array => array_values(array_filter(
			$hall->staff->api('GET', "/councils/$hall->councilId/home")->data()['asks'], static fn (array $ask): bool => $ask['kind'] === 'reminder',
		));
		[$ask] = $asks();
		self::assertSame([[$school['id']], ['Cantine'], 'Merci !', $hall->manager->uid], [$ask['itemIds'], $ask['names'], $ask['reminder']['word'], $ask['reminder']['by']['uid']]);
		self::assertSame([], array_filter($hall->manager->api('GET', "/councils/$hall->councilId/home")->data()['asks'], static fn (array $one): bool => $one['kind'] === 'reminder'));

		self::change($hall, $room, $school['id'], ['state' => 'ready']);
		[$ask] = $asks();
		self::assertSame([], $ask['itemIds'], 'the day it was sent it stays, for what a column does not tell');
	}

	public function testACouncillorFindsTheItemsHeWorksOnAndWhatThereIsToRead(): void {
		[$hall, $room] = self::hall();
		[$open, $hidden] = [$room->addItem('Voirie'), $room->addItem('Affaire Untel')];
		self::assertSame([], self::titles($hall->councillor), 'nothing before anything concerns him');
		self::assertStatus(200, $hall->manager->api('POST', "/items/{$open['id']}/stakeholders", ['uid' => $hall->councillor->uid]));
		self::assertSame(['Voirie'], self::titles($hall->councillor));
		self::assertSame([], self::titles($hall->otherCouncillor));
		$room->drop($hidden['folderName'] . '/note.odt');
		$room->sync();
		self::assertSame(['Voirie'], self::titles($hall->councillor), 'no title of another item');
		$room->publish();
		$lines = self::lines($hall->otherCouncillor);
		self::assertSame(['Conseil municipal'], array_column($lines, 'title'));
		self::assertStringContainsString('1 piece to read', $lines[0]['subtitle']);
	}

	public function testASignOffAndAQuestionAreAskedOfTheirAddresseeOnly(): void {
		[$hall, $room] = self::hall();
		$item = $room->addItem('Voirie');
		self::assertStatus(200, $hall->manager->api('PUT', "/items/{$item['id']}/review", ['mode' => 'together', 'reviewers' => [$hall->councillor->uid]], ['If-Match' => '0']));
		self::assertStringContainsString('to sign off', self::lines($hall->councillor)[0]['subtitle']);
		self::assertSame([], self::titles($hall->otherStaff));
	}

	#[TestWith([1])]
	#[TestWith([2])]
	public function testAnOpenCallIsThereForWhoeverIsAskedUntilTheyPropose(int $version): void {
		$hall = new TownHall(self::named('dsh' . ++self::$halls));
		$in = static fn (int $days): string => date('Y-m-d', time() + $days * 86400);
		$room = new MeetingRoom($hall, $in(40) . 'T19:00');
		$deadline = $in(20) . 'T18:00';
		$call = $hall->manager->api('POST', "/meetings/$room->id/call", ['deadline' => $deadline, 'audience' => 'councillors']);
		self::assertStatus(200, $call);
		[$line] = self::lines($hall->councillor, $version);
		self::assertStringStartsWith('Your subjects for the meeting of ', $line['title']);
		self::assertStringContainsString(substr($in(40), 0, 4), $line['title'], 'the day of the meeting in full');
		self::assertSame('until ', substr($line['subtitle'], 0, 6));
		self::assertStringEndsWith("/apps/conseil_municipal/c/$hall->councilId/sujets", $line['link']);
		self::assertSame([], self::titles($hall->staff), 'agents are not asked');
		self::assertSame([], self::titles($hall->manager), 'nor who opened it');

		self::assertStatus(200, $hall->councillor->api('POST', "/councils/$hall->councilId/proposals", ['title' => 'Bancs', 'kind' => 'deliberation', 'meetingId' => $room->id]));
		self::assertSame([], self::titles($hall->councillor), 'answered');
		self::assertCount(1, self::titles($hall->otherCouncillor));
		self::assertStatus(200, $hall->manager->api('POST', "/calls/{$call->data()['id']}/close"));
		self::assertSame([], self::titles($hall->otherCouncillor));
	}

	public function testProposedSubjectsWaitForThoseWhoAnswerThem(): void {
		[$hall] = self::hall();
		$proposals = array_map(static fn (string $title): Answer => $hall->councillor->api('POST', "/councils/$hall->councilId/proposals", ['title' => $title, 'kind' => 'deliberation', 'meetingId' => null]), ['Bancs', 'Fontaine']);
		[$line] = self::lines($hall->manager);
		self::assertSame('Proposed subjects', $line['title']);
		self::assertStringContainsString('2 subjects wait for your answer', $line['subtitle']);
		self::assertStringEndsWith("/c/$hall->councilId/sujets", $line['link']);
		self::assertSame([], self::titles($hall->staff), 'an agent does not answer');
		self::assertSame([], self::titles($hall->otherCouncillor));
		foreach ($proposals as $proposal) {
			$proposal = $proposal->data();
			self::assertStatus(200, $hall->manager->api('POST', "/proposals/{$proposal['id']}/refuse", ['word' => 'Pas cette fois.'], ['If-Match' => '"' . $proposal['version'] . '"']));
		}
		self::assertSame([], self::titles($hall->manager));
	}

	public function testAStrangerHasNoWidgetAndAnotherCouncilShowsNothing(): void {
		[$hall, $room] = self::hall();
		$item = $room->addItem('Voirie');
		self::change($hall, $room, $item['id'], ['ownerUid' => $hall->staff->uid]);
		[$other] = self::hall();
		$stranger = self::named('etranger');
		self::host()->createUser($stranger, 'Camille Étrangère');
		self::assertSame([], self::titles($other->staff));
		$widgets = static fn (Client $client): array => $client->ocs('GET', '/ocs/v2.php/apps/dashboard/api/v1/widgets')->data();
		self::assertSame([1, 2], $widgets($hall->staff)[self::WIDGET]['item_api_versions']);
		self::assertStringContainsString('/apps/conseil_municipal/', $widgets($hall->staff)[self::WIDGET]['buttons'][0]['link']);
		self::assertArrayNotHasKey(self::WIDGET, $widgets(self::as($stranger)));
	}

	public function testItCostsTheSameForOneCouncilAndForFive(): void {
		$one = new TownHall(self::named('dsq'));
		(new MeetingRoom($one))->addItem('Voirie');
		$few = self::cost($one->staff);
		for ($more = 0; $more < 4; $more++) {
			$room = new MeetingRoom(new TownHall(self::named('dsq')));
			$room->addItem('Voirie');
		}
		self::assertSame($few, self::cost($one->staff));
		self::assertLessThanOrEqual(6, $few);
	}

	private static function cost(Client $client): int {
		$count = static function (string $path) use ($client): int {
			$client->ocs('GET', $path);
			return self::host()->queriesOf($client->ocs('GET', $path));
		};
		return $count('/ocs/v2.php/apps/dashboard/api/v2/widget-items?widgets[]=' . self::WIDGET) - $count('/ocs/v2.php/apps/dashboard/api/v2/widget-items?widgets[]=none');
	}
}
