<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Client;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** The Files app: what a file is to a council, and for whom our script is loaded. */
final class FilePlaceTest extends HostTestCase {
	/** What the page holds when the script is loaded. */
	private const STATE = 'initial-state-conseil_municipal-fileOwners';

	private static TownHall $hall;
	private static TownHall $other;
	private static MeetingRoom $room;
	/** @var array<string, mixed> */
	private static array $item;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('fil'));
		self::$other = new TownHall(self::named('fio'));
		self::$room = new MeetingRoom(self::$hall);
		self::$item = self::$room->addItem('Voirie');
		self::$room->addItem('Cantine');
		self::$room->drop(self::$item['folderName'] . '/note.odt');
		self::$room->drop(self::$item['folderName'] . '/brouillon.odt');
		self::$room->drop('a-classer.pdf');
		self::$room->sync();
		self::assertStatus(200, self::$hall->manager->api('POST', '/documents/' . self::$room->document('note.odt')['id'] . '/publish'));
	}

	private static function published(): int {
		return self::$hall->councillor->api('GET', '/meetings/' . self::$room->id . '/reading')->data()['items'][0]['documents'][0]['fileId'];
	}

	public function testAnAgentFindsTheItemOfADraftAndWhatCanBeDoneWithIt(): void {
		$place = self::$hall->staff->api('GET', '/files/' . self::$room->document('note.odt')['fileId'])->data();
		self::assertSame([true, true, false, true, true], [$place['draft'], $place['published'], $place['changed'], $place['mayAttach'], $place['mayMarkReady']]);
		self::assertSame([self::$room->id, 'Conseil municipal'], [$place['meeting']['id'], $place['meeting']['title']]);
		self::assertSame([self::$item['id'], '1 · Voirie', 'draft'], [$place['item']['id'], $place['item']['title'], $place['item']['state']]);
		self::assertSame(['1 · Voirie', '2 · Cantine'], array_column($place['items'], 'title'));
		$unfiled = self::$hall->staff->api('GET', '/files/' . self::$room->document('a-classer.pdf')['fileId'])->data();
		self::assertSame([null, true, false], [$unfiled['item'], $unfiled['mayAttach'], $unfiled['mayMarkReady']]);
	}

	public function testACouncillorFindsWhatIsPublishedWithoutWhatIsInternal(): void {
		$place = self::$hall->councillor->api('GET', '/files/' . self::published())->data();
		self::assertSame([false, true, false, false, false, []], [$place['draft'], $place['published'], $place['changed'], $place['mayAttach'], $place['mayMarkReady'], $place['items']]);
		self::assertNull($place['item']['state']);
	}

	public function testNobodyLearnsOfAFileThatIsNotForHim(): void {
		$draft = (int)self::$room->document('brouillon.odt')['fileId'];
		$both = (int)self::$room->document('note.odt')['fileId'];
		foreach ([[self::$hall->councillor, $draft], [self::$hall->councillor, $both], [self::$other->manager, $draft], [self::$other->manager, self::published()], [self::$hall->staff, 999999999]] as [$client, $fileId]) {
			self::assertRefused(404, 'not_found', $client->api('GET', '/files/' . $fileId));
		}
	}

	public function testItKeepsToTheBudget(): void {
		self::assertLessThanOrEqual(6, self::queryCost(self::$hall->staff, '/files/' . self::$room->document('note.odt')['fileId']));
	}

	public function testTheScriptIsLoadedForPeopleOfACouncilOnly(): void {
		$stranger = self::named('etranger');
		self::host()->createUser($stranger, 'Camille Étrangère');
		self::assertStringContainsString(self::STATE, self::page(self::$hall->staff));
		self::assertStringContainsString(self::STATE, self::page(self::$hall->councillor));
		self::assertStringNotContainsString(self::STATE, self::page(self::as($stranger)));
	}

	private static function page(Client $client): string {
		$client->ls(); // a home is made by the first look at its files
		$answer = $client->send('GET', '/index.php/apps/files/', null, ['Accept' => 'text/html']);
		self::assertStatus(200, $answer);
		return $answer->body;
	}
}
