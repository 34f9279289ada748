<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration\Access;

use OCA\ConseilMunicipal\Tests\Integration\Host\Client;
use OCA\ConseilMunicipal\Tests\Integration\Host\Host;
use OCA\ConseilMunicipal\Tests\Integration\Host\Operation;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;
use OCA\ConseilMunicipal\Tests\Integration\HostTestCase;
use PHPUnit\Framework\Attributes\DataProvider;

/**
 * A restricted piece with everything that could speak of it: an expectation it answers, a comment, a visa given before it changed, its
 * history. Every operation that reads something of its council, its meeting, its item or itself is asked.
 */
final class RestrictedPieceTest extends HostTestCase {
	/** Not to be confused with anything else that an answer may hold. */
	private const NAME = 'zorglub-nominatif';
	private const COMMENT = 'commentaire-zorglub';

	private static TownHall $hall;
	/** @var array<string, int> */
	private static array $ids;
	private static Client $involvedAgent;
	private static Client $involvedCouncillor;

	#[\Override]
	public static function setUpBeforeClass(): void {
		self::$hall = $hall = new TownHall(self::named('secret'));
		$suffix = $hall->suffix;
		Host::running()->createUser("juriste-$suffix", 'Juliette Juriste', "agents-$suffix");
		Host::running()->createUser("adjoint-$suffix", 'Adjointe Dupoint', "elus-$suffix");
		[self::$involvedAgent, self::$involvedCouncillor] = [Host::running()->as("juriste-$suffix"), Host::running()->as("adjoint-$suffix")];
		$meeting = $hall->manager->api('POST', "/councils/$hall->councilId/meetings", [
			'kind' => 'ordinary', 'title' => 'Conseil municipal', 'startsAt' => '2027-01-19T19:00', 'place' => 'Mairie',
		])->data()['id'];
		$item = $hall->manager->api('POST', "/meetings/$meeting/items", ['kind' => 'deliberation', 'title' => 'Protection fonctionnelle'])->data();
		$path = $hall->manager->api('POST', "/meetings/$meeting/sync")->data()['path'];
		self::assertStatus(201, $hall->manager->dav('PUT', "$path/{$item['folderName']}/" . self::NAME . '.odt', 'names'));
		self::assertStatus(200, $hall->manager->api('POST', "/meetings/$meeting/sync"));
		$document = $hall->manager->api('GET', "/meetings/$meeting/preparation")->data()['items'][0]['documents'][0]['id'];
		self::$ids = ['councilId' => $hall->councilId, 'meetingId' => $meeting, 'itemId' => $item['id'], 'documentId' => $document];
		self::assertStatus(200, $hall->manager->api('PUT', "/items/{$item['id']}/review", ['reviewers' => ["valerie-$suffix"]], ['If-Match' => '"0"']));
		self::assertStatus(200, $hall->manager->api('POST', "/items/{$item['id']}/messages", ['text' => self::COMMENT, 'kind' => 'comment', 'documentId' => $document]));
		$expected = $hall->manager->api('PUT', "/items/{$item['id']}/expected", ['labels' => ['Une pièce']])->data()[0]['id'];
		self::assertStatus(200, $hall->manager->api('PUT', "/expected/$expected", ['documentId' => $document]));
		self::assertStatus(200, $hall->manager->api('POST', "/documents/$document/restriction"));
		foreach (["juriste-$suffix", "adjoint-$suffix"] as $uid) {
			self::assertStatus(200, $hall->manager->api('POST', "/items/{$item['id']}/stakeholders", ['uid' => $uid]));
		}
	}

	/** @return iterable<string, array{Operation}> */
	public static function reads(): iterable {
		foreach (Operation::all() as $operation) {
			if ($operation->method === 'GET' && preg_match('#^/(councils/\{councilId\}|meetings/\{meetingId\}|items/\{itemId\}|documents/\{documentId\})(/[^{]*)?$#', $operation->template) === 1) {
				yield $operation->id => [$operation];
			}
		}
	}

	#[DataProvider('reads')]
	public function testNothingThatAnotherAgentReadsSpeaksOfIt(Operation $operation): void {
		foreach ([self::$hall->staff, self::$hall->councillor] as $client) {
			$body = $client->api('GET', $operation->path(self::$ids))->body;
			self::assertStringNotContainsString(self::NAME, $body);
			self::assertStringNotContainsString(self::COMMENT, $body);
		}
	}

	/** @return iterable<string, array{Operation}> */
	public static function onDocuments(): iterable {
		foreach (Operation::all() as $operation) {
			if (str_contains($operation->template, '{documentId}')) {
				yield $operation->id => [$operation];
			}
		}
	}

	#[DataProvider('onDocuments')]
	public function testForOtherAgentsItDoesNotExist(Operation $operation): void {
		foreach ([self::$hall->staff, self::$hall->councillor] as $client) {
			self::assertStatus(404, $client->api($operation->method, $operation->path(self::$ids), $operation->body()));
		}
	}

	public function testWhatItAnswersStaysOpenForOtherAgents(): void {
		$read = static fn (Client $client): array => $client->api('GET', '/meetings/' . self::$ids['meetingId'] . '/preparation')->data()['items'][0];
		self::assertSame([null, self::$ids['documentId']], [$read(self::$hall->staff)['expected'][0]['documentId'], $read(self::$hall->manager)['expected'][0]['documentId']]);
		// Neither missing nor there: what could be among the restricted pieces is not claimed to be missing.
		self::assertNotContains('expected', array_column($read(self::$hall->staff)['lacks'], 'kind'));
	}

	public function testWhoWorksOnTheItemReadsItWithoutAnyFolder(): void {
		foreach ([self::$involvedAgent, self::$involvedCouncillor] as $client) {
			$answer = $client->api('GET', '/documents/' . self::$ids['documentId'] . '/draft');
			self::assertStatus(200, $answer);
			self::assertSame('names', $answer->body);
			self::assertStatus(404, $client->dav('PROPFIND', self::$hall->folder('Préparation restreinte')));
		}
		$item = self::$involvedAgent->api('GET', '/meetings/' . self::$ids['meetingId'] . '/preparation')->data()['items'][0];
		self::assertSame([self::NAME . '.odt', true], [$item['documents'][0]['name'], $item['documents'][0]['restricted']]);
		self::assertStringContainsString(self::COMMENT, self::$involvedAgent->api('GET', '/items/' . self::$ids['itemId'] . '/messages')->body);
		self::assertStringContainsString(self::NAME, self::$involvedAgent->api('GET', '/items/' . self::$ids['itemId'] . '/history')->body);
		self::assertRefused(403, 'piece_restricted', self::$involvedAgent->api('DELETE', '/documents/' . self::$ids['documentId']));
	}
}
