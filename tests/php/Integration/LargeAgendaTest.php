<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Answer;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** The largest agenda we promise: 200 items, 500 documents, 2 000 messages. */
final class LargeAgendaTest extends HostTestCase {
	private const ITEMS = 200;
	private const DOCUMENTS = 500;
	private const MESSAGES = 2000;
	/** Queries above those of a request that does nothing. */
	private const BUDGET = 6;
	/** A screen of this size takes at most that many times a request that does nothing. */
	private const RATIO = 20;
	/** Seconds for a change that touches every folder. */
	private const PATIENCE = 120;

	private static TownHall $hall;
	private static int $meetingId;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('big'));
		self::$meetingId = self::import();
	}

	private static function import(): int {
		$directory = sys_get_temp_dir() . '/' . self::named('big');
		mkdir($directory);
		$items = [];
		for ($number = 0; $number < self::ITEMS; $number++) {
			$items[] = ['title' => "Point à l’ordre du jour, rang $number", 'kind' => 'deliberation', 'documents' => []];
		}
		for ($number = 0; $number < self::DOCUMENTS; $number++) {
			file_put_contents("$directory/piece $number.pdf", "document $number");
			$items[$number % self::ITEMS]['documents'][] = ['name' => "piece $number.pdf"];
		}
		$agenda = ['meeting' => ['title' => 'Budget', 'start' => '2027-03-23T19:00', 'place' => 'Mairie'], 'items' => $items];
		file_put_contents("$directory/agenda.json", json_encode($agenda, JSON_THROW_ON_ERROR));
		$result = self::occ('conseil_municipal:meeting:import', (string)self::$hall->councilId, "$directory/agenda.json", "--documents=$directory", '--output=json')->orFail()->json();
		array_map(unlink(...), glob("$directory/*") ?: []);
		rmdir($directory);
		self::assertSame([], $result['missing']);
		return $result['meeting']['id'];
	}

	private static function path(string $suffix): string {
		return '/meetings/' . self::$meetingId . $suffix;
	}

	/**
	 * @param array<string, mixed>|null $body
	 * @return array{Answer, float} the answer and its seconds
	 */
	private static function timed(string $method, string $path, ?array $body = null): array {
		$start = hrtime(true);
		$answer = self::$hall->staff->api($method, $path, $body);
		return [$answer, (hrtime(true) - $start) / 1e9];
	}

	/** Waits until folder and agenda agree: many renames are done in portions. */
	private static function settle(): void {
		$start = time();
		do {
			$changed = self::$hall->staff->api('POST', self::path('/sync'))->data()['changed'];
			$items = self::$hall->staff->api('GET', self::path('/preparation'))->data()['items'];
			$behind = array_filter($items, static fn (array $item): bool => !str_starts_with($item['folderName'], sprintf('%02d ', $item['number'])));
		} while (($changed || $behind !== []) && time() - $start < self::PATIENCE);
		self::assertSame([], $behind);
	}

	public function testAllItemsAndDocumentsAreThereWithinTheBudget(): void {
		self::assertQuick();
		[$answer] = self::timed('GET', self::path('/preparation'));
		self::assertStatus(200, $answer);
		$items = $answer->data()['items'];
		self::assertCount(self::ITEMS, $items);
		self::assertSame(self::DOCUMENTS, array_sum(array_map(static fn (array $item): int => count($item['documents']), $items)));
		self::assertSame(array_map(strval(...), range(1, self::ITEMS)), array_column($items, 'number'));

		$empty = self::$hall->staff->ocs('GET', '/ocs/v2.php/config');
		self::assertLessThanOrEqual(self::BUDGET, self::host()->queriesOf($answer) - self::host()->queriesOf($empty));
	}

	/** The quickest of three of each: other programs of this machine slow some of them down. */
	private static function assertQuick(): void {
		$quickest = static fn (callable $ask): float => min(array_map(static function () use ($ask): float {
			$start = hrtime(true);
			$ask();
			return (hrtime(true) - $start) / 1e9;
		}, range(1, 3)));
		$nothing = $quickest(static fn () => self::$hall->staff->ocs('GET', '/ocs/v2.php/config'));
		self::assertLessThan(self::RATIO * max($nothing, 0.02), $quickest(static fn () => self::$hall->staff->api('GET', self::path('/preparation'))));
	}

	public function testTwoThousandMessagesAreCountedAndReadWithinTheBudgetAlsoWherePiecesAreRestricted(): void {
		for ($round = 0; $round < self::MESSAGES / self::DOCUMENTS; $round++) {
			self::host()->sql('INSERT INTO oc_conseil_message (council_id, item_id, document_id, kind, audience, author, author_name, text, created_at, touched_at)'
				. ' SELECT council_id, item_id, id, ?, ?, ?, ?, ?, ?, ? FROM oc_conseil_document WHERE meeting_id = ? AND name LIKE ?',
				'comment', 'preparation', (string)self::$hall->manager->uid, 'Valérie Mermet', 'Le plan est à jour.', time(), time(), self::$meetingId, 'piece %');
		}
		self::host()->sql('UPDATE oc_conseil_document SET restricted = (1 = 1) WHERE meeting_id = ? AND name LIKE ?', self::$meetingId, 'piece %0.pdf');
		try {
			self::assertQuick();
			[$answer] = self::timed('GET', self::path('/preparation'));
			$items = $answer->data()['items'];
			self::assertSame(self::DOCUMENTS / 10, array_sum(array_column($items, 'hiddenDocuments')));
			self::assertSame(self::MESSAGES * 9 / 10, array_sum(array_column(array_column($items, 'talk'), 'unread')), 'nothing of what is said of restricted pieces');
			$nothing = self::$hall->staff->ocs('GET', '/ocs/v2.php/config');
			self::assertLessThanOrEqual(self::BUDGET, self::host()->queriesOf($answer) - self::host()->queriesOf($nothing));
			[$thread] = self::timed('GET', "/items/{$items[1]['id']}/messages");
			self::assertStatus(200, $thread);
			self::assertLessThanOrEqual(self::BUDGET, self::host()->queriesOf($thread) - self::host()->queriesOf($nothing));
		} finally {
			self::host()->sql('UPDATE oc_conseil_document SET restricted = (1 = 0) WHERE meeting_id = ?', self::$meetingId);
		}
	}

	public function testAnUnchangedFolderCostsOneComparison(): void {
		self::settle();
		[$answer, $seconds] = self::timed('POST', self::path('/sync'));
		self::assertFalse($answer->data()['changed']);
		[, $read] = self::timed('GET', self::path('/preparation'));
		self::assertLessThan(max(10 * $read, 5.0), $seconds);
	}

	public function testOneFileMoreIsFoundWithoutReadingEveryFolder(): void {
		self::settle();
		$item = self::$hall->staff->api('GET', self::path('/preparation'))->data()['items'][99];
		$folder = self::$hall->folder('Préparation') . '/2027-03-23 19h00 Budget';
		self::assertStatus(201, self::$hall->staff->dav('PUT', "$folder/{$item['folderName']}/tardive.pdf", 'late'));

		[$answer] = self::timed('POST', self::path('/sync'));

		self::assertSame([true, 1], [$answer->data()['changed'], $answer->data()['documents']]);
		self::assertLessThan(self::ITEMS, self::host()->queriesOf($answer), 'fewer queries than items');
		$path = array_column(self::$hall->staff->api('GET', self::path('/preparation'))->data()['items'][99]['documents'], 'id', 'name')['tardive.pdf'];
		self::assertStatus(200, self::$hall->staff->api('DELETE', "/documents/$path"));
	}

	public function testTheLastItemBecomesTheFirstAndEveryFolderFollows(): void {
		$preparation = self::$hall->staff->api('GET', self::path('/preparation'))->data();
		$last = $preparation['items'][self::ITEMS - 1];

		[$answer, $seconds] = self::timed('PUT', "/items/{$last['id']}/position", ['position' => 0, 'version' => $preparation['meeting']['version']]);

		self::assertStatus(200, $answer);
		self::assertSame([$last['id'], '1'], [$answer->data()['items'][0]['id'], $answer->data()['items'][0]['number']]);
		self::assertLessThan(self::PATIENCE / 4, $seconds, 'nobody waits for all folders');
		self::settle();
		$items = self::$hall->staff->api('GET', self::path('/preparation'))->data()['items'];
		$folders = self::$hall->staff->ls(self::$hall->folder('Préparation') . '/2027-03-23 19h00 Budget');
		self::assertSame([], array_diff(array_column($items, 'folderName'), $folders));
		self::assertCount(self::ITEMS + 1, $folders);
		self::$hall->staff->api('PUT', "/items/{$last['id']}/position", ['position' => self::ITEMS - 1, 'version' => self::$hall->staff->api('GET', self::path('/preparation'))->data()['meeting']['version']]);
	}

	public function testEverythingIsPublishedInPortionsAndReadWithinTheBudget(): void {
		$start = time();
		do {
			$answer = self::$hall->manager->api('POST', self::path('/publish'), []);
			self::assertStatus(200, $answer);
			self::assertSame([], $answer->data()['failures']);
			self::assertLessThan(5 * self::PATIENCE, time() - $start);
		} while (!$answer->data()['finished']);
		self::assertSame($answer->data()['total'], $answer->data()['done']);

		self::$hall->councillor->api('GET', self::path('/reading'));
		$reading = self::$hall->councillor->api('GET', self::path('/reading'));
		self::assertGreaterThanOrEqual(self::DOCUMENTS, $reading->data()['documentCount']);
		self::assertLessThanOrEqual(self::BUDGET, self::host()->queriesOf($reading) - self::host()->queriesOf(self::$hall->councillor->ocs('GET', '/ocs/v2.php/config')));
	}
}
