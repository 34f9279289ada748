<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\BackgroundJob\RepairCouncilJob;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** Whoever is given the account name of somebody who left is another person; and what fails for one step stops no other. */
final class DeletedAccountTest extends HostTestCase {
	private static TownHall $hall;
	private static int $count = 0;

	private MeetingRoom $room;
	private int $itemId;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('parti'));
	}

	protected function setUp(): void {
		$this->room = new MeetingRoom(self::$hall, '2027-03-16T19:00', 'Partie ' . ++self::$count);
		$this->itemId = $this->room->addItem('Voirie')['id'];
		$this->room->drop('01 Voirie/plan-' . self::$count . '.odt', 'the plan');
		$this->room->sync();
	}

	public function testWhoIsGivenTheNameOfAnAccountThatIsGoneHasReadNothing(): void {
		$this->room->publish();
		$uid = self::named('ancien');
		self::host()->createUser($uid, 'Ancien Élu', 'elus-' . self::$hall->suffix);
		$document = $this->room->document('plan-' . self::$count . '.odt');
		self::assertStatus(200, self::host()->confirmed($uid)->api('PUT', "/documents/{$document['id']}/read", ['version' => $document['publication']['sha256']]));
		self::assertNotNull($this->readBy($uid));

		self::occ('user:delete', $uid)->orFail();
		self::host()->createUser($uid, 'Nouvelle Élue', 'elus-' . self::$hall->suffix);

		self::assertNull($this->readBy($uid));
	}

	public function testWhoIsGivenTheNameOfAnAccountThatIsGoneHasPublishedNothing(): void {
		$uid = self::named('secretaire');
		self::host()->createUser($uid, 'Ancien Secrétaire', 'mairie-' . self::$hall->suffix);
		$this->room->publish(self::host()->confirmed($uid));
		self::assertStringContainsString('Ancien Secrétaire', $this->shown());

		self::occ('user:delete', $uid)->orFail();
		self::host()->createUser($uid, 'Nouvelle Secrétaire', 'mairie-' . self::$hall->suffix);

		self::assertStringNotContainsString('Nouvelle Secrétaire', $this->shown());
		self::assertStringNotContainsString($uid, $this->shown());
	}

	public function testLeavingAGroupNeverFailsAndWhatCouldNotFollowDoesSoLater(): void {
		$uid = self::named('rapporteur');
		self::host()->createUser($uid, 'Rapporteur Sortant', 'elus-' . self::$hall->suffix);
		$document = $this->room->document('plan-' . self::$count . '.odt');
		self::assertStatus(200, self::$hall->manager->api('POST', "/items/$this->itemId/stakeholders", ['uid' => $uid]));
		self::assertStatus(200, self::$hall->manager->api('POST', "/documents/{$document['id']}/openings", ['uid' => $uid, 'withVersions' => true]));

		self::host()->sql('UPDATE oc_conseil_council SET timezone = ? WHERE id = ?', 'Nowhere/Nowhere', self::$hall->councilId);
		try {
			self::occ('group:removeuser', 'elus-' . self::$hall->suffix, $uid)->orFail();
		} finally {
			self::host()->sql('UPDATE oc_conseil_council SET timezone = ? WHERE id = ?', 'Europe/Paris', self::$hall->councilId);
		}
		self::assertStringNotContainsString($uid, self::occ('group:list', '--output=json')->orFail()->output);
		self::assertNotSame([], $this->room->document('plan-' . self::$count . '.odt')['openings']);

		self::host()->runJobs(RepairCouncilJob::class);

		self::assertSame([], $this->room->document('plan-' . self::$count . '.odt')['openings']);
	}

	private function readBy(string $uid): ?string {
		return self::host()->confirmed($uid)->api('GET', "/meetings/{$this->room->id}/reading")->data()['items'][0]['documents'][0]['readAt'];
	}

	/** Everything that a manager is shown of the meeting and its item. */
	private function shown(): string {
		return json_encode($this->room->preparation(), JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE)
			. json_encode(self::$hall->manager->api('GET', "/items/$this->itemId/history")->data(), JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE);
	}
}
