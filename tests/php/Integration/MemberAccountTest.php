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

/** The account of a member is one of the council’s people: a manager learns nothing of anybody else on the instance. */
final class MemberAccountTest extends HostTestCase {
	private static TownHall $hall;
	private static string $path;
	private static string $stranger;
	private static string $nobody;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('lien'));
		self::$path = '/councils/' . self::$hall->councilId . '/members';
		self::$stranger = self::named('etranger');
		self::$nobody = self::named('personne');
		self::host()->createPeople([], [self::$stranger => ['Marie Étrangère', [], self::$stranger . '@secret.example.org']]);
	}

	protected function setUp(): void {
		foreach (self::$hall->manager->api('GET', self::$path)->data() as $member) {
			self::assertStatus(200, self::$hall->manager->api('DELETE', self::$path . '/' . $member['id']));
		}
	}

	public function testAManagerCannotReadTheAddressOfAStrangerByLinkingAMember(): void {
		$refused = $this->add(self::$stranger);

		self::assertRefused(422, 'unknown_account', $refused);
		$room = new MeetingRoom(self::$hall);
		$page = self::$hall->manager->api('GET', "/meetings/$room->id/convening");
		self::assertStatus(200, $page);
		self::assertStringNotContainsString('secret.example.org', $page->body);
	}

	public function testNothingTellsAnAccountThatExistsFromOneThatDoesNot(): void {
		$member = $this->add(null)->data();
		$change = fn (string $uid): Answer => self::$hall->manager->api('PUT', self::$path . '/' . $member['id'], ['uid' => $uid], ['If-Match' => '"1"']);
		$import = fn (string $uid): Answer => self::$hall->manager->api('POST', self::$path . '/import', ['csv' => "nom;prénom;compte\nDunand;Fabrice;$uid\n", 'apply' => true]);
		$blind = static fn (Answer $answer, string $uid): array => [$answer->status, str_replace($uid, '–', $answer->body)];

		foreach ([$this->add(...), $change, $import] as $ask) {
			self::assertSame($blind($ask(self::$nobody), self::$nobody), $blind($ask(self::$stranger), self::$stranger));
		}
		self::assertSame([[null, 1]], array_map(static fn (array $kept): array => [$kept['uid'], $kept['version']], self::$hall->manager->api('GET', self::$path)->data()));
	}

	public function testPeopleOfEveryGroupOfTheCouncilCanBeLinked(): void {
		foreach ([self::$hall->councillor, self::$hall->staff, self::$hall->manager] as $person) {
			self::assertSame($person->uid, $this->add($person->uid)->data()['uid']);
		}
	}

	public function testWhoJoinsAGroupOfTheCouncilCanBeLinkedAtOnce(): void {
		$uid = self::named('nouvelle');
		self::host()->createPeople([], [$uid => ['Nadia Nouvelle', []]]);
		self::assertRefused(422, 'unknown_account', $this->add($uid));

		self::occ('group:adduser', 'elus-' . self::$hall->suffix, $uid)->orFail();

		self::assertSame($uid, $this->add($uid)->data()['uid']);
	}

	public function testTheOperatorLinksAnybodyAndTheCheckNamesTheLink(): void {
		self::host()->occ(['conseil_municipal:member:import', (string)self::$hall->councilId, '-'], [], "nom;prénom;compte\nPerrachon;Odile;" . self::$stranger . "\n")->orFail();

		$member = self::$hall->manager->api('GET', self::$path)->data()[0];
		self::assertSame(self::$stranger, $member['uid']);
		$report = self::$hall->manager->api('POST', '/councils/' . self::$hall->councilId . '/repair', ['apply' => false]);
		$lines = array_column($report->data()['lines'], null, 'code');
		self::assertSame(['operator', 'Marie Étrangère'], [$lines['account_outside']['level'] ?? null, $lines['account_outside']['people'][0]['displayName'] ?? null]);

		$kept = self::$hall->manager->api('PUT', self::$path . '/' . $member['id'], ['uid' => self::$stranger, 'function' => 'maire'], ['If-Match' => '"' . $member['version'] . '"']);
		self::assertStatus(200, $kept);
		self::assertStatus(200, self::$hall->manager->api('DELETE', self::$path . '/' . $member['id']));
		$again = self::$hall->manager->api('POST', '/councils/' . self::$hall->councilId . '/repair', ['apply' => false]);
		self::assertNotContains('account_outside', array_column($again->data()['lines'], 'code'));
	}

	private function add(?string $uid): Answer {
		return self::$hall->manager->api('POST', self::$path, ['firstName' => 'Odile', 'lastName' => 'Perrachon', 'uid' => $uid]);
	}
}
