<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** Groups and roles: who may choose which, who gains and loses, and that the folders follow. */
final class AccessTest extends HostTestCase {
	private static TownHall $hall;
	private static string $path;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('ac'));
		self::$path = '/councils/' . self::$hall->councilId;
	}

	public function testAManagerSeesByNameWhoWouldGainAndLose(): void {
		$changes = self::$hall->manager->api('POST', self::$path . '/groups/preview', $this->mapping(['councillor' => []]))->data();

		self::assertSame(['Fabrice Dunand', 'Odile Perrachon'], $this->names($changes[0]['lose']));
		self::assertSame([[], []], [$changes[1]['gain'], $changes[1]['lose']]);
	}

	public function testFoldersFollowTheGroupsBeforeTheAnswer(): void {
		self::assertStatus(200, self::$hall->manager->api('PUT', self::$path . '/groups', $this->mapping(['staff' => []])));
		self::assertSame([], self::$hall->staff->ls());
		self::assertStatus(404, self::$hall->staff->api('GET', self::$path));

		self::assertStatus(200, self::$hall->manager->api('PUT', self::$path . '/groups', $this->mapping([])));
		self::assertSame([ltrim(self::$hall->folder(), '/'), ltrim(self::$hall->folder('Préparation'), '/')], self::$hall->staff->ls());
	}

	public function testSeveralGroupsMayHoldOneRole(): void {
		$second = 'services-' . self::$hall->suffix;
		self::host()->createGroup($second);
		self::host()->createUser('hugo-' . self::$hall->suffix, 'Hugo Ancenay', $second);
		self::occ('conseil_municipal:council:update', (string)self::$hall->councilId, '--staff=agents-' . self::$hall->suffix, "--staff=$second")->orFail();

		self::assertCount(2, self::as('hugo-' . self::$hall->suffix)->ls());
		self::assertStatus(200, self::$hall->manager->api('PUT', self::$path . '/groups', $this->mapping([])));
		self::assertSame([], self::as('hugo-' . self::$hall->suffix)->ls());
	}

	public function testAManagerCannotReachGroupsOfOthers(): void {
		$other = new TownHall(self::named('ax'));
		$foreign = $this->mapping(['councillor' => ['elus-' . $other->suffix]]);

		self::assertRefused(403, 'group_not_yours', self::$hall->manager->api('POST', self::$path . '/groups/preview', $foreign));
		self::assertRefused(403, 'group_not_yours', self::$hall->manager->api('PUT', self::$path . '/groups', $foreign));
		$choices = array_column(self::$hall->manager->api('GET', self::$path . '/groups?search=' . $other->suffix)->data(), 'gid');
		self::assertSame([], $choices);
	}

	public function testACouncilIsNeverLeftWithoutManager(): void {
		self::assertRefused(409, 'no_manager', self::$hall->manager->api('PUT', self::$path . '/groups', $this->mapping(['manager' => []])));
		self::assertStatus(200, self::$hall->manager->api('GET', self::$path . '/access'));
	}

	public function testADeletedGroupIsReportedAndTheOthersGoOn(): void {
		$hall = new TownHall(self::named('gone'));
		self::occ('group:delete', 'elus-' . $hall->suffix)->orFail();

		$report = $hall->manager->api('POST', '/councils/' . $hall->councilId . '/repair', ['apply' => true])->data();

		self::assertContains('group_missing', array_column($report['lines'], 'code'));
		self::assertSame([], $hall->councillor->ls());
		self::assertCount(2, $hall->staff->ls());
		$groups = $hall->manager->api('GET', '/councils/' . $hall->councilId . '/access')->data()['groups'];
		self::assertFalse($groups['councillor'][0]['exists']);
	}

	public function testCouncillorsDoNotSeeThePictureAndStaffDoNotChangeIt(): void {
		self::assertRefused(403, 'not_allowed', self::$hall->councillor->api('GET', self::$path . '/access'));
		self::assertStatus(200, self::$hall->staff->api('GET', self::$path . '/access'));
		self::assertRefused(403, 'not_allowed', self::$hall->staff->api('PUT', self::$path . '/groups', $this->mapping([])));
		self::assertRefused(403, 'not_allowed', self::$hall->staff->api('POST', self::$path . '/repair', ['apply' => true]));
	}

	public function testTheOperatorsPageIsForAdministratorsOnly(): void {
		self::assertSame(403, self::$hall->manager->ocs('GET', '/ocs/v2.php/apps/conseil_municipal/api/v1/admin/councils')->status);
		$own = array_values(array_filter(self::as('admin')->api('GET', '/admin/councils')->data(), fn (array $health): bool => $health['council']['id'] === self::$hall->councilId));

		self::assertSame(['ok', 0], [$own[0]['folders'], $own[0]['problems']]);
	}

	public function testServiceAccountsCannotBePicked(): void {
		$account = self::occ('conseil_municipal:council:show', (string)self::$hall->councilId, '--output=json')->orFail()->json()['serviceAccount'];
		$found = fn (string $search): array => array_column(
			self::$hall->manager->ocs('GET', "/ocs/v2.php/core/autocomplete/get?search=$search&itemType=call&itemId=new&shareTypes[]=0")->data(),
			'id',
		);

		self::assertContains(self::$hall->councillor->uid, $found((string)self::$hall->councillor->uid));
		self::assertNotContains($account, $found($account));
	}

	/**
	 * @param array<string, list<string>> $changed
	 * @return array<string, list<string>>
	 */
	private function mapping(array $changed): array {
		$suffix = self::$hall->suffix;
		return $changed + ['councillor' => ["elus-$suffix"], 'staff' => ["agents-$suffix"], 'manager' => ["mairie-$suffix"]];
	}

	/**
	 * @param list<array{displayName: string}> $people
	 * @return list<string>
	 */
	private function names(array $people): array {
		$names = array_column($people, 'displayName');
		sort($names);
		return $names;
	}
}
