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

/** Names as people give them, from the draft to the councillor: nothing is lost, renamed or mixed up on the way. */
final class NamesTest extends HostTestCase {
	private static TownHall $hall;
	private static int $count = 0;

	private MeetingRoom $room;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('nam'));
	}

	protected function setUp(): void {
		$this->room = new MeetingRoom(self::$hall, '2027-01-19T19:00', 'Séance ' . ++self::$count);
	}

	private function published(): string {
		return self::$hall->folder() . '/' . $this->room->folderName;
	}

	public function testEveryNameThatNextcloudTakesReachesTheCouncillors(): void {
		$names = ['fête 🎉.pdf', 'CON.txt', '.plan.pdf', str_repeat('a', 236) . '.pdf', str_repeat('é', 118) . '.pdf', 'a:b|c*d?e.pdf', 'sans extension', '100%25+TVA#1.pdf', "l'été « 2027 ».pdf"];
		$this->room->addItem('Voirie');
		foreach ($names as $index => $name) {
			$this->room->drop('01 Voirie/' . $name, "content $index");
		}

		self::assertSame(['done' => count($names), 'total' => count($names), 'finished' => true, 'failures' => []], $this->room->publish());

		foreach ($names as $index => $name) {
			$read = self::$hall->councillor->dav('GET', $this->published() . '/01 Voirie/' . $name);
			self::assertSame([200, "content $index"], [$read->status, $read->body], $name);
		}
	}

	public function testADecomposedNameIsOneFileWithTheComposedOne(): void {
		$this->room->addItem('Voirie');
		$this->room->drop("01 Voirie/De\u{301}libe\u{301}ration.odt", 'from a Mac');
		$this->room->drop('01 Voirie/Délibération.odt', 'from elsewhere');

		self::assertSame(['Délibération.odt'], array_column($this->room->synced()['items'][0]['documents'], 'name'));
		self::assertSame('from elsewhere', self::$hall->staff->dav('GET', $this->room->folder() . "/01 Voirie/De\u{301}libe\u{301}ration.odt")->body);
		self::assertFalse($this->room->sync()['changed']);
	}

	public function testNamesThatDifferByCaseAloneStayTwoDocumentsForCouncillors(): void {
		$this->room->addItem('Voirie');
		$this->room->drop('01 Voirie/Plan.pdf', 'one');
		$this->room->drop('01 Voirie/plan.pdf', 'two');
		self::assertSame(2, $this->room->publish()['done']);

		$contents = array_map(fn (string $name): string => self::$hall->councillor->dav('GET', $this->published() . '/01 Voirie/' . $name)->body, self::$hall->councillor->ls($this->published() . '/01 Voirie'));
		sort($contents);
		self::assertSame(['one', 'two'], $contents);
	}

	/** @return iterable<string, array{string}> */
	public static function titles(): iterable {
		yield 'device of Windows' => ['CON.txt'];
		yield 'leading dots' => ['...et cetera'];
		yield 'emoji' => ['Fête 🎉 du 14 juillet 👨‍👩‍👧‍👦'];
		yield 'long' => [rtrim(str_repeat('délibération ', 20))];
		yield 'slashes' => ['Convention 2026/2027 et\\ou avenant'];
		yield 'trailing dots' => ['Questions… diverses...'];
		yield 'decomposed' => ["E\u{301}lection du 3e adjoint"];
		yield 'only signs' => ['***'];
		yield 'like the inbox' => ['À classer'];
		yield 'like a number' => ['12'];
		yield 'like a conflict copy' => ['Voirie (conflicted copy 2027-01-12 101500)'];
	}

	#[DataProvider('titles')]
	public function testATitleIsKeptWhateverItsFolderIsCalled(string $title): void {
		$item = $this->room->addItem($title);
		self::assertSame($title, $item['title']);
		$this->room->drop($item['folderName'] . '/note.odt', 'the note');
		$this->room->sync();

		$again = $this->room->preparation()['items'];
		self::assertSame([[$item['id'], $title, $item['folderName']]], array_map(static fn (array $each): array => [$each['id'], $each['title'], $each['folderName']], $again));
		self::assertSame(['note.odt'], array_column($again[0]['documents'], 'name'));
		self::assertLessThanOrEqual(250, strlen($item['folderName']));
		self::assertSame(1, $this->room->publish()['done']);
		self::assertSame('the note', self::$hall->councillor->dav('GET', $this->published() . '/' . $item['folderName'] . '/note.odt')->body);
	}

	#[DataProvider('titles')]
	public function testAFolderOfThatNameMadeByHandBecomesAnItemOnce(string $title): void {
		$title = mb_strcut(str_replace(['/', '\\'], '-', $title), 0, 250);
		$answer = self::$hall->staff->dav('MKCOL', $this->room->folder() . '/' . $title);
		self::assertStatus($title === 'À classer' ? 405 : 201, $answer);
		$itIsAnItem = $title !== 'À classer' && $title[0] !== '.'; // the inbox, and what is hidden everywhere

		self::assertCount((int)$itIsAnItem, $this->room->synced()['items']);
		self::assertFalse($this->room->sync()['changed']);
		self::assertCount((int)$itIsAnItem, $this->room->preparation()['items']);
		self::assertCount($title === 'À classer' ? 1 : 2, self::$hall->staff->ls($this->room->folder()));
	}
}
