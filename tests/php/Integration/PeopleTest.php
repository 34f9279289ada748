<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Client;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** Whom one can invite, mention, ask: the people of the council, and nobody else. */
final class PeopleTest extends HostTestCase {
	private static TownHall $hall;
	private static TownHall $other;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('gens'), '--insee=73991');
		self::$other = new TownHall(self::named('gena'));
	}

	/** @return array<string, string> role by uid */
	private static function found(Client $client, string $query = ''): array {
		$answer = $client->api('GET', '/councils/' . self::$hall->councilId . '/people' . $query);
		self::assertStatus(200, $answer);
		return array_column($answer->data(), 'role', 'uid');
	}

	public function testEverybodyOfTheCouncilIsFoundOnceByName(): void {
		$answer = self::$hall->councillor->api('GET', '/councils/' . self::$hall->councilId . '/people');

		self::assertSame(['Fabrice Dunand', 'Karim Dahmani', 'Léa Roux', 'Odile Perrachon', 'Valérie Mermet'], array_column($answer->data(), 'displayName'));
		self::assertSame(['councillor', 'staff', 'staff', 'councillor', 'manager'], array_column($answer->data(), 'role'));
	}

	public function testWordsAreFoundInAnyOrderWithoutAccents(): void {
		self::assertSame([self::$hall->otherStaff->uid => 'staff'], self::found(self::$hall->staff, '?search=roux%20LEA'));
		self::assertSame([self::$hall->manager->uid => 'manager'], self::found(self::$hall->staff, '?search=val%C3%A9r'));
		self::assertSame([], self::found(self::$hall->staff, '?search=' . rawurlencode('% _')));
	}

	public function testOnlyThoseWhoPrepareCanBeInCharge(): void {
		$charge = self::found(self::$hall->staff, '?for=charge');

		self::assertEqualsCanonicalizing(['manager', 'staff', 'staff'], array_values($charge));
		self::assertRefused(422, 'unknown_value', self::$hall->staff->api('GET', '/councils/' . self::$hall->councilId . '/people?for=spam'));
	}

	public function testNeitherServiceAccountsNorPeopleOfOtherCouncilsAreFound(): void {
		// An instance may ask the service account to be in the groups it shares with.
		self::occ('group:adduser', 'agents-' . self::$hall->suffix, 'cm-73991')->orFail();

		self::assertCount(5, self::found(self::$hall->manager));
		self::assertSame([], self::found(self::$hall->manager, '?search=cm-73991'));
		self::assertSame([], array_intersect_key(self::found(self::$hall->manager, '?search=perrachon'), [self::$other->councillor->uid => '']));
	}

	public function testAtMostTwentyPeopleAreListed(): void {
		$hall = new TownHall(self::named('genb'));
		for ($number = 1; $number <= 21; $number++) {
			self::host()->createUser(self::named("agent$number"), "Agent $number", 'agents-' . $hall->suffix);
		}

		$answer = $hall->staff->api('GET', "/councils/$hall->councilId/people");

		self::assertStatus(200, $answer);
		self::assertCount(20, $answer->data());
	}
}
