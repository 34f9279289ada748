<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Client;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;
use PHPUnit\Framework\Attributes\DataProvider;

/** The root folders as people see them by WebDAV: who reads, who writes, and what repairing brings back. */
final class FoldersTest extends HostTestCase {
	private static TownHall $hall;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('fo'));
	}

	public function testTheFoldersAreThereForEverybodyAsSoonAsTheCouncilExists(): void {
		$name = 'Conseil municipal – ' . self::$hall->shortName;

		self::assertSame([$name, "$name – Espace élus"], self::$hall->councillor->ls());
		self::assertSame([$name, "$name – Préparation"], self::$hall->staff->ls());
		self::assertSame([$name, "$name – Préparation"], self::$hall->manager->ls());
	}

	#[DataProvider('rights')]
	public function testEachRoleHasExactlyItsRights(string $role, string $folder, int $status): void {
		$person = ['councillor' => self::$hall->councillor, 'staff' => self::$hall->staff, 'manager' => self::$hall->manager][$role];

		self::assertStatus($status, $person->dav('PUT', self::$hall->folder($folder) . "/by $role.txt", 'x'));
	}

	/** @return array<string, array{string, string, int}> */
	public static function rights(): array {
		return [
			'a councillor does not write in what is published' => ['councillor', '', 403],
			'nor do staff' => ['staff', '', 403],
			'nor does a manager' => ['manager', '', 403],
			'staff write drafts' => ['staff', 'Préparation', 201],
			'a manager writes drafts' => ['manager', 'Préparation', 201],
			'a councillor does not see drafts' => ['councillor', 'Préparation', 404],
			'councillors write in their own space' => ['councillor', 'Espace élus', 201],
			'staff do not see the space of councillors' => ['staff', 'Espace élus', 404],
		];
	}

	public function testNobodyPassesACouncilFolderOn(): void {
		foreach ([[self::$hall->manager, 'Préparation'], [self::$hall->councillor, 'Espace élus'], [self::$hall->councillor, '']] as [$person, $folder]) {
			self::assertInstanceOf(Client::class, $person);
			$answer = $person->ocs('POST', '/ocs/v2.php/apps/files_sharing/api/v1/shares', ['path' => self::$hall->folder($folder), 'shareType' => 0, 'shareWith' => 'admin', 'permissions' => 1]);
			self::assertContains($answer->status, [403, 404], $answer->body);
		}
	}

	public function testWhoLeavesAFolderGetsItBackByRepair(): void {
		$folder = self::$hall->folder('Espace élus');
		self::assertStatus(204, self::$hall->otherCouncillor->dav('DELETE', $folder));
		self::assertNotContains(ltrim($folder, '/'), self::$hall->otherCouncillor->ls());

		$picture = self::$hall->manager->api('GET', '/councils/' . self::$hall->councilId . '/access')->data();
		self::assertSame(['lost_access', 1], [$picture['folders'][2]['state'], $picture['folders'][2]['lostAccess']]);

		$report = $this->repair(true);
		self::assertSame(['repaired'], array_column(array_filter($report['lines'], static fn (array $line): bool => $line['code'] === 'access_left'), 'level'));
		self::assertContains(ltrim($folder, '/'), self::$hall->otherCouncillor->ls());
		self::assertSame(['in_order'], array_column($this->repair(false)['lines'], 'code'));
	}

	public function testRepairingLeavesARenamedMountWhereItsOwnerPutIt(): void {
		self::assertStatus(201, self::$hall->otherStaff->dav('MOVE', self::$hall->folder('Préparation'), null, ['Destination' => '/À préparer']));

		self::assertSame(['in_order'], array_column($this->repair(true)['lines'], 'code'));
		self::assertContains('À préparer', self::$hall->otherStaff->ls());
		self::assertStatus(201, self::$hall->otherStaff->dav('MOVE', '/À préparer', null, ['Destination' => self::$hall->folder('Préparation')]));
	}

	public function testWhoLeavesAGroupLosesTheFoldersAtOnceAndWhoJoinsSeesThem(): void {
		$uid = 'yanis-' . self::$hall->suffix;
		self::host()->createUser($uid, 'Yanis Ferrand');
		$group = 'elus-' . self::$hall->suffix;

		self::occ('group:adduser', $group, $uid)->orFail();
		self::assertCount(2, self::as($uid)->ls());
		self::assertStatus(200, self::as($uid)->api('GET', '/councils/' . self::$hall->councilId));

		self::occ('group:removeuser', $group, $uid)->orFail();
		self::assertSame([], self::as($uid)->ls());
		self::assertStatus(404, self::as($uid)->api('GET', '/councils/' . self::$hall->councilId));
	}

	public function testAnAccountMadeTogetherWithItsGroupSeesTheFoldersAtOnce(): void {
		$uid = self::named('ensemble');
		self::host()->createUser($uid, 'Ensemble Dèslorigine', 'elus-' . self::$hall->suffix);
		$names = self::as($uid)->ls();
		self::assertContains(trim(self::$hall->folder(), '/'), $names);
		self::assertContains(trim(self::$hall->folder('Espace élus'), '/'), $names);
		self::assertNotContains(trim(self::$hall->folder('Préparation'), '/'), $names);
	}

	public function testANewShortNameRenamesTheFoldersWherePeopleSeeThem(): void {
		$hall = new TownHall(self::named('ren'));
		$version = $hall->manager->api('GET', '/councils/' . $hall->councilId)->data()['version'];
		self::assertStatus(200, $hall->manager->api('PUT', '/councils/' . $hall->councilId, ['shortName' => 'Neuve ' . $hall->suffix], ['If-Match' => "\"$version\""]));

		self::assertSame(['Conseil municipal – Neuve ' . $hall->suffix, 'Conseil municipal – Neuve ' . $hall->suffix . ' – Espace élus'], $hall->councillor->ls());
	}

	public function testTheOwnerOfTheFoldersCannotBeDeleted(): void {
		$account = self::occ('conseil_municipal:council:show', (string)self::$hall->councilId, '--output=json')->orFail()->json()['serviceAccount'];

		self::assertNotSame(0, self::occ('user:delete', $account)->code);
		self::assertNotSame([], self::$hall->staff->ls());
	}

	public function testPeopleWhoMustAcceptSharesSeeTheFoldersAfterTheCouncilIsMade(): void {
		self::occ('config:system:set', 'sharing.force_share_accept', '--type=boolean', '--value=true')->orFail();
		try {
			$hall = new TownHall(self::named('acc'));
			self::assertCount(2, $hall->councillor->ls());
			self::assertCount(2, $hall->staff->ls());
		} finally {
			self::occ('config:system:delete', 'sharing.force_share_accept')->orFail();
		}
	}

	public function testWithoutGroupSharingNothingIsHalfMade(): void {
		self::occ('config:app:set', 'core', 'shareapi_allow_group_sharing', '--value=no')->orFail();
		try {
			$result = self::occ('conseil_municipal:council:create', 'Fermée ' . self::$hall->suffix, '--insee=73111', '--managers=mairie-' . self::$hall->suffix, '--output=json');
			self::assertSame(1, $result->code);
			self::assertStringContainsString('group_sharing_disabled', $result->errors . $result->output);
			$lines = self::host()->occ(['conseil_municipal:council:repair', (string)self::$hall->councilId, '--dry-run', '--output=json'])->json()['lines'];
			self::assertContains('group_sharing_disabled', array_column($lines, 'code'));
		} finally {
			self::occ('config:app:delete', 'core', 'shareapi_allow_group_sharing')->orFail();
		}
		$made = self::occ('conseil_municipal:council:create', 'Fermée ' . self::$hall->suffix, '--insee=73111', '--managers=mairie-' . self::$hall->suffix, '--output=json')->orFail()->json();
		self::assertStringStartsWith('cm-73111', $made['serviceAccount']);
		self::occ('conseil_municipal:council:delete', (string)$made['id'])->orFail();
	}

	public function testOwnGroupsOnlyIsMetByAnOwnerThatNobodySees(): void {
		self::occ('config:app:set', 'core', 'shareapi_only_share_with_group_members', '--value=yes')->orFail();
		try {
			$hall = new TownHall(self::named('own'));
			self::assertCount(2, $hall->councillor->ls());
			$groups = $hall->manager->api('GET', '/councils/' . $hall->councilId . '/access')->data()['groups'];
			self::assertSame([2, 3, 1], [$groups['councillor'][0]['count'], $groups['staff'][0]['count'], $groups['manager'][0]['count']]);
		} finally {
			self::occ('config:app:delete', 'core', 'shareapi_only_share_with_group_members')->orFail();
		}
	}

	public function testAnEndDateThatTheServerEnforcesIsSaidToTheOperatorAndFoldersOpen(): void {
		$settings = ['shareapi_default_internal_expire_date' => 'yes', 'shareapi_enforce_internal_expire_date' => 'yes', 'shareapi_internal_expire_after_n_days' => '7'];
		foreach ($settings as $name => $value) {
			self::occ('config:app:set', 'core', $name, "--value=$value")->orFail();
		}
		try {
			$hall = new TownHall(self::named('end'));
			self::assertCount(2, $hall->councillor->ls());
			self::untilSaid($hall, 'expiry_enforced', true);
			$codes = array_column($hall->manager->api('POST', '/councils/' . $hall->councilId . '/repair', ['apply' => true])->data()['lines'], 'code');
			self::assertContains('expiry_enforced', $codes);
		} finally {
			foreach (array_keys($settings) as $name) {
				self::occ('config:app:delete', 'core', $name)->orFail();
			}
		}
		self::untilSaid($hall, 'expiry_enforced', false);
		$codes = array_column($hall->manager->api('POST', '/councils/' . $hall->councilId . '/repair', ['apply' => true])->data()['lines'], 'code');
		self::assertContains('share_expires', $codes);
		self::assertCount(2, $hall->councillor->ls());
	}

	/** A running Nextcloud knows of a setting that occ has changed within three seconds. */
	private static function untilSaid(TownHall $hall, string $code, bool $isSaid): void {
		$until = microtime(true) + 10;
		do {
			$codes = array_column($hall->manager->api('POST', "/councils/$hall->councilId/repair", ['apply' => false])->data()['lines'], 'code');
		} while (in_array($code, $codes, true) !== $isSaid && microtime(true) < $until);
	}

	/** @return array<string, mixed> */
	private function repair(bool $apply): array {
		$answer = self::$hall->manager->api('POST', '/councils/' . self::$hall->councilId . '/repair', ['apply' => $apply]);
		self::assertStatus(200, $answer);
		return $answer->data();
	}
}
