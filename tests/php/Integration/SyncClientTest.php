<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Computer;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** People who work in the explorer of their computer, with Nextcloud's own desktop client. */
final class SyncClientTest extends HostTestCase {
	private static TownHall $hall;
	private static int $count = 0;

	private MeetingRoom $room;
	/** @var list<Computer> */
	private array $computers = [];

	public static function setUpBeforeClass(): void {
		if (!Computer::isAvailable()) {
			self::markTestSkipped('nextcloudcmd is not installed (apt-get install nextcloud-desktop-cmd)');
		}
		self::$hall = new TownHall(self::named('sy'));
	}

	protected function setUp(): void {
		$this->room = new MeetingRoom(self::$hall, '2027-01-19T19:00', 'Séance ' . ++self::$count);
	}

	protected function tearDown(): void {
		array_map(static fn (Computer $computer) => $computer->discard(), $this->computers);
		$this->computers = [];
	}

	public function testWhatAnAgentDoesInTheExplorerIsInTheAgenda(): void {
		$this->room->addItem('Voirie');
		$this->room->addItem('Bois');
		$this->room->drop('01 Voirie/plan provisoire.pdf', 'the plan');
		$this->room->drop('01 Voirie/perimé.pdf', 'old');
		$disk = $this->computerOf('karim');
		$this->sync($disk);
		$here = $this->room->folder();
		self::assertSame(['01 Voirie', '02 Bois', 'À classer'], $disk->ls($here));
		self::assertSame('the plan', $disk->read("$here/01 Voirie/plan provisoire.pdf"));
		$before = $this->documentIds();

		$disk->write("$here/02 Bois/état d'assiette 2027.ods", 'trees');
		$disk->write("$here/à trier.pdf", 'loose');
		$disk->rename("$here/01 Voirie/plan provisoire.pdf", "$here/01 Voirie/plan.pdf");
		$disk->delete("$here/01 Voirie/perimé.pdf");
		$disk->makeFolder("$here/03 Subvention au ski-club");
		$disk->write("$here/03 Subvention au ski-club/demande.pdf", 'please');
		$this->sync($disk);
		$this->occSync();

		self::assertSame(['1 Voirie', '2 Bois', '3 Subvention au ski-club'], $this->room->agenda());
		$items = $this->room->preparation()['items'];
		self::assertSame(["état d'assiette 2027.ods"], array_column($items[1]['documents'], 'name'));
		self::assertSame(['demande.pdf'], array_column($items[2]['documents'], 'name'));
		self::assertSame(['à trier.pdf'], array_column($this->room->preparation()['inbox'], 'name'));
		self::assertSame($before['plan provisoire.pdf'], $this->room->document('plan.pdf')['id']);
		self::assertSame(['plan.pdf'], array_column($items[0]['documents'], 'name'));
	}

	public function testFoldersRenamedByTheAgendaMoveOnTheDiskWithTheirFiles(): void {
		$this->room->addItem('Voirie');
		$second = $this->room->addItem('Bois');
		$this->room->drop('02 Bois/carte.pdf', 'map');
		$disk = $this->computerOf('karim');
		$this->sync($disk);
		$version = $this->room->synced()['meeting']['version'];
		self::assertStatus(200, self::$hall->staff->api('PUT', "/items/{$second['id']}/position", ['position' => 0, 'version' => $version]));

		$this->sync($disk);

		self::assertSame(['01 Bois', '02 Voirie', 'À classer'], $disk->ls($this->room->folder()));
		self::assertSame('map', $disk->read($this->room->folder() . '/01 Bois/carte.pdf'));
	}

	public function testAFolderRenamedOnTheDiskRenamesTheItem(): void {
		$item = $this->room->addItem('Voirie');
		$disk = $this->computerOf('karim');
		$this->sync($disk);
		$disk->rename($this->room->folder() . '/01 Voirie', $this->room->folder() . '/01 Voirie rurale');
		$this->sync($disk);
		$this->occSync();

		self::assertSame([[$item['id'], 'Voirie rurale']], array_map(static fn (array $each): array => [$each['id'], $each['title']], $this->room->preparation()['items']));
	}

	public function testTwoComputersThatChangeOneFileLoseNothingAndTheCopyWaitsForADecision(): void {
		$this->room->addItem('Cantine');
		$path = $this->room->folder() . '/01 Cantine/note.odt';
		// Not of this second: written twice within one, a file keeps its etag and no client sees the change.
		self::assertStatus(201, self::$hall->staff->dav('PUT', $path, 'first', ['X-OC-MTime' => (string)(time() - 3600)]));
		$this->room->sync();
		$karim = $this->computerOf('karim');
		$this->sync($karim);
		$this->room->drop('01 Cantine/note.odt', 'of Léa, from the web', self::$hall->otherStaff);
		$karim->write($path, 'of Karim, on the train');
		$karim->touch($path, 60);
		$karim->sync(['OWNCLOUD_UPLOAD_CONFLICT_FILES' => '1']);
		$this->occSync();

		$documents = array_column($this->room->preparation()['items'][0]['documents'], null, 'name');
		self::assertCount(2, $documents, implode(', ', array_keys($documents)) . $karim->log());
		$copy = array_values(array_diff_key($documents, ['note.odt' => true]))[0];
		self::assertStringContainsString('conflicted copy', $copy['name']);
		self::assertSame($documents['note.odt']['id'], $copy['conflictOf']);
		$contents = array_map(fn (string $name): string => self::$hall->staff->dav('GET', $this->room->folder() . '/01 Cantine/' . $name)->body, array_keys($documents));
		sort($contents);
		self::assertSame(['of Karim, on the train', 'of Léa, from the web'], $contents);
		self::assertSame(1, $this->room->publish()['total']);
	}

	public function testACouncillorsClientReceivesThePublishedDocumentsAndNothingElse(): void {
		$this->room->addItem('Voirie');
		$this->room->drop('01 Voirie/plan.pdf', 'published plan');
		$this->room->publish();
		$this->room->drop('01 Voirie/brouillon.odt', 'secret');
		$disk = $this->computerOf('odile');
		$this->sync($disk);
		$here = self::$hall->folder() . '/' . $this->room->folderName . '/01 Voirie';

		self::assertSame([ltrim(self::$hall->folder(), '/'), ltrim(self::$hall->folder('Espace élus'), '/')], $disk->ls());
		self::assertSame(['plan.pdf'], $disk->ls($here));
		self::assertSame('published plan', $disk->read("$here/plan.pdf"));
	}

	public function testACouncillorsClientCannotWriteWhatIsPublished(): void {
		$this->room->addItem('Voirie');
		$this->room->drop('01 Voirie/plan.pdf', 'published plan');
		$this->room->publish();
		$disk = $this->computerOf('fabrice');
		$this->sync($disk);
		$here = self::$hall->folder() . '/' . $this->room->folderName . '/01 Voirie';
		$disk->delete("$here/plan.pdf");
		$disk->write("$here/intrus.pdf", 'mine');
		$disk->sync();
		$disk->sync();

		self::assertSame(['plan.pdf'], self::$hall->councillor->ls($here));
		self::assertSame('published plan', self::$hall->councillor->dav('GET', "$here/plan.pdf")->body);
		self::assertSame('published plan', $disk->read("$here/plan.pdf"));
	}

	private function computerOf(string $name): Computer {
		return $this->computers[] = self::host()->computerOf($name . '-' . self::$hall->suffix);
	}

	private function sync(Computer $computer): void {
		self::assertSame(0, $computer->sync(), $computer->log());
	}

	private function occSync(): void {
		self::occ('conseil_municipal:meeting:sync', (string)$this->room->id, '--output=json')->orFail();
	}

	/** @return array<string, int> id by name */
	private function documentIds(): array {
		return array_column(array_merge(...array_column($this->room->synced()['items'], 'documents')), 'id', 'name');
	}
}
