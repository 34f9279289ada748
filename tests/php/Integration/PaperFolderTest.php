<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\BackgroundJob\SyncCouncilJob;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\PaperShelf;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** A paper is a folder in « Dossiers »: what people do in the files shows in the app, and the reverse. */
final class PaperFolderTest extends HostTestCase {
	private TownHall $hall;
	private PaperShelf $shelf;

	protected function setUp(): void {
		$this->hall = new TownHall(self::named('dos'));
		$this->shelf = new PaperShelf($this->hall);
	}

	/** @return list<string> names in « Dossiers » */
	private function folders(): array {
		return $this->hall->staff->ls($this->shelf->folder());
	}

	/** @return list<string> names of the files of a paper */
	private function files(int $paperId): array {
		return array_column($this->shelf->read($paperId)['files'], 'name');
	}

	public function testLookingAtPapersMakesNoFolder(): void {
		self::assertSame(['changed' => false, 'path' => ''], $this->shelf->sync());
		self::assertSame([], $this->hall->staff->ls($this->hall->folder('Préparation')));
	}

	public function testANewPaperHasItsFolder(): void {
		$paper = $this->shelf->add('Réfection du chemin : tranche 2');
		self::assertSame('Réfection du chemin - tranche 2', $paper['folderName']);
		self::assertSame(['Réfection du chemin - tranche 2'], $this->folders());
		self::assertSame($this->shelf->folder(), $this->shelf->sync()['path']);
	}

	public function testADroppedFileIsAPieceOfThePaper(): void {
		$paper = $this->shelf->add('Cantine');
		$this->shelf->drop('Cantine/note.odt', 'a note');
		self::assertStatus(201, $this->hall->staff->dav('MKCOL', $this->shelf->folder('Cantine/Plans')));
		$this->shelf->drop('Cantine/Plans/plan.pdf');
		self::assertTrue($this->shelf->sync()['changed']);
		self::assertFalse($this->shelf->sync()['changed']);

		$files = $this->shelf->read($paper['id'])['files'];
		self::assertSame(['note.odt', 'plan.pdf'], array_column($files, 'name'));
		self::assertSame('Cantine/Plans/plan.pdf', $files[1]['path']);
		self::assertSame([6, $this->hall->staff->uid], [$files[0]['size'], $files[0]['modifiedBy']['uid']]);
	}

	public function testARenamedPaperRenamesItsFolderAndKeepsItsFiles(): void {
		$paper = $this->shelf->add('Cantine');
		$this->shelf->drop('Cantine/note.odt');
		$this->shelf->sync();
		self::assertSame('Cantine et garderie', $this->shelf->change($paper['id'], ['title' => 'Cantine  et garderie'])['title']);
		self::assertSame(['Cantine et garderie'], $this->folders());
		self::assertSame(['Cantine et garderie/note.odt'], array_column($this->shelf->read($paper['id'])['files'], 'path'));
	}

	public function testAFolderRenamedByHandRenamesThePaper(): void {
		$paper = $this->shelf->add('12 logements');
		self::assertStatus(201, $this->hall->staff->dav('MOVE', $this->shelf->folder('12 logements'), null, ['Destination' => $this->shelf->folder('14 logements : les Vernes')]));
		$this->shelf->sync();
		$renamed = $this->shelf->read($paper['id']);
		self::assertSame(['14 logements : les Vernes', '14 logements : les Vernes'], [$renamed['title'], $renamed['folderName']]);
		self::assertGreaterThan($paper['version'], $renamed['version']);
	}

	public function testAFolderMadeByHandBecomesAPaperEvenTheFirst(): void {
		self::assertStatus(201, $this->hall->staff->dav('MKCOL', $this->shelf->folder()));
		self::assertStatus(201, $this->hall->staff->dav('MKCOL', $this->shelf->folder('Aire de jeux')));
		$this->shelf->drop('Aire de jeux/devis.pdf');
		self::assertTrue($this->shelf->sync()['changed']);
		self::assertSame(['Aire de jeux'], $this->shelf->titles());
	}

	public function testNobodyHasToOpenThePageForIt(): void {
		$this->shelf->add('Cantine');
		self::assertStatus(201, $this->hall->staff->dav('MKCOL', $this->shelf->folder('Aire de jeux')));
		self::host()->runJobs(SyncCouncilJob::class);
		self::assertSame(['Aire de jeux', 'Cantine'], $this->shelf->titles());
	}

	public function testTwoPapersOfOneTitleHaveTheirOwnFolders(): void {
		$this->shelf->add('Voirie');
		$second = $this->shelf->add('Voirie');
		self::assertSame('Voirie (2)', $second['folderName']);
		self::assertSame(['Voirie', 'Voirie (2)'], $this->folders());
		self::assertFalse($this->shelf->sync()['changed']);
	}

	public function testAFolderDeletedByHandMarksThePaperAndComesBackWithItsFiles(): void {
		$paper = $this->shelf->add('Cantine', ['summary' => 'Kept']);
		$this->shelf->drop('Cantine/note.odt', 'the note');
		$this->shelf->sync();
		self::assertStatus(204, $this->hall->staff->dav('DELETE', $this->shelf->folder('Cantine')));
		$this->shelf->sync();
		$marked = $this->shelf->read($paper['id']);
		self::assertSame([true, 'Kept', []], [$marked['folderMissing'], $marked['summary'], $marked['files']]);

		self::assertStatus(200, $this->hall->staff->api('POST', "/papers/{$paper['id']}/folder"));
		$back = $this->shelf->read($paper['id']);
		self::assertFalse($back['folderMissing']);
		self::assertSame(['note.odt'], array_column($back['files'], 'name'));
		self::assertSame('the note', $this->hall->staff->dav('GET', $this->shelf->folder('Cantine/note.odt'))->body);
	}

	public function testDossiersItselfDeletedByHandLosesNothing(): void {
		$paper = $this->shelf->add('Cantine');
		$this->shelf->drop('Cantine/note.odt', 'first');
		$this->shelf->drop('Cantine/note.odt', 'the note');
		$this->shelf->sync();
		self::assertStatus(204, $this->hall->staff->dav('DELETE', $this->shelf->folder()));
		$this->shelf->sync();
		self::assertTrue($this->shelf->read($paper['id'])['folderMissing']);

		self::assertStatus(200, $this->hall->staff->api('POST', "/papers/{$paper['id']}/folder"));
		self::assertSame(['note.odt'], $this->files($paper['id']));
		self::assertSame('the note', $this->hall->staff->dav('GET', $this->shelf->folder('Cantine/note.odt'))->body);
	}

	public function testARemovedPaperLeavesAndComesBackWithItsFolder(): void {
		$paper = $this->shelf->add('Cantine');
		$this->shelf->drop('Cantine/note.odt');
		$this->shelf->sync();
		self::assertStatus(200, $this->hall->staff->api('DELETE', "/papers/{$paper['id']}"));
		self::assertSame([[], []], [$this->shelf->titles(), $this->folders()]);
		self::assertStatus(404, $this->hall->staff->api('GET', "/papers/{$paper['id']}"));
		self::assertFalse($this->shelf->sync()['changed']);

		self::assertStatus(200, $this->hall->staff->api('POST', "/papers/{$paper['id']}/restore"));
		self::assertSame([['Cantine'], ['Cantine'], ['note.odt']], [$this->shelf->titles(), $this->folders(), $this->files($paper['id'])]);
	}

	public function testADeletedFileComesBackAsTheSameFile(): void {
		$paper = $this->shelf->add('Cantine');
		$this->shelf->drop('Cantine/note.odt', 'the note');
		$this->shelf->sync();
		$file = $this->shelf->read($paper['id'])['files'][0];
		$path = "/papers/{$paper['id']}/files/{$file['id']}";
		$deleted = $this->hall->staff->api('DELETE', $path);
		self::assertStatus(200, $deleted);
		self::assertSame([], $deleted->data()['files']);
		$back = $this->hall->staff->api('POST', "$path/restore");
		self::assertStatus(200, $back);
		self::assertSame([$file['fileId']], array_column($back->data()['files'], 'fileId'));
		self::assertSame('the note', $this->hall->staff->dav('GET', $this->shelf->folder('Cantine/note.odt'))->body);
		$other = $this->shelf->add('Voirie');
		self::assertStatus(404, $this->hall->staff->api('DELETE', "/papers/{$other['id']}/files/{$file['id']}"));
	}

	public function testDossiersIsNoMeetingAndAMeetingIsNoPaper(): void {
		$this->shelf->add('Cantine');
		$room = new MeetingRoom($this->hall);
		$room->addItem('Voirie');
		self::assertStatus(201, $this->hall->staff->dav('MOVE', $room->folder(), null, ['Destination' => $this->shelf->folder($room->folderName)]));
		$this->shelf->sync();
		$room->sync();
		self::assertSame(['Cantine'], $this->shelf->titles());
		self::assertSame(['1 Voirie'], $room->agenda());
		self::assertCount(1, $this->hall->staff->api('GET', "/councils/{$this->hall->councilId}/meetings?group=upcoming")->data());
	}

	public function testAPaperDraggedIntoAMeetingIsThatPaperOnItsAgenda(): void {
		$paper = $this->shelf->add('Cantine');
		$this->shelf->drop('Cantine/note.odt');
		$this->shelf->sync();
		$room = new MeetingRoom($this->hall);
		self::assertStatus(201, $this->hall->staff->dav('MOVE', $this->shelf->folder('Cantine'), null, ['Destination' => $room->folder() . '/Cantine']));
		$room->sync();
		$this->shelf->sync();

		$item = $room->preparation()['items'][0];
		self::assertSame(['Cantine', $paper['id'], ['note.odt']], [$item['title'], $item['paperId'], array_column($item['documents'], 'name')]);
		$left = $this->shelf->read($paper['id']);
		self::assertSame([false, []], [$left['folderMissing'], $left['files']]);
		self::assertSame([$item['id']], array_column($left['passages'], 'itemId'));
		self::assertSame(['Cantine'], $this->folders());
	}

	public function testAnItemDraggedIntoDossiersIsAPaperOfItsTitle(): void {
		$room = new MeetingRoom($this->hall);
		$item = $room->addItem('Voirie');
		$room->drop('01 Voirie/plan.pdf');
		$room->sync();
		$this->shelf->add('Cantine');
		self::assertStatus(201, $this->hall->staff->dav('MOVE', $room->folder() . '/01 Voirie', null, ['Destination' => $this->shelf->folder('01 Voirie')]));
		$this->shelf->sync();
		$room->sync();

		self::assertSame(['Cantine', 'Voirie'], $this->shelf->titles());
		self::assertSame(['Cantine', 'Voirie'], $this->folders());
		$papers = $this->hall->staff->api('GET', "/councils/{$this->hall->councilId}/papers")->data()['papers'];
		$now = $room->preparation()['items'][0];
		self::assertSame([$item['id'], $papers[1]['id'], true], [$now['id'], $now['paperId'], $now['folderMissing']]);
		self::assertSame(['plan.pdf'], $this->files($papers[1]['id']));
	}
}
