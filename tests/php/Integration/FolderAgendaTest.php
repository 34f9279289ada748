<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;
use PHPUnit\Framework\Attributes\DataProvider;

/** The agenda is a folder: what people do in the files shows in the agenda, and the reverse. */
final class FolderAgendaTest extends HostTestCase {
	private static TownHall $hall;
	private static int $count = 0;

	private MeetingRoom $room;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('fol'));
	}

	protected function setUp(): void {
		$this->room = new MeetingRoom(self::$hall, '2027-01-19T19:00', 'Séance ' . ++self::$count);
	}

	/** @return list<string> names in the meeting's folder, as a councillor's colleague sees them */
	private function folders(): array {
		return self::$hall->staff->ls($this->room->folder());
	}

	public function testANewMeetingIsAFolderWithAnInbox(): void {
		self::assertSame(['À classer'], $this->folders());
	}

	public function testItemsAreFoldersNumberedInTheirOrder(): void {
		$this->room->addItem('Désignation du secrétaire', 'procedural');
		$this->room->addItem('Questions diverses', 'other_business');
		$this->room->addItem('Marché du Replat : attribution');
		self::assertSame(['00 Désignation du secrétaire', '01 Marché du Replat - attribution', 'Questions diverses', 'À classer'], $this->folders());
		self::assertSame(['0 Désignation du secrétaire', '1 Marché du Replat : attribution', '– Questions diverses'], $this->room->agenda());
	}

	public function testAnotherOrderRenamesTheFoldersAndKeepsTheirFiles(): void {
		$first = $this->room->addItem('Voirie');
		$this->room->addItem('Bois');
		$this->room->drop('01 Voirie/plan.pdf');
		$version = $this->room->synced()['meeting']['version'];
		$answer = self::$hall->staff->api('PUT', "/items/{$first['id']}/position", ['position' => 1, 'version' => $version]);
		self::assertStatus(200, $answer);
		self::assertSame(['Bois', 'Voirie'], array_column($answer->data()['items'], 'title'));
		self::assertSame(['01 Bois', '02 Voirie', 'À classer'], $this->folders());
		self::assertSame('02 Voirie/plan.pdf', $this->room->document('plan.pdf')['path']);
	}

	public function testNamesakesChangePlaces(): void {
		$this->room->addItem('Motion');
		$second = $this->room->addItem('Motion');
		$this->room->drop('02 Motion/deux.pdf');
		$version = $this->room->synced()['meeting']['version'];
		self::assertStatus(200, self::$hall->staff->api('PUT', "/items/{$second['id']}/position", ['position' => 0, 'version' => $version]));
		self::assertSame(['01 Motion', '02 Motion', 'À classer'], $this->folders());
		self::assertSame(['deux.pdf'], self::$hall->staff->ls($this->room->folder() . '/01 Motion'));
	}

	public function testTheSecondOfTwoPeopleWhoReorderIsTold(): void {
		$this->room->addItem('Voirie');
		$second = $this->room->addItem('Bois');
		$version = $this->room->preparation()['meeting']['version'];
		$path = "/items/{$second['id']}/position";
		self::assertStatus(200, self::$hall->staff->api('PUT', $path, ['position' => 0, 'version' => $version]));
		$late = self::$hall->otherStaff->api('PUT', $path, ['position' => 1, 'version' => $version]);
		self::assertRefused(412, 'agenda_moved', $late);
		self::assertSame(['Bois', 'Voirie'], array_column($late->data()['data']['current']['items'], 'title'));
	}

	public function testAFolderMadeByHandBecomesAnItemAtItsNumber(): void {
		$this->room->addItem('Voirie');
		$this->room->addItem('Bois');
		self::assertStatus(201, self::$hall->staff->dav('MKCOL', $this->room->folder() . '/02 Subvention au ski-club'));
		self::assertSame(1, $this->room->sync()['createdItems']);
		self::assertSame(['1 Voirie', '2 Subvention au ski-club', '3 Bois'], $this->room->agenda());
		self::assertSame(['01 Voirie', '02 Subvention au ski-club', '03 Bois', 'À classer'], $this->folders());
	}

	public function testAFolderRenamedByHandRenamesTheItem(): void {
		$this->room->addItem('Voirie');
		$moved = self::$hall->staff->dav('MOVE', $this->room->folder() . '/01 Voirie', null, ['Destination' => $this->room->folder() . '/7 - Voirie rurale']);
		self::assertStatus(201, $moved);
		self::assertSame(1, $this->room->sync()['renamedItems']);
		self::assertSame(['1 Voirie rurale'], $this->room->agenda());
		self::assertSame(['01 Voirie rurale', 'À classer'], $this->folders());
	}

	public function testAnUnchangedFolderChangesNothing(): void {
		$this->room->addItem('Voirie');
		$this->room->drop('01 Voirie/plan.pdf');
		self::assertTrue($this->room->sync()['changed']);
		self::assertFalse($this->room->sync()['changed']);
	}

	public function testAFolderDeletedByHandMarksTheItemAndComesBackWithItsFiles(): void {
		$item = $this->room->addItem('Voirie');
		$this->room->drop('01 Voirie/plan.pdf', 'the plan');
		$this->room->sync();
		self::assertStatus(204, self::$hall->staff->dav('DELETE', $this->room->folder() . '/01 Voirie'));
		self::assertSame(1, $this->room->sync()['missingItems']);
		self::assertTrue($this->room->preparation()['items'][0]['folderMissing']);

		$answer = self::$hall->staff->api('POST', "/items/{$item['id']}/folder");
		self::assertStatus(200, $answer);
		self::assertFalse($answer->data()['folderMissing']);
		self::assertSame(['plan.pdf'], array_column($answer->data()['documents'], 'name'));
		self::assertSame('the plan', self::$hall->staff->dav('GET', $this->room->folder() . '/01 Voirie/plan.pdf')->body);
	}

	public function testAFolderMovedByHandToAnotherMeetingTakesItsItemAndPiecesAlong(): void {
		$item = $this->room->addItem('Voirie');
		$this->room->drop('01 Voirie/plan.pdf', 'the plan');
		$this->room->sync();
		$document = $this->room->document('plan.pdf');
		$other = new MeetingRoom(self::$hall, '2027-02-23T19:00', 'Suivante ' . self::$count);
		self::assertStatus(201, self::$hall->staff->dav('MOVE', $this->room->folder() . '/01 Voirie', null, ['Destination' => $other->folder() . '/01 Voirie']));
		$other->sync();
		$this->room->sync();

		self::assertSame([], $this->room->agenda());
		[$moved] = $other->preparation()['items'];
		self::assertSame([$item['id'], false, [$document['id']]], [$moved['id'], $moved['folderMissing'], array_column($moved['documents'], 'id')]);
	}

	public function testTheMeetingsFolderDeletedByHandDoesNotBreakTheMeeting(): void {
		$this->room->addItem('Voirie');
		self::assertStatus(204, self::$hall->staff->dav('DELETE', $this->room->folder()));
		$sync = $this->room->sync();
		self::assertTrue($sync['changed']);
		self::assertTrue($this->room->preparation()['items'][0]['folderMissing']);
		self::assertSame(['À classer'], $this->folders());
	}

	public function testAFileDroppedOnTheMeetingWaitsInTheInboxWithASuggestion(): void {
		$item = $this->room->addItem('Tarifs cantine et garderie');
		$this->room->drop('tarifs_comparatif.ods');
		$this->room->drop('À classer/01 bilan.pdf');
		$inbox = array_column($this->room->synced()['inbox'], null, 'name');
		self::assertSame(['itemId' => $item['id'], 'reason' => 'words'], $inbox['tarifs_comparatif.ods']['suggestion']);
		self::assertSame(['itemId' => $item['id'], 'reason' => 'number'], $inbox['01 bilan.pdf']['suggestion']);
		self::assertSame('À classer/01 bilan.pdf', $inbox['01 bilan.pdf']['path']);

		$moved = self::$hall->staff->api('POST', "/documents/{$inbox['01 bilan.pdf']['id']}/move", ['itemId' => $item['id']]);
		self::assertStatus(200, $moved);
		self::assertSame('01 Tarifs cantine et garderie/01 bilan.pdf', $moved->data()['path']);
		self::assertSame(['01 bilan.pdf'], self::$hall->staff->ls($this->room->folder() . '/01 Tarifs cantine et garderie'));
	}

	public function testWhoWroteAFileAndWhen(): void {
		$this->room->addItem('Voirie');
		$this->room->drop('01 Voirie/plan.odt', 'first');
		$this->room->sync();
		self::assertSame('Karim Dahmani', $this->room->document('plan.odt')['modifiedBy']['displayName']);
		$this->room->drop('01 Voirie/plan.odt', 'second, longer', self::$hall->otherStaff);
		$this->room->sync();
		self::assertSame('Léa Roux', $this->room->document('plan.odt')['modifiedBy']['displayName']);
	}

	/** @return iterable<string, array{string}> */
	public static function names(): iterable {
		yield 'emoji' => ['fête 🎉.pdf'];
		yield 'device of Windows' => ['CON.txt'];
		yield 'leading dot' => ['.plan.pdf'];
		yield 'long' => [str_repeat('a', 236) . '.pdf'];
		yield 'long with accents' => [str_repeat('é', 118) . '.pdf'];
		yield 'characters Windows refuses' => ['a:b|c*d?e.pdf'];
		yield 'several spaces' => ['a  b   c.pdf'];
		yield 'percent and plus' => ['100%25+TVA#1.pdf'];
		yield 'quotes' => ["l'été \"2027\".pdf"];
	}

	#[DataProvider('names')]
	public function testANameThatNextcloudAcceptsSurvives(string $name): void {
		$this->room->addItem('Voirie');
		$this->room->drop('01 Voirie/' . $name);
		self::assertSame([$name], array_column($this->room->synced()['items'][0]['documents'], 'name'));
		self::assertContains($name, self::$hall->staff->ls($this->room->folder() . '/01 Voirie'));
	}

	public function testADecomposedNameIsTheSameAsAComposedOne(): void {
		$this->room->addItem('Voirie');
		self::assertStatus(201, self::$hall->staff->dav('MKCOL', $this->room->folder() . "/02 De\u{301}le\u{301}gation"));
		$this->room->sync();
		self::assertSame(['1 Voirie', '2 Délégation'], $this->room->agenda());
		self::assertFalse($this->room->sync()['changed']);
	}

	public function testAConflictCopyIsMarkedAndCanReplaceTheOther(): void {
		$this->room->addItem('Cantine');
		$this->room->drop('01 Cantine/note.odt', 'mine');
		$this->room->drop('01 Cantine/note (conflicted copy Anne 2027-01-12 101500).odt', 'theirs');
		$this->room->sync();
		$copy = $this->room->document('note (conflicted copy Anne 2027-01-12 101500).odt');
		self::assertSame($this->room->document('note.odt')['id'], $copy['conflictOf']);
		self::assertRefused(409, 'document_in_conflict', self::$hall->manager->api('POST', "/documents/{$copy['id']}/publish"));

		self::assertStatus(200, self::$hall->staff->api('POST', "/documents/{$copy['id']}/resolve", ['keep' => 'this']));
		self::assertSame(['note.odt'], self::$hall->staff->ls($this->room->folder() . '/01 Cantine'));
		self::assertSame('theirs', self::$hall->staff->dav('GET', $this->room->folder() . '/01 Cantine/note.odt')->body);
	}

	public function testBothVersionsOfAConflictCanBeKept(): void {
		$this->room->addItem('Cantine');
		$this->room->drop('01 Cantine/note.odt');
		$this->room->drop('01 Cantine/note (copie en conflit de Anne).odt');
		$this->room->sync();
		$copy = $this->room->document('note (copie en conflit de Anne).odt');
		self::assertStatus(200, self::$hall->staff->api('POST', "/documents/{$copy['id']}/resolve", ['keep' => 'both']));
		self::assertSame(['note (2).odt', 'note.odt'], self::$hall->staff->ls($this->room->folder() . '/01 Cantine'));
		self::assertNull($this->room->document('note (2).odt')['conflictOf']);
	}
}
