<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\BackgroundJob\RepairCouncilJob;
use OCA\ConseilMunicipal\BackgroundJob\RepairJob;
use OCA\ConseilMunicipal\Tests\Integration\Host\Answer;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** Files and database of two moments, as while a backup is restored: nothing unattended makes what is lost anew, nor lets go of where it was. */
final class LostFoldersTest extends HostTestCase {
	private const NOWHERE = 4_000_000_000;

	private static TownHall $hall;
	private int $root;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('perdu'));
		self::assertStatus(201, self::$hall->staff->dav('PUT', self::$hall->folder('Préparation') . '/notes.txt', 'à garder'));
	}

	protected function setUp(): void {
		$this->root = self::root(self::$hall)['fileId'];
		self::point(self::NOWHERE);
	}

	protected function tearDown(): void {
		self::point($this->root);
		self::repair(['apply' => true]);
	}

	public function testNoJobMakesALostFolderAnew(): void {
		self::occ('group:adduser', 'elus-' . self::$hall->suffix, (string)self::$hall->otherStaff->uid)->orFail();
		self::host()->runJobs(RepairCouncilJob::class);
		self::assertSame([self::NOWHERE, 'missing'], [self::root(self::$hall)['fileId'], self::root(self::$hall)['state']]);

		self::beFirst(self::$hall);
		self::host()->runJobs(RepairJob::class);
		self::assertSame([self::NOWHERE, 'missing'], [self::root(self::$hall)['fileId'], self::root(self::$hall)['state']]);

		self::point($this->root);
		$report = self::repair(['apply' => true]);
		self::assertNotContains('lost', array_column($report->data()['lines'], 'level'));
		self::assertSame('à garder', self::$hall->staff->dav('GET', self::$hall->folder('Préparation') . '/notes.txt')->body);
	}

	public function testARepairTellsWhatIsLostAndLeavesItAlone(): void {
		$report = self::repair(['apply' => true]);

		$lines = array_column($report->data()['lines'], 'level', 'code');
		self::assertSame('lost', $lines['root_missing'] ?? null);
		self::assertSame(self::NOWHERE, self::root(self::$hall)['fileId']);
	}

	public function testTheOperatorIsToldBySetupChecks(): void {
		self::repair(['apply' => false]);
		self::assertStringContainsString(self::$hall->shortName . ' (' . self::$hall->councilId . ')', self::occ('setupchecks')->output);

		self::point($this->root);
		self::repair(['apply' => false]);
		self::assertStringNotContainsString(self::$hall->shortName, self::occ('setupchecks')->output);
	}

	public function testAPersonWhoAsksForItGetsItAnewAndEmpty(): void {
		$hall = new TownHall(self::named('anew'));
		self::host()->sql('UPDATE oc_conseil_council SET space_root_id = ? WHERE id = ?', self::NOWHERE, $hall->councilId);

		$report = $hall->manager->api('POST', "/councils/$hall->councilId/repair", ['apply' => true, 'recreate' => true]);

		self::assertStatus(200, $report);
		self::assertSame('repaired', array_column($report->data()['lines'], 'level', 'code')['root_missing'] ?? null);
		self::assertNotSame(self::NOWHERE, array_column($hall->manager->api('GET', "/councils/$hall->councilId/access")->data()['folders'], 'fileId', 'key')['space']);
		self::assertContains(trim($hall->folder('Espace élus'), '/'), $hall->councillor->ls());
	}

	public function testWithoutItsAccountACouncilSaysSoAndWorksAgainWhenAPersonHasItMadeAnew(): void {
		$hall = new TownHall(self::named('acc'));
		$room = new MeetingRoom($hall);
		$room->addItem('Voirie');
		$room->drop('01 Voirie/plan.pdf');
		$room->sync();
		$account = self::occ('conseil_municipal:council:show', (string)$hall->councilId, '--output=json')->orFail()->json()['serviceAccount'];
		self::occ('app:disable', 'conseil_municipal')->orFail(); // the app itself forbids the deletion
		try {
			self::occ('user:delete', $account)->orFail();
		} finally {
			self::occ('app:enable', 'conseil_municipal')->orFail();
		}

		self::assertRefused(503, 'service_account_missing', $hall->staff->api('POST', "/meetings/$room->id/sync"));
		self::assertSame(['1 Voirie'], $room->agenda());
		$report = $hall->manager->api('POST', "/councils/$hall->councilId/repair", ['apply' => true]);
		self::assertStatus(200, $report);
		self::assertSame('lost', array_column($report->data()['lines'], 'level', 'code')['account_missing'] ?? null);
		self::assertRefused(503, 'service_account_missing', $hall->staff->api('POST', "/meetings/$room->id/sync"));

		$anew = $hall->manager->api('POST', "/councils/$hall->councilId/repair", ['apply' => true, 'recreate' => true]);
		self::assertStatus(200, $anew);
		self::assertSame('repaired', array_column($anew->data()['lines'], 'level', 'code')['account_missing'] ?? null);
		self::assertTrue($room->sync()['changed']);
		self::assertTrue($room->preparation()['items'][0]['folderMissing']);
		self::assertCount(2, $hall->councillor->ls());
		self::assertSame(['in_order'], array_column($hall->manager->api('POST', "/councils/$hall->councilId/repair", ['apply' => false])->data()['lines'], 'code'));
	}

	public function testOccMakesAnewOneCouncilAtATime(): void {
		self::assertStringContainsString('council_expected', self::occ('conseil_municipal:council:repair', '--all', '--recreate', '--output=json')->errors);
		self::assertSame(self::NOWHERE, self::root(self::$hall)['fileId']);

		$plain = self::occ('conseil_municipal:council:repair', (string)self::$hall->councilId, '--output=json');
		self::assertSame([1, 'lost'], [$plain->code, array_column($plain->json()['lines'], 'level', 'code')['root_missing'] ?? null]);

		$again = self::occ('conseil_municipal:council:repair', (string)self::$hall->councilId, '--recreate', '--output=json')->orFail();
		self::assertSame('repaired', array_column($again->json()['lines'], 'level', 'code')['root_missing'] ?? null);
	}

	public function testOneCouncilThatFailsStopsNoOther(): void {
		$other = new TownHall(self::named('suite'));
		$checked = static fn (): ?string => $other->manager->api('GET', "/councils/$other->councilId/access")->data()['lastReport']['checkedAt'] ?? null;
		self::host()->sql('UPDATE oc_conseil_council SET kind = ? WHERE id = ?', 'broken', self::$hall->councilId);
		try {
			self::beFirst(self::$hall);
			self::host()->sql('UPDATE oc_conseil_council SET tended_at = -1, check_report = NULL WHERE id = ?', $other->councilId);
			self::host()->runJobs(RepairJob::class);
			self::assertNotNull($checked());

			self::host()->sql('UPDATE oc_conseil_council SET check_report = NULL WHERE id = ?', $other->councilId);
			self::host()->runJobs(RepairJob::class);
			self::assertNull($checked(), 'its turn comes once a day');

			$all = self::occ('conseil_municipal:council:repair', '--all', '--dry-run', '--output=json');
			self::assertSame(1, $all->code);
			$lines = array_column($all->json(), 'lines', 'councilId');
			self::assertSame('failed', $lines[self::$hall->councilId][0]['level']);
			self::assertSame('in_order', $lines[$other->councilId][0]['code']);
		} finally {
			self::host()->sql('UPDATE oc_conseil_council SET kind = ? WHERE id = ?', 'commune', self::$hall->councilId);
		}
	}

	/** @return array<string, mixed> the root of drafts, as managers see it */
	private static function root(TownHall $hall): array {
		return array_column($hall->manager->api('GET', "/councils/$hall->councilId/access")->data()['folders'], null, 'key')['preparation'];
	}

	private static function point(int $fileId): void {
		self::host()->sql('UPDATE oc_conseil_council SET preparation_root_id = ? WHERE id = ?', $fileId, self::$hall->councilId);
	}

	private static function beFirst(TownHall $hall): void {
		self::host()->sql('UPDATE oc_conseil_council SET tended_at = -2 WHERE id = ?', $hall->councilId);
	}

	/** @param array<string, bool> $choice */
	private static function repair(array $choice): Answer {
		$answer = self::$hall->manager->api('POST', '/councils/' . self::$hall->councilId . '/repair', $choice);
		self::assertStatus(200, $answer);
		return $answer;
	}
}
