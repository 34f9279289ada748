<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** People and groups are found by typing a part of their name, and only those whom one may know of. */
final class PeopleSearchTest extends HostTestCase {
	private static TownHall $hall;
	private static TownHall $other;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('ppl'));
		self::$other = new TownHall(self::named('ppo'));
	}

	public function testTheAccountOfAMemberIsSoughtAmongTheCouncillors(): void {
		$found = self::$hall->manager->api('GET', '/councils/' . self::$hall->councilId . '/people?for=seat');
		self::assertSame(['Fabrice Dunand', 'Odile Perrachon'], array_column($found->data(), 'displayName'));
	}

	public function testTheOwnerOfAnItemIsSomebodyOfTheStaffOrAMember(): void {
		$room = new MeetingRoom(self::$hall);
		$item = $room->addItem('Cantine');
		$own = fn (string $uid): Host\Answer => self::$hall->staff->api('PUT', "/items/{$item['id']}", ['ownerUid' => $uid],
			['If-Match' => '"' . $room->preparation()['items'][0]['version'] . '"']);
		self::assertSame('Léa Roux', $own((string)self::$hall->otherStaff->uid)->data()['owner']['displayName']);
		self::assertSame('Valérie Mermet', $own((string)self::$hall->manager->uid)->data()['owner']['displayName']);
		foreach ([self::$other->staff->uid, self::$hall->councillor->uid, 'admin', 'nobody-at-all'] as $stranger) {
			self::assertRefused(422, 'unknown_account', $own((string)$stranger));
		}
		self::assertStatus(200, self::$hall->manager->api('POST', '/councils/' . self::$hall->councilId . '/members',
			['firstName' => 'Odile', 'lastName' => 'Perrachon', 'function' => 'maire', 'channel' => 'email', 'uid' => self::$hall->councillor->uid]));
		self::assertSame('Odile Perrachon', $own((string)self::$hall->councillor->uid)->data()['owner']['displayName']);
	}

	public function testOnlyTheAdministrationSearchesAllGroups(): void {
		$groups = self::as('admin')->api('GET', '/admin/groups?search=' . self::$other->suffix);
		self::assertStatus(200, $groups);
		self::assertSame(
			['agents-' . self::$other->suffix, 'elus-' . self::$other->suffix, 'mairie-' . self::$other->suffix],
			array_column($groups->data(), 'gid'),
		);
		self::assertStatus(403, self::$hall->manager->api('GET', '/admin/groups'));
	}
}
