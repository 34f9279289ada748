<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\BackgroundJob\EventStreamJob;
use OCA\ConseilMunicipal\Tests\Integration\Host\Client;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** The activity stream of Nextcloud: coarse events, each for those who may know of it. */
final class EventStreamTest extends HostTestCase {
	private static int $halls = 0;

	/** @return array{TownHall, MeetingRoom} a meeting whose creation has been told already */
	private static function hall(): array {
		$hall = new TownHall(self::named('str' . ++self::$halls));
		$room = new MeetingRoom($hall);
		self::tell();
		return [$hall, $room];
	}

	private static function tell(): void {
		self::host()->runJobs(EventStreamJob::class);
	}

	/** @return list<array<string, mixed>> events of our app, the first one first, without that of the meeting’s creation */
	private static function events(Client $client): array {
		$answer = $client->ocs('GET', '/ocs/v2.php/apps/activity/api/v2/activity?limit=50');
		self::assertContains($answer->status, [200, 304]);
		$own = array_filter($answer->status === 304 ? [] : $answer->data(), static fn (array $event): bool => $event['app'] === 'conseil_municipal' && !str_contains($event['subject'], 'created'));
		return array_reverse(array_values($own));
	}

	/** @return list<string> without the sign that some versions of Nextcloud put before a person */
	private static function sentences(Client $client): array {
		return array_map(static fn (string $subject): string => ltrim($subject, '@'), array_column(self::events($client), 'subject'));
	}

	public function testManyDocumentsAreOneEventAndVersionsAreNone(): void {
		[$hall, $room] = self::hall();
		$item = $room->addItem('Voirie');
		foreach (['note.odt', 'plan.pdf', 'devis.pdf'] as $name) {
			$room->drop($item['folderName'] . '/' . $name);
		}
		$room->sync();
		self::tell();
		self::assertSame(['Karim Dahmani added pieces to Voirie (Conseil municipal)'], self::sentences($hall->manager));
		[$event] = self::events($hall->manager);
		self::assertStringEndsWith("/apps/conseil_municipal/seances/$room->id/points/{$item['id']}", $event['link']);
		self::assertSame(['conseil_item', $item['id']], [$event['object_type'], $event['object_id']]);
		$room->drop($item['folderName'] . '/note.odt', 'another version');
		$room->sync();
		self::tell();
		self::assertCount(1, self::events($hall->manager));
		self::assertSame([], self::sentences($hall->staff), 'not what one did oneself');
		self::assertSame([], self::sentences($hall->councillor), 'nothing of drafts');
	}

	public function testCouncillorsLearnOfWhatIsPublishedAndOfTheItemsTheyWorkOn(): void {
		[$hall, $room] = self::hall();
		[$own, $other] = [$room->addItem('Voirie', 'information'), $room->addItem('Cantine', 'information')];
		self::assertStatus(200, $hall->manager->api('POST', "/items/{$own['id']}/stakeholders", ['uid' => $hall->councillor->uid]));
		foreach ([$own, $other] as $item) {
			$current = array_column($room->preparation()['items'], null, 'id')[$item['id']];
			self::assertStatus(200, $hall->staff->api('PUT', "/items/{$item['id']}", ['state' => 'ready'], ['If-Match' => '"' . $current['version'] . '"']));
		}
		self::tell();
		self::assertSame(['Karim Dahmani marked Voirie as ready (Conseil municipal)'], self::sentences($hall->councillor));
		self::assertSame([], self::sentences($hall->otherCouncillor));
		$room->drop($other['folderName'] . '/note.odt');
		$room->sync();
		$room->publish();
		self::tell();
		self::assertSame(['Valérie Mermet published pieces of Cantine (Conseil municipal)'], self::sentences($hall->otherCouncillor));
	}

	public function testARestrictedDraftIsNoEventForWhoMayNotKnowIt(): void {
		[$hall, $room] = self::hall();
		$item = $room->addItem('Voirie');
		$room->drop($item['folderName'] . '/note.odt');
		$room->sync();
		self::assertStatus(200, $hall->manager->api('POST', '/documents/' . $room->document('note.odt')['id'] . '/restriction'));
		self::tell();
		self::assertSame([], self::sentences($hall->otherStaff));
		self::assertCount(1, self::events($hall->manager));
	}

	public function testAnotherCouncilLearnsNothing(): void {
		[$hall, $room] = self::hall();
		[$other] = self::hall();
		$room->drop('plan.pdf');
		$room->sync();
		self::tell();
		self::assertSame(['Karim Dahmani added pieces to Conseil municipal'], self::sentences($hall->otherStaff));
		self::assertSame([], self::sentences($other->manager));
	}
}
