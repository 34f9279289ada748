<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;
use PHPUnit\Framework\Attributes\TestWith;

/** Two people who replace the same file within minutes without knowing of each other: both versions are kept, and one question is asked. */
final class OverwriteTest extends HostTestCase {
	private static TownHall $hall;
	private static int $count = 0;

	private MeetingRoom $room;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('ovw'));
	}

	/** A draft that Karim made yesterday, replaced by Karim and by Léa, who each began with that draft. */
	protected function setUp(): void {
		$this->room = new MeetingRoom(self::$hall, '2027-01-19T19:00', 'Versions ' . ++self::$count);
		$this->room->addItem('Cantine');
		$this->put('the draft', 90000);
		$this->put('Karim’s version', 60);
	}

	/** @param array<string, string> $headers */
	private function put(string $content, int $ageInSeconds, string $by = 'staff', array $headers = []): void {
		$answer = self::$hall->{$by}->dav('PUT', $this->path(), $content, ['X-OC-MTime' => (string)(time() - $ageInSeconds)] + $headers);
		self::assertContains($answer->status, [201, 204], $answer->body);
	}

	private function path(string $name = 'note.odt'): string {
		return $this->room->folder() . '/01 Cantine/' . $name;
	}

	/** @return array<string, mixed> */
	private function document(): array {
		$this->room->sync();
		return $this->room->document('note.odt');
	}

	public function testAVersionReplacedUnreadIsMarkedAndKept(): void {
		$this->put('Léa’s version', 30, 'otherStaff');
		$document = $this->document();
		self::assertCount(1, $document['overwrites']);
		$earlier = $document['overwrites'][0];
		self::assertSame(['Karim Dahmani', 'Léa Roux'], [$earlier['author']['displayName'], $earlier['replacedBy']['displayName']]);
		self::assertSame(strlen('Karim’s version'), $earlier['size']);
		self::assertSame('Karim’s version', self::$hall->staff->send('GET', (string)parse_url($earlier['url'], PHP_URL_PATH))->body);
		$labels = array_column(self::$hall->staff->api('GET', "/documents/{$document['id']}/versions")->data(), 'label');
		self::assertContains('Version de Karim Dahmani, remplacée par Léa Roux', $labels);
	}

	public function testItIsAskedForOnTheHomeAndNotPublishedSilently(): void {
		$this->put('Léa’s version', 30, 'otherStaff');
		$document = $this->document();
		$meetings = self::$hall->manager->api('GET', '/councils/' . self::$hall->councilId . '/home')->data()['meetings'];
		self::assertSame([1], array_column(array_filter($meetings, fn (array $meeting): bool => $meeting['id'] === $this->room->id), 'attention'));
		self::assertRefused(409, 'versions_unsettled', self::$hall->manager->api('POST', "/documents/{$document['id']}/publish"));
		self::assertSame([['versions_unsettled'], 0], [array_column($this->room->publish()['failures'], 'code'), $this->room->publish()['done']]);
	}

	public function testTheLatestVersionCanBeKept(): void {
		$this->put('Léa’s version', 30, 'otherStaff');
		$this->settle(['keep' => 'this']);
		self::assertSame('Léa’s version', self::$hall->staff->dav('GET', $this->path())->body);
		self::assertSame([], $this->document()['overwrites']);
		self::assertSame(1, $this->room->publish()['done']);
	}

	public function testTheOtherVersionCanComeBackAsTheLatest(): void {
		$this->put('Léa’s version', 30, 'otherStaff');
		$this->settle(['keep' => 'other']);
		self::assertSame('Karim’s version', self::$hall->staff->dav('GET', $this->path())->body);
		$document = $this->document();
		self::assertSame([[], 'Valérie Mermet'], [$document['overwrites'], $document['modifiedBy']['displayName']]);
		self::assertGreaterThanOrEqual(3, count(self::$hall->staff->api('GET', "/documents/{$document['id']}/versions")->data()));
	}

	public function testBothCanBeKeptAsTwoFiles(): void {
		$this->put('Léa’s version', 30, 'otherStaff');
		$this->settle(['keep' => 'both']);
		self::assertSame(['note (version de Karim Dahmani).odt', 'note.odt'], self::$hall->staff->ls($this->room->folder() . '/01 Cantine'));
		self::assertSame('Karim’s version', self::$hall->staff->dav('GET', $this->path('note (version de Karim Dahmani).odt'))->body);
		self::assertSame('Léa’s version', self::$hall->staff->dav('GET', $this->path())->body);
		self::assertSame([], $this->document()['overwrites']);
	}

	public function testOfSeveralVersionsReplacedUnreadEachCanComeBack(): void {
		$this->put('Léa’s version', 30, 'otherStaff');
		$this->put('Valérie’s version', 10, 'manager');
		$overwrites = $this->document()['overwrites'];
		self::assertSame(['Léa Roux', 'Karim Dahmani'], array_column(array_column($overwrites, 'author'), 'displayName'));
		self::assertRefused(422, 'unknown_value', $this->resolve(['keep' => 'other', 'revision' => 12]));
		$this->settle(['keep' => 'other', 'revision' => $overwrites[1]['revision']]);
		self::assertSame('Karim’s version', self::$hall->staff->dav('GET', $this->path())->body);
	}

	public function testWhoFetchedTheVersionFirstReplacesItOnPurpose(): void {
		self::assertSame('Karim’s version', self::$hall->otherStaff->dav('GET', $this->path())->body);
		$this->put('Léa’s version', 30, 'otherStaff');
		self::assertSame([], $this->document()['overwrites']);
	}

	public function testAProgramThatNamesTheVersionItReplacesKnowsIt(): void {
		$etag = self::$hall->otherStaff->dav('PROPFIND', $this->path(), '<d:propfind xmlns:d="DAV:"><d:prop><d:getetag/></d:prop></d:propfind>', ['Depth' => '0'])->properties();
		$this->put('Léa’s version', 30, 'otherStaff', ['If-Match' => (string)array_values($etag)[0]['getetag']]);
		self::assertSame([], $this->document()['overwrites']);
	}

	public function testOnePersonAloneReplacesTheirOwnVersions(): void {
		$this->put('Karim’s second version', 30);
		self::assertSame([], $this->document()['overwrites']);
	}

	#[TestWith(['no'])]
	#[TestWith(['This', 'unknown'])]
	public function testAnotherDecisionIsRefused(string ...$words): void {
		$this->put('Léa’s version', 30, 'otherStaff');
		self::assertRefused(422, 'unknown_value', $this->resolve(['keep' => implode(' ', $words)]));
		self::assertCount(1, $this->document()['overwrites']);
	}

	public function testWithOneVersionThereIsNothingToDecide(): void {
		self::assertRefused(409, 'no_conflict', $this->resolve(['keep' => 'this']));
	}

	/** @param array<string, mixed> $decision */
	private function settle(array $decision): void {
		self::assertStatus(200, $this->resolve($decision));
	}

	/** @param array<string, mixed> $decision */
	private function resolve(array $decision): Host\Answer {
		$id = $this->document()['id'];
		return self::$hall->manager->api('POST', "/documents/$id/resolve", $decision);
	}
}
