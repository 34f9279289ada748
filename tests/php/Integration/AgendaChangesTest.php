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

/** Items, documents and meetings that are removed, moved, renamed, brought back. */
final class AgendaChangesTest extends HostTestCase {
	private static TownHall $hall;
	private static int $count = 0;

	private MeetingRoom $room;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('chg'));
	}

	protected function setUp(): void {
		$this->room = new MeetingRoom(self::$hall, '2027-01-19T19:00', 'Séance ' . ++self::$count);
	}

	/** @return list<string> names in the meeting's folder, as a councillor's colleague sees them */
	private function folders(): array {
		return self::$hall->staff->ls($this->room->folder());
	}

	public function testARemovedItemComesBackToItsPlaceWithItsFiles(): void {
		$first = $this->room->addItem('Voirie');
		$this->room->addItem('Bois');
		$this->room->drop('01 Voirie/plan.pdf');
		$this->room->sync();
		$removed = self::$hall->staff->api('DELETE', "/items/{$first['id']}");
		self::assertStatus(200, $removed);
		self::assertSame(['Voirie'], array_column($removed->data()['removedItems'], 'title'));
		self::assertSame(['01 Bois', 'À classer'], $this->folders());

		self::assertStatus(200, self::$hall->staff->api('POST', "/items/{$first['id']}/restore"));
		self::assertSame(['1 Voirie', '2 Bois'], $this->room->agenda());
		self::assertSame(['plan.pdf'], self::$hall->staff->ls($this->room->folder() . '/01 Voirie'));
		self::assertFalse($this->room->document('plan.pdf')['missing']);
	}

	public function testADeletedDocumentComesBack(): void {
		$this->room->addItem('Voirie');
		$this->room->drop('01 Voirie/plan.pdf', 'the plan');
		$this->room->sync();
		$id = $this->room->document('plan.pdf')['id'];
		self::assertTrue(self::$hall->staff->api('DELETE', "/documents/$id")->data()['missing']);
		self::assertSame([], self::$hall->staff->ls($this->room->folder() . '/01 Voirie'));
		self::assertFalse(self::$hall->staff->api('POST', "/documents/$id/restore")->data()['missing']);
		self::assertSame('the plan', self::$hall->staff->dav('GET', $this->room->folder() . '/01 Voirie/plan.pdf')->body);
	}

	public function testAnItemMovesToAnotherMeetingWithItsFiles(): void {
		$item = $this->room->addItem('Voirie');
		$this->room->drop('01 Voirie/plan.pdf');
		$this->room->sync();
		$other = new MeetingRoom(self::$hall, '2027-02-23T19:00', 'Séance ' . ++self::$count);
		$other->addItem('Bois');
		$answer = self::$hall->staff->api('POST', "/items/{$item['id']}/move", ['meetingId' => $other->id]);
		self::assertStatus(200, $answer);
		self::assertSame(['1 Bois', '2 Voirie'], $other->agenda());
		self::assertSame([], $this->room->agenda());
		self::assertSame(['plan.pdf'], self::$hall->staff->ls($other->folder() . '/02 Voirie'));
		self::assertSame(['plan.pdf'], array_column($answer->data()['documents'], 'name'));
	}

	public function testAnItemsFolderMovedByHandTakesTheItemAlong(): void {
		$item = $this->room->addItem('Voirie');
		$other = new MeetingRoom(self::$hall, '2027-03-23T19:00', 'Séance ' . ++self::$count);
		$moved = self::$hall->staff->dav('MOVE', $this->room->folder() . '/01 Voirie', null, ['Destination' => $other->folder() . '/01 Voirie']);
		self::assertStatus(201, $moved);
		self::assertSame([$item['id']], array_column($other->synced()['items'], 'id'));
		self::assertSame([], $this->room->synced()['items']);
	}

	public function testARenamedDocumentKeepsItsHistory(): void {
		$this->room->addItem('Voirie');
		$this->room->drop('01 Voirie/plan.odt', 'first');
		$this->room->sync();
		$id = $this->room->document('plan.odt')['id'];
		$answer = self::$hall->staff->api('PUT', "/documents/$id", ['name' => 'plan définitif.odt']);
		self::assertStatus(200, $answer);
		self::assertSame('plan définitif.odt', $answer->data()['name']);
		self::assertSame($id, $this->room->document('plan définitif.odt')['id']);
	}

	public function testANameThatIsTakenIsRefused(): void {
		$this->room->addItem('Voirie');
		$this->room->drop('01 Voirie/a.odt', 'a');
		$this->room->drop('01 Voirie/b.odt', 'b');
		$this->room->sync();
		$id = $this->room->document('a.odt')['id'];
		self::assertRefused(409, 'name_taken', self::$hall->staff->api('PUT', "/documents/$id", ['name' => 'b.odt']));
		self::assertRefused(422, 'name_refused', self::$hall->staff->api('PUT', "/documents/$id", ['name' => '../b.odt']));
		self::assertSame('b', self::$hall->staff->dav('GET', $this->room->folder() . '/01 Voirie/b.odt')->body);
	}

	public function testAnExpectedDocumentIsRecognisedWhenItComes(): void {
		$item = $this->room->addItem('Cantine');
		self::assertStatus(200, self::$hall->staff->api('PUT', "/items/{$item['id']}/expected", ['labels' => ['tarifs.ods', 'Avis de la commission']]));
		$this->room->drop('01 Cantine/tarifs.ods');
		$expected = array_column($this->room->synced()['items'][0]['expected'], 'documentId', 'label');
		self::assertSame($this->room->document('tarifs.ods')['id'], $expected['tarifs.ods']);
		self::assertNull($expected['Avis de la commission']);
	}

	public function testAnotherListOfExpectedDocumentsLeavesThoseThatStayAlone(): void {
		$item = $this->room->addItem('Cantine');
		$path = "/items/{$item['id']}/expected";
		$before = array_column(self::$hall->staff->api('PUT', $path, ['labels' => ['Tarifs', 'Avis de la commission']])->data(), 'id', 'label');
		$after = array_column(self::$hall->staff->api('PUT', $path, ['labels' => ['Tarifs', 'Plan']])->data(), 'id', 'label');
		self::assertSame(['Tarifs', 'Plan'], array_keys($after));
		self::assertSame($before['Tarifs'], $after['Tarifs']);
		self::assertStatus(404, self::$hall->staff->api('PUT', "/expected/{$before['Avis de la commission']}", ['documentId' => null]));
	}

	public function testAMeetingIsDeletedAndBroughtBack(): void {
		$this->room->addItem('Voirie');
		$this->room->drop('01 Voirie/plan.pdf');
		self::assertStatus(200, self::$hall->staff->api('DELETE', "/meetings/{$this->room->id}"));
		self::assertStatus(404, self::$hall->staff->api('GET', "/meetings/{$this->room->id}/preparation"));
		self::assertNotContains($this->room->folderName, self::$hall->staff->ls(self::$hall->folder('Préparation')));
		self::assertStatus(200, self::$hall->staff->api('POST', "/meetings/{$this->room->id}/restore"));
		self::assertSame(['plan.pdf'], array_column($this->room->preparation()['items'][0]['documents'], 'name'));
		self::assertContains($this->room->folderName, self::$hall->staff->ls(self::$hall->folder('Préparation')));
	}

	public function testAnotherDateRenamesTheFolder(): void {
		$version = $this->room->preparation()['meeting']['version'];
		$answer = self::$hall->staff->api('PUT', "/meetings/{$this->room->id}", ['startsAt' => '2027-01-26T18:30'], ['If-Match' => "\"$version\""]);
		self::assertStatus(200, $answer);
		self::assertSame('2027-01-26T18:30:00+01:00', $answer->data()['startsAt']);
		self::assertContains(str_replace('2027-01-19 19h00', '2027-01-26 18h30', $this->room->folderName), self::$hall->staff->ls(self::$hall->folder('Préparation')));
	}

	public function testTheAgendaOfTheLastMeetingIsTakenOver(): void {
		$this->room->addItem('Désignation du secrétaire', 'procedural');
		$this->room->addItem('Voirie');
		$this->room->drop('01 Voirie/plan.pdf');
		$answer = self::$hall->staff->api('POST', '/councils/' . self::$hall->councilId . '/meetings', [
			'kind' => 'ordinary', 'title' => 'Reprise ' . self::$count, 'startsAt' => '2027-04-20T19:00', 'duplicateOf' => $this->room->id,
		]);
		self::assertStatus(200, $answer);
		$items = self::$hall->staff->api('GET', "/meetings/{$answer->data()['id']}/preparation")->data()['items'];
		self::assertSame(['00 Désignation du secrétaire', '01 Voirie'], array_column($items, 'folderName'));
		self::assertSame([[], []], array_column($items, 'documents'));
	}

	public function testBadInputIsRefusedWithItsField(): void {
		$council = '/councils/' . self::$hall->councilId . '/meetings';
		$valid = ['kind' => 'ordinary', 'title' => 'Séance', 'startsAt' => '2027-01-19T19:00'];
		foreach (['kind' => 'party', 'title' => '  ', 'startsAt' => '2027-03-28T02:30', 'place' => str_repeat('x', 501)] as $field => $value) {
			$answer = self::$hall->staff->api('POST', $council, [$field => $value] + $valid);
			self::assertStatus(422, $answer);
			self::assertSame($field, $answer->data()['field']);
		}
		self::assertStatus(422, self::$hall->staff->api('POST', $council, ['title' => ['a']] + $valid));
		$item = $this->room->addItem('Voirie');
		foreach (['title' => '', 'kind' => 'x', 'matterCode' => 'sept', 'rapporteurId' => 999999, 'ownerUid' => 'nobody-at-all', 'state' => 'done', 'themes' => 'voirie'] as $field => $value) {
			$answer = self::$hall->staff->api('PUT', "/items/{$item['id']}", [$field => $value], ['If-Match' => '"' . $item['version'] . '"']);
			self::assertStatus(422, $answer);
			self::assertSame($field, $answer->data()['field']);
		}
		self::assertSame(['1 Voirie'], $this->room->agenda());
	}

	public function testTheSecondOfTwoPeopleWhoEditAnItemIsTold(): void {
		$item = $this->room->addItem('Voirie');
		$match = ['If-Match' => '"' . $item['version'] . '"'];
		self::assertStatus(200, self::$hall->staff->api('PUT', "/items/{$item['id']}", ['title' => 'Voirie rurale'], $match));
		$late = self::$hall->otherStaff->api('PUT', "/items/{$item['id']}", ['title' => 'Chemins'], $match);
		self::assertRefused(412, 'item_changed', $late);
		self::assertSame('Voirie rurale', $late->data()['data']['current']['title']);
		self::assertContains('01 Voirie rurale', $this->folders());
	}

	public function testAnItemIsReadyDespiteAMissingDocumentOnlyWithAReasonThatStays(): void {
		$item = $this->room->addItem('Cantine');
		self::assertStatus(200, self::$hall->staff->api('PUT', "/items/{$item['id']}/expected", ['labels' => ['Avis de la commission']]));
		$change = fn (array $values): Answer => self::$hall->staff->api('PUT', "/items/{$item['id']}", $values, ['If-Match' => '"' . $this->room->preparation()['items'][0]['version'] . '"']);

		$refused = $change(['state' => 'ready']);
		self::assertRefused(422, 'reason_missing', $refused);
		self::assertStringContainsString('Avis de la commission', $refused->data()['message']);
		self::assertSame('draft', $this->room->preparation()['items'][0]['state']);

		$ready = $change(['state' => 'ready', 'readyReason' => 'Remis sur table'])->data()['ready'];
		self::assertSame(['Remis sur table', 'Karim Dahmani'], [$ready['reason'], $ready['by']['displayName']]);
		self::assertStatus(200, $change(['title' => 'Tarifs de la cantine']));
		self::assertSame('Remis sur table', $this->room->preparation()['items'][0]['ready']['reason']);

		self::assertNull($change(['state' => 'review'])->data()['ready']);
		self::assertRefused(422, 'too_long', $change(['state' => 'ready', 'readyReason' => str_repeat('a', 1001)]));
	}

	public function testAnItemThatLacksNothingIsReadyWithoutAWord(): void {
		$item = $this->room->addItem('Cantine');
		$ready = self::$hall->staff->api('PUT', "/items/{$item['id']}", ['state' => 'ready'], ['If-Match' => "\"{$item['version']}\""]);
		self::assertStatus(200, $ready);
		self::assertNull($ready->data()['ready']);
	}
}
