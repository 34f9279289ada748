<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\BackgroundJob\RepairCouncilJob;
use OCA\ConseilMunicipal\BackgroundJob\RepairJob;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** A council that goes leaves nothing behind, even when its removal is broken off half way. */
final class CouncilRemovalTest extends HostTestCase {
	public function testItsNotificationsGoWithIt(): void {
		$hall = new TownHall(self::named('adieu'));
		$room = new MeetingRoom($hall);
		$item = $room->addItem('Voirie');
		self::assertStatus(200, $hall->manager->api('POST', "/items/{$item['id']}/stakeholders", ['uid' => $hall->councillor->uid]));
		self::assertNotSame([], self::told($hall));

		self::occ('conseil_municipal:council:delete', (string)$hall->councilId, '--keep-documents')->orFail();

		self::assertSame([], self::told($hall));
	}

	public function testABrokenOffRemovalIsFinishedByAskingAgain(): void {
		$hall = new TownHall(self::named('coupe'));
		$account = self::occ('conseil_municipal:council:show', (string)$hall->councilId, '--output=json')->orFail()->json()['serviceAccount'];
		$this->breakOff($hall, $account);

		self::assertRefused(404, 'not_found', $hall->manager->api('GET', "/councils/$hall->councilId"));
		self::assertNotContains($hall->councilId, array_column($hall->manager->api('GET', '/councils')->data(), 'id'));
		self::assertStringContainsString("$hall->shortName ($hall->councilId)", self::occ('setupchecks')->output);

		self::occ('group:adduser', "elus-$hall->suffix", (string)$hall->otherStaff->uid)->orFail();
		self::host()->runJobs(RepairCouncilJob::class);
		self::host()->sql('UPDATE oc_conseil_council SET tended_at = -2 WHERE id = ?', $hall->councilId);
		self::host()->runJobs(RepairJob::class);
		$repair = self::occ('conseil_municipal:council:repair', (string)$hall->councilId, '--recreate', '--output=json');
		self::assertSame([1, 'failed'], [$repair->code, $repair->json()['lines'][0]['level']]);
		self::assertNotSame(0, self::occ('user:info', $account)->code, 'nobody makes its account anew');

		self::occ('conseil_municipal:council:delete', (string)$hall->councilId, '--with-documents')->orFail();
		self::assertNotSame(0, self::occ('conseil_municipal:council:show', (string)$hall->councilId)->code);
		self::assertStringNotContainsString($hall->shortName, self::occ('setupchecks')->output);
	}

	/** As a process that ends when the account is deleted, and the rows are not yet. */
	private function breakOff(TownHall $hall, string $account): void {
		self::host()->sql('UPDATE oc_conseil_council SET removing_at = ? WHERE id = ?', time(), $hall->councilId);
		self::occ('app:disable', 'conseil_municipal')->orFail();
		try {
			self::occ('user:delete', $account)->orFail();
		} finally {
			self::occ('app:enable', 'conseil_municipal')->orFail();
		}
	}

	/** @return list<mixed> what Odile is told */
	private static function told(TownHall $hall): array {
		return array_values(array_filter(
			$hall->councillor->ocs('GET', '/ocs/v2.php/apps/notifications/api/v2/notifications')->data(),
			static fn (array $notification): bool => $notification['app'] === 'conseil_municipal',
		));
	}
}
