<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Access\CommissionOperations;
use OCA\ConseilMunicipal\Tests\Integration\Access\ConvocationOperations;
use OCA\ConseilMunicipal\Tests\Integration\Host\Answer;
use OCA\ConseilMunicipal\Tests\Integration\Host\Client;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\Operation;
use OCA\ConseilMunicipal\Tests\Integration\Host\PaperShelf;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;
use PHPUnit\Framework\Attributes\DataProvider;

/** Whatever is sent to whichever operation of openapi.json, the answer is a clear refusal, never a failure of the server. */
final class BadInputTest extends HostTestCase {
	private static TownHall $hall;
	private static MeetingRoom $room;
	/** @var array<string, int> path parameters by name */
	private static array $ids;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('bad'));
		self::$room = new MeetingRoom(self::$hall);
		$item = self::$room->addItem('Voirie');
		self::$room->drop('01 Voirie/plan.pdf');
		self::$room->sync();
		$council = self::$hall->councilId;
		$shelf = new PaperShelf(self::$hall);
		$paper = $shelf->add('Chemin du Replat')['id'];
		$shelf->drop('Chemin du Replat/devis.pdf');
		$shelf->sync();
		self::$ids = CommissionOperations::contents(self::$hall, $item['id']) + ConvocationOperations::contents(self::$hall) + [
			'councilId' => $council, 'meetingId' => self::$room->id, 'itemId' => $item['id'], 'documentId' => self::$room->document('plan.pdf')['id'],
			'expectedId' => self::$hall->staff->api('PUT', "/items/{$item['id']}/expected", ['labels' => ['Plan']])->data()[0]['id'],
			'paperId' => $paper, 'paperFileId' => $shelf->read($paper)['files'][0]['id'],
			'callId' => self::$hall->staff->api('POST', '/meetings/' . self::$room->id . '/call', ['deadline' => '2027-01-08T18:00', 'audience' => 'both'])->data()['id'],
			'proposalId' => $proposal = self::$hall->manager->api('POST', "/councils/$council/proposals", ['title' => 'Bancs', 'kind' => 'deliberation'])->data()['id'],
			'fileId' => self::$hall->manager->api('POST', "/proposals/$proposal/files", ['name' => 'bancs.pdf', 'size' => 3])->data()['id'], 'part' => 0,
			'memberId' => self::$hall->manager->api('POST', "/councils/$council/members", ['firstName' => 'Odile', 'lastName' => 'Perrachon', 'channel' => 'paper'])->data()['id'],
			'visaId' => self::$hall->manager->api('PUT', "/items/{$item['id']}/review", ['reviewers' => ['valerie-' . self::$hall->suffix]], ['If-Match' => '"0"'])->data()['visas'][0]['id'],
			'messageId' => self::$hall->manager->api('POST', "/items/{$item['id']}/messages", ['text' => 'On garde l’arrondi ?'])->data()['first']['id'],
		];
	}

	/** @return array<string, mixed> what no field should make anything stumble on, by name */
	private static function values(): array {
		return [
			'nothing' => null, 'a flag' => true, 'a negative number' => -1, 'a huge number' => 9007199254740993, 'a fraction' => 1e300, 'no text' => '',
			'a zero byte' => "a\0b", 'a long text' => str_repeat('é', 70000), 'signs of four bytes' => '👨‍👩‍👧‍👦', 'half a date' => '2027-13-45T99:99', 'a path' => '../../../etc/passwd',
			'markup' => '<script>alert(1)</script>', 'SQL' => "'; DROP TABLE oc_users; --", 'a list' => [[1, ['x']], null, 'x'], 'an object' => ['key' => ['key' => 'value']],
		];
	}

	/** @return iterable<string, array{Operation}> */
	public static function operationsWithBody(): iterable {
		foreach (Operation::all() as $operation) {
			if ($operation->fields() !== []) {
				yield $operation->id => [$operation];
			}
		}
	}

	#[DataProvider('operationsWithBody')]
	public function testAFieldOfTheWrongTypeIsAClearRefusal(Operation $operation): void {
		foreach ($operation->fields() as $field) {
			foreach (self::values() as $name => $value) {
				$answer = $this->ask($operation, [$field => $value] + ($operation->body() ?? []));
				$this->assertClear($answer, "{$operation->id}: $field is $name");
			}
		}
		self::assertStatus(200, self::$hall->manager->api('GET', '/councils/' . self::$hall->councilId));
		self::assertStatus(200, self::$hall->manager->api('GET', '/meetings/' . self::$room->id . '/preparation'));
	}

	#[DataProvider('operationsWithBody')]
	public function testABodyThatIsNoJsonIsAClearRefusalAndChangesNothing(Operation $operation): void {
		foreach (['{"title": ', '[1, 2', '"text"', 'null', "{\"title\": \"\xC3\x28\"}", str_repeat('[', 5000), "\0\0\0", 'title=a&title[]=b'] as $content) {
			$answer = $this->person($operation)->send($operation->method, '/ocs/v2.php/apps/conseil_municipal/api/v1' . $operation->path(self::$ids), $content, [
				'OCS-APIRequest' => 'true', 'Accept' => 'application/json', 'Content-Type' => 'application/json',
			]);
			$this->assertClear($answer, "{$operation->id}: " . substr($content, 0, 20));
		}
	}

	/** @return iterable<string, array{Operation}> */
	public static function reads(): iterable {
		foreach (Operation::all() as $operation) {
			if ($operation->method === 'GET') {
				yield $operation->id => [$operation];
			}
		}
	}

	#[DataProvider('reads')]
	public function testParametersOfTheAddressAreReadWithCare(Operation $operation): void {
		foreach (['limit=-1', 'limit=abc', 'limit[]=1', 'limit=99999999999999999999', 'offset=-5', 'offset=abc', 'group=x', 'group[]=x', 'search[]=x', 'search=%00%FF', 'search=' . str_repeat('%25', 500)] as $query) {
			$answer = $this->person($operation)->ocs('GET', '/ocs/v2.php/apps/conseil_municipal/api/v1' . $operation->path(self::$ids) . "?$query");
			$this->assertClear($answer, "{$operation->id}?$query");
		}
	}

	public function testIdsThatCannotExistAreNotFound(): void {
		foreach (['0', '-1', 'abc', '1e3', '99999999999999999999999', '%00', "1'--", '..%2f1'] as $id) {
			foreach (["/councils/$id", "/meetings/$id/preparation", "/documents/$id/versions"] as $path) {
				$answer = self::$hall->manager->ocs('GET', "/ocs/v2.php/apps/conseil_municipal/api/v1$path");
				self::assertContains($answer->status, [400, 404], "$path: $answer->status $answer->body");
			}
		}
	}

	public function testAHugeBodyIsRefusedAndNothingIsKept(): void {
		$before = self::$room->agenda();
		$answer = self::$hall->staff->ocs('POST', '/ocs/v2.php/apps/conseil_municipal/api/v1/meetings/' . self::$room->id . '/items', [
			'kind' => 'deliberation', 'title' => str_repeat('délibération ', 1_500_000),
		]);
		self::assertContains($answer->status, [413, 422], substr($answer->body, 0, 500));
		self::assertLessThan(5000, strlen($answer->body));
		self::assertSame($before, self::$room->agenda());
	}

	public function testADocumentOfManyLinesIsReadOrRefusedButNotKeptByHalves(): void {
		$csv = "nom;prénom\n" . str_repeat("Nom;Prénom;trop;de;colonnes\n", 20000);
		$answer = self::$hall->manager->ocs('POST', '/ocs/v2.php/apps/conseil_municipal/api/v1/councils/' . self::$hall->councilId . '/members/import', ['csv' => $csv, 'apply' => false]);
		$this->assertClear($answer, 'a long list');
	}

	private function person(Operation $operation): Client {
		return str_starts_with($operation->id, 'admin-') ? self::as('admin') : self::$hall->manager;
	}

	/** @param array<string, mixed> $body */
	private function ask(Operation $operation, array $body): Answer {
		$headers = $operation->method === 'GET' ? [] : ['If-Match' => '"1"'];
		return $this->person($operation)->ocs($operation->method, '/ocs/v2.php/apps/conseil_municipal/api/v1' . $operation->path(self::$ids), $body, $headers);
	}

	/** Done, or refused: with a code, a sentence, and the field when one is concerned; Nextcloud's own refusals are 400 or 404. */
	private function assertClear(Answer $answer, string $what): void {
		self::assertLessThan(500, $answer->status, "$what: " . substr($answer->body, 0, 500));
		if ($answer->status >= 400 && !in_array($answer->status, [400, 404, 413], true)) {
			self::assertNotNull($answer->errorCode(), "$what: " . substr($answer->body, 0, 500));
			self::assertNotSame('', $answer->data()['message'] ?? '', $what);
		}
	}
}
