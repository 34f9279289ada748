<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Answer;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** The largest agenda we promise: 200 items, 500 documents. */
final class LargeAgendaTest extends HostTestCase {
	private const ITEMS = 200;
	private const DOCUMENTS = 500;
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
		self::timed('GET', self::path('/preparation'));
		[$answer, $seconds] = self::timed('GET', self::path('/preparation'));
		self::assertStatus(200, $answer);
		$items = $answer->data()['items'];
		self::assertCount(self::ITEMS, $items);
		self::assertSame(self::DOCUMENTS, array_sum(array_map(static fn (array $item): int => count($item['documents']), $items)));
		self::assertSame(array_map(strval(...), range(1, self::ITEMS)), array_column($items, 'number'));

		$empty = self::$hall->staff->ocs('GET', '/ocs/v2.php/config');
		$start = hrtime(true);
		self::$hall->staff->ocs('GET', '/ocs/v2.php/config');
		$nothing = (hrtime(true) - $start) / 1e9;
		self::assertLessThanOrEqual(self::BUDGET, self::host()->queriesOf($answer) - self::host()->queriesOf($empty));
		self::assertLessThan(self::RATIO * max($nothing, 0.02), $seconds);
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
