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

/** Who works on an item: invited, told, listed with the reason, and gone again. */
final class StakeholderTest extends HostTestCase {
	private static TownHall $hall;
	private static TownHall $other;
	private static MeetingRoom $room;
	private string $path;
	private int $itemId;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('par'), '--insee=73992');
		self::$other = new TownHall(self::named('pas'));
		self::$room = new MeetingRoom(self::$hall);
	}

	protected function setUp(): void {
		$this->itemId = self::$room->addItem('Tarifs de la cantine')['id'];
		$this->path = "/items/$this->itemId/stakeholders";
	}

	/** @return list<array{string, list<string>}> name and reasons */
	private function team(?Client $reader = null): array {
		$answer = ($reader ?? self::$hall->staff)->api('GET', $this->path);
		self::assertStatus(200, $answer);
		return array_values(array_map(static fn (array $person): array => [$person['displayName'], $person['reasons']], $answer->data()));
	}

	private function invite(Client $person): void {
		self::assertStatus(200, self::$hall->staff->api('POST', $this->path, ['uid' => $person->uid]));
	}

	/** @return list<array<string, mixed>> */
	private static function notices(Client $person): array {
		return $person->ocs('GET', '/ocs/v2.php/apps/notifications/api/v2/notifications')->data() ?? [];
	}

	public function testPeopleAreListedWithTheReasonForWhichTheyWorkOnTheItem(): void {
		$members = '/councils/' . self::$hall->councilId . '/members';
		$rapporteur = self::$hall->manager->api('POST', $members, [
			'firstName' => 'Odile', 'lastName' => 'Perrachon', 'civility' => 'Mme', 'function' => 'maire', 'channel' => 'email', 'email' => 'o@example.org', 'uid' => self::$hall->councillor->uid,
		])->data();
		self::assertStatus(200, self::$hall->staff->api('PUT', "/items/$this->itemId",
			['rapporteurId' => $rapporteur['id'], 'ownerUid' => self::$hall->staff->uid], ['If-Match' => '"1"']));
		$this->invite(self::$hall->otherCouncillor);
		$this->invite(self::$hall->councillor);

		self::assertSame([
			['Odile Perrachon', ['rapporteur', 'stakeholder']], ['Karim Dahmani', ['owner']], ['Fabrice Dunand', ['stakeholder']],
		], $this->team());
		$first = self::$hall->staff->api('GET', $this->path)->data()[0];
		self::assertSame([true, 'Mme', 'maire'], [$first['councillor'], $first['civility'], $first['function']]);
	}

	public function testARapporteurWithoutAccountIsListedByName(): void {
		$member = self::$hall->manager->api('POST', '/councils/' . self::$hall->councilId . '/members',
			['firstName' => 'Aimé', 'lastName' => 'Gontharet', 'function' => 'conseiller', 'channel' => 'paper'])->data();
		self::assertStatus(200, self::$hall->staff->api('PUT', "/items/$this->itemId", ['rapporteurId' => $member['id']], ['If-Match' => '"1"']));

		self::assertSame([['Aimé Gontharet', ['rapporteur']]], $this->team());
		self::assertNull(self::$hall->staff->api('GET', $this->path)->data()[0]['uid']);
	}

	public function testTheInvitedOneIsToldOnceAndNoLongerOnceRemoved(): void {
		$before = count(self::notices(self::$hall->councillor));
		$this->invite(self::$hall->councillor);
		$this->invite(self::$hall->councillor);

		$notices = self::notices(self::$hall->councillor);
		self::assertCount($before + 1, $notices);
		self::assertStringContainsString('Tarifs de la cantine', $notices[0]['subject']);
		self::assertStringEndsWith('/seances/' . self::$room->id . "/points/$this->itemId", $notices[0]['link']);

		self::assertStatus(200, self::$hall->staff->api('DELETE', $this->path . '?uid=' . self::$hall->councillor->uid));
		self::assertStatus(200, self::$hall->staff->api('DELETE', $this->path . '?uid=' . self::$hall->councillor->uid));
		self::assertSame([], $this->team());
		self::assertCount($before, self::notices(self::$hall->councillor));
	}

	public function testOnlyPeopleOfTheCouncilCanBeInvited(): void {
		foreach ([self::$other->councillor->uid, 'admin', 'cm-73992', 'nobody-at-all'] as $uid) {
			self::assertRefused(422, 'unknown_person', self::$hall->staff->api('POST', $this->path, ['uid' => $uid]));
		}
		self::assertRefused(422, 'not_text', self::$hall->staff->api('POST', $this->path, ['uid' => ['a']]));
		self::assertRefused(422, 'required', self::$hall->staff->api('POST', $this->path, []));
		self::assertSame([], $this->team());
	}

	public function testACouncillorWhoWorksOnTheItemSeesTheOthersAndLeavesForHimselfOnly(): void {
		$this->invite(self::$hall->councillor);
		$this->invite(self::$hall->otherCouncillor);

		self::assertCount(2, $this->team(self::$hall->councillor));
		self::assertRefused(403, 'not_allowed', self::$hall->councillor->api('DELETE', $this->path . '?uid=' . self::$hall->otherCouncillor->uid));
		self::assertContains(self::$hall->councillor->api('POST', $this->path, ['uid' => self::$hall->staff->uid])->status, [403, 404]);
		self::assertStatus(200, self::$hall->councillor->api('DELETE', $this->path . '?uid=' . self::$hall->councillor->uid));
		self::assertStatus(404, self::$hall->councillor->api('GET', $this->path));
		self::assertSame([['Fabrice Dunand', ['stakeholder']]], $this->team());
	}

	public function testTheJournalKeepsWhoGotAndWhoLostAccess(): void {
		$this->invite(self::$hall->councillor);
		self::assertStatus(200, self::$hall->manager->api('DELETE', $this->path . '?uid=' . self::$hall->councillor->uid));
		self::assertStatus(200, self::$hall->staff->api('PUT', "/items/$this->itemId", ['ownerUid' => self::$hall->staff->uid], ['If-Match' => '"1"']));

		$lines = [];
		foreach (explode("\n", trim(self::occ('conseil_municipal:journal:export', (string)self::$hall->councilId)->orFail()->output)) as $line) {
			$entry = json_decode(json_decode($line, true, flags: JSON_THROW_ON_ERROR)['content'], true, flags: JSON_THROW_ON_ERROR);
			if ($entry['subject']['item'] === $this->itemId) {
				$lines[] = [$entry['type'], $entry['actor'], $entry['payload']['person'] ?? $entry['payload']['owner']];
			}
		}
		self::assertSame([
			['stakeholder_added', self::$hall->staff->uid, self::$hall->councillor->uid],
			['stakeholder_removed', self::$hall->manager->uid, self::$hall->councillor->uid],
			['item_entrusted', self::$hall->staff->uid, self::$hall->staff->uid],
		], $lines);
	}

	public function testAtMostFortyPeopleAreInvited(): void {
		$suffix = self::$hall->suffix;
		for ($number = 1; $number <= 41; $number++) {
			self::host()->createUser(self::named("a$number"), "Agent $number", "agents-$suffix");
			$answer = self::$hall->staff->api('POST', $this->path, ['uid' => self::named("a$number")]);
			$number <= 40 ? self::assertStatus(200, $answer) : self::assertRefused(409, 'too_many_stakeholders', $answer);
		}
	}

	public function testAnAccountThatIsDeletedWorksOnNothing(): void {
		$uid = self::named('parti');
		self::host()->createUser($uid, 'Parti Ailleurs', 'elus-' . self::$hall->suffix);
		self::assertStatus(200, self::$hall->staff->api('POST', $this->path, ['uid' => $uid]));
		self::occ('user:delete', $uid)->orFail();

		self::assertSame([], $this->team());
	}

	public function testWhoeverGetsTheNameOfADeletedAccountInheritsNothing(): void {
		$uid = self::named('repris');
		self::host()->createUser($uid, 'En Charge', 'agents-' . self::$hall->suffix);
		$item = array_values(array_filter(self::$room->preparation()['items'], fn (array $item): bool => $item['id'] === $this->itemId))[0];
		self::assertStatus(200, self::$hall->staff->api('PUT', "/items/$this->itemId", ['ownerUid' => $uid], ['If-Match' => '"' . $item['version'] . '"']));
		self::assertSame(['En Charge'], array_column($this->team(), 0));
		self::occ('user:delete', $uid)->orFail();
		self::host()->createUser($uid, 'Quelqu’un D’Autre', 'elus-' . self::$hall->suffix);
		self::assertStatus(404, self::host()->as($uid)->api('GET', '/meetings/' . self::$room->id . '/drafts'));
	}
}
