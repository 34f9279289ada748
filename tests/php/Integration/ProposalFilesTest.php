<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Answer;
use OCA\ConseilMunicipal\Tests\Integration\Host\Client;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;
use PHPUnit\Framework\Attributes\DataProvider;

/** Documents of proposed subjects arrive in parts, from people who have no folder of Préparation. */
final class ProposalFilesTest extends HostTestCase {
	private const PART = 4 * 1024 * 1024;

	private static TownHall $hall;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('pdf'));
	}

	public function testADocumentIsSeenOnlyWhenItIsWhole(): void {
		$proposal = self::proposal('Bancs');
		$content = str_repeat('0123456789', 500_000);
		$file = self::announce($proposal, 'bancs.pdf', strlen($content))->data();
		self::assertStatus(200, self::part($proposal, $file['id'], 1, substr($content, self::PART)));

		$early = self::$hall->councillor->api('POST', "/proposals/$proposal/files/{$file['id']}/finish");
		self::assertRefused(409, 'parts_missing', $early);
		self::assertSame(0, $early->data()['data']['part']);
		self::assertSame([], self::arrived($proposal));
		self::assertRefused(409, 'file_gone', self::$hall->councillor->api('GET', "/proposals/$proposal/files/{$file['id']}/content"));

		// Sent wrong first, and again.
		self::assertStatus(200, self::part($proposal, $file['id'], 0, str_repeat('x', self::PART)));
		self::assertStatus(200, self::part($proposal, $file['id'], 0, substr($content, 0, self::PART)));
		$finished = self::$hall->councillor->api('POST', "/proposals/$proposal/files/{$file['id']}/finish");
		self::assertTrue($finished->data()['arrived']);
		self::assertSame($finished->data(), self::$hall->councillor->api('POST', "/proposals/$proposal/files/{$file['id']}/finish")->data(), 'harmless when repeated');

		self::assertSame(['bancs.pdf'], self::arrived($proposal));
		$download = self::$hall->councillor->api('GET', "/proposals/$proposal/files/{$file['id']}/content");
		self::assertSame(hash('sha256', $content), hash('sha256', $download->body));
		self::assertStringContainsString('filename="bancs.pdf"', (string)$download->header('content-disposition'));
		self::assertSame('nosniff', $download->header('x-content-type-options'));
	}

	public function testSomebodyElseNeitherReadsNorWrites(): void {
		$proposal = self::proposal('Fontaine');
		$file = self::announce($proposal, 'a.pdf', 1)->data()['id'];
		foreach ([self::$hall->otherCouncillor, self::$hall->staff] as $person) {
			self::assertStatus(404, $person->api('GET', "/proposals/$proposal/files/$file/content"));
			self::assertStatus(404, self::part($proposal, $file, 0, 'x', $person));
		}
		self::assertStatus(403, self::part($proposal, $file, 0, 'x', self::$hall->manager));
		$other = self::proposal('Kiosque');
		self::assertStatus(404, self::part($other, $file, 0, 'x'));
		self::assertSame([], self::$hall->councillor->ls(self::$hall->folder('Préparation')), 'a councillor has no folder of Préparation');
	}

	public function testNobodyFindsADocumentInTheFilesBeforeItsSubjectIsAccepted(): void {
		$room = new MeetingRoom(self::$hall);
		$proposal = self::proposal('Kiosque à musique');
		$file = self::send($proposal, 'devis confidentiel.pdf', 'le devis');
		$content = "/proposals/$proposal/files/{$file['id']}/content";
		$people = [self::$hall->staff, self::$hall->otherStaff, self::$hall->manager, self::$hall->councillor, self::$hall->otherCouncillor];
		foreach ($people as $person) {
			$names = self::below($person, '', 5);
			self::assertNotContains('devis confidentiel.pdf', $names, (string)$person->uid);
			self::assertNotContains('Kiosque à musique', $names, (string)$person->uid);
		}
		foreach ([self::$hall->staff, self::$hall->otherCouncillor] as $person) {
			self::assertRefused(404, 'not_found', $person->api('GET', $content));
		}
		foreach ([self::$hall->councillor, self::$hall->manager] as $person) {
			self::assertSame('le devis', $person->api('GET', $content)->body);
		}

		$accepted = self::$hall->manager->api('POST', "/proposals/$proposal/accept", ['meetingId' => $room->id], ['If-Match' => '"1"']);
		self::assertStatus(200, $accepted);
		self::assertSame('le devis', self::$hall->staff->dav('GET', $room->folder() . '/01 Kiosque à musique/devis confidentiel.pdf')->body);
		self::assertSame('le devis', self::$hall->councillor->api('GET', $content)->body);
		self::assertSame('devis confidentiel.pdf', $room->document('devis confidentiel.pdf')['name']);
		self::assertNotContains('devis confidentiel.pdf', self::below(self::$hall->otherCouncillor, '', 5));
	}

	public function testDocumentsOfARefusedSubjectStayWithItUntilTheirTimeIsOver(): void {
		$proposal = self::proposal('Piscine');
		$file = self::send($proposal, 'croquis.png', 'png');
		self::assertStatus(200, self::$hall->manager->api('POST', "/proposals/$proposal/refuse", ['word' => 'Trop cher'], ['If-Match' => '"1"']));
		self::assertSame([], self::purge(1));
		self::assertSame('png', self::$hall->councillor->api('GET', "/proposals/$proposal/files/{$file['id']}/content")->body);
		self::assertNotContains('croquis.png', self::below(self::$hall->staff, self::$hall->folder('Préparation')));

		self::assertSame(['Piscine'], self::purge(0));
		self::assertRefused(409, 'file_gone', self::$hall->councillor->api('GET', "/proposals/$proposal/files/{$file['id']}/content"));
		self::assertSame('refused', self::$hall->councillor->api('GET', "/proposals/$proposal")->data()['state']);
	}

	/** @return list<string> titles of the subjects whose documents were deleted for good */
	private static function purge(int $days): array {
		return self::occ('conseil_municipal:council:purge', (string)self::$hall->councilId, "--days=$days", '--output=json')->orFail()->json()['purged'];
	}

	public function testACancelledDocumentLeavesNothing(): void {
		$proposal = self::proposal('Passage piéton');
		$file = self::announce($proposal, 'plan.pdf', self::PART + 1)->data()['id'];
		self::part($proposal, $file, 0, str_repeat('x', self::PART));

		self::assertStatus(200, self::$hall->councillor->api('DELETE', "/proposals/$proposal/files/$file"));

		self::assertStatus(404, self::part($proposal, $file, 1, 'x'));
		self::assertSame([], self::$hall->councillor->api('GET', "/proposals/$proposal")->data()['files']);
		self::assertSame([], self::arrived($proposal));
	}

	public function testARemovedDocumentIsGoneAndTwoOfTheSameNameLieSideBySide(): void {
		$proposal = self::proposal('Gymnase');
		$one = self::send($proposal, 'devis.pdf', 'un');
		$two = self::send($proposal, 'devis.pdf', 'deux');
		self::assertSame(['devis.pdf', 'devis (2).pdf'], [$one['name'], $two['name']]);

		self::assertStatus(200, self::$hall->councillor->api('DELETE', "/proposals/$proposal/files/{$one['id']}"));

		self::assertSame(['devis (2).pdf'], self::arrived($proposal));
	}

	#[DataProvider('wrongParts')]
	public function testAPartThatIsNotWholeIsRefused(int $part, string $bytes, string $code): void {
		$proposal = self::proposal('Parties');
		$file = self::announce($proposal, 'a.bin', 10)->data()['id'];

		self::assertRefused(422, $code, self::part($proposal, $file, $part, $bytes));
		self::assertRefused(409, 'parts_missing', self::$hall->councillor->api('POST', "/proposals/$proposal/files/$file/finish"));
	}

	/** @return iterable<string, array{int, string, string}> */
	public static function wrongParts(): iterable {
		yield 'too short' => [0, '123456789', 'part_incomplete'];
		yield 'too long' => [0, str_repeat('x', 5_000_000), 'part_incomplete'];
		yield 'empty' => [0, '', 'part_incomplete'];
		yield 'beyond the end' => [1, 'x', 'no_such_part'];
	}

	#[DataProvider('wrongFiles')]
	public function testADocumentThatCannotBeIsRefusedBeforeItIsSent(mixed $name, mixed $size, string $code): void {
		self::assertRefused(422, $code, self::announce(self::proposal('Refus'), $name, $size));
	}

	/** @return iterable<string, array{mixed, mixed, string}> */
	public static function wrongFiles(): iterable {
		yield 'no name' => ['', 1, 'required'];
		yield 'a path' => ['../../plan.pdf', 1, 'name_refused'];
		yield 'a hidden name' => ['.htaccess', 1, 'name_refused'];
		yield 'an unfinished upload' => ['plan.part', 1, 'name_refused'];
		yield 'a line break' => ["a\nb.pdf", 1, 'not_one_line'];
		yield 'a name of 300 characters' => [str_repeat('é', 300) . '.pdf', 1, 'too_long'];
		yield 'too large' => ['plan.pdf', 100_000_001, 'file_too_large'];
		yield 'a negative size' => ['plan.pdf', -1, 'out_of_range'];
		yield 'no size' => ['plan.pdf', null, 'required'];
	}

	public function testThereAreOnlySoManyDocuments(): void {
		$proposal = self::proposal('Dossier');
		for ($number = 1; $number <= 20; $number++) {
			self::assertStatus(200, self::announce($proposal, "$number.pdf", 1));
		}
		self::assertRefused(422, 'too_many_files', self::announce($proposal, '21.pdf', 1));
	}

	public function testAnEmptyDocumentAndANameWithAccentsArrive(): void {
		$proposal = self::proposal('Été');
		$file = self::send($proposal, "Plan de l’e\u{301}te\u{301}.pdf", '');

		self::assertSame('Plan de l’été.pdf', $file['name']);
		self::assertSame(['Plan de l’été.pdf'], self::arrived($proposal));
	}

	private static function proposal(string $title): int {
		return self::$hall->councillor->api('POST', '/councils/' . self::$hall->councilId . '/proposals', ['title' => $title, 'kind' => 'deliberation'])->data()['id'];
	}

	private static function announce(int $proposal, mixed $name, mixed $size): Answer {
		return self::$hall->councillor->api('POST', "/proposals/$proposal/files", ['name' => $name, 'size' => $size]);
	}

	/** @return array<string, mixed> */
	private static function send(int $proposal, string $name, string $content): array {
		$file = self::announce($proposal, $name, strlen($content))->data();
		if ($content !== '') {
			self::assertStatus(200, self::part($proposal, $file['id'], 0, $content));
		}
		$finished = self::$hall->councillor->api('POST', "/proposals/$proposal/files/{$file['id']}/finish");
		self::assertStatus(200, $finished);
		return $finished->data();
	}

	private static function part(int $proposal, int $file, int $part, string $bytes, ?Client $by = null): Answer {
		return ($by ?? self::$hall->councillor)->send('PUT', "/ocs/v2.php/apps/conseil_municipal/api/v1/proposals/$proposal/files/$file/parts/$part", $bytes, [
			'OCS-APIRequest' => 'true', 'Accept' => 'application/json', 'Content-Type' => 'application/octet-stream',
		]);
	}

	/** @return list<string> names of the documents that have arrived whole */
	private static function arrived(int $proposal): array {
		$files = self::$hall->councillor->api('GET', "/proposals/$proposal")->data()['files'];
		return array_column(array_filter($files, static fn (array $file): bool => $file['arrived']), 'name');
	}

	/** @return list<string> names of all files and folders below, as this person has them */
	private static function below(Client $person, string $folder, int $depth = 4): array {
		$names = [];
		foreach ($depth === 0 ? [] : $person->ls($folder) as $name) {
			array_push($names, $name, ...self::below($person, "$folder/$name", $depth - 1));
		}
		return $names;
	}
}
