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

/** A councillor who works on an item reads its drafts before the council is convened; nobody else does, by no way. */
final class DraftTest extends HostTestCase {
	private static TownHall $hall;
	private static int $count = 0;

	private MeetingRoom $room;
	private int $itemId;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('brou'));
	}

	protected function setUp(): void {
		$this->room = new MeetingRoom(self::$hall, '2027-01-19T19:00', 'Séance ' . ++self::$count);
		$this->room->addItem('Affaire confidentielle');
		$this->itemId = $this->room->addItem('Tarifs de la cantine')['id'];
		$this->room->drop('01 Affaire confidentielle/secret.odt', 'secret');
		$this->room->drop('02 Tarifs de la cantine/note.odt', 'earlier draft');
		$this->room->drop('02 Tarifs de la cantine/note.odt', 'the draft as it is now');
		$this->room->sync();
		self::assertStatus(200, self::$hall->staff->api('POST', "/items/$this->itemId/stakeholders", ['uid' => self::$hall->councillor->uid]));
	}

	private function draft(string $name, Client $reader): Answer {
		return $reader->api('GET', '/documents/' . $this->room->document($name)['id'] . '/draft');
	}

	public function testHeReadsTheLatestVersionOfHisItem(): void {
		$answer = $this->draft('note.odt', self::$hall->councillor);

		self::assertStatus(200, $answer);
		self::assertSame('the draft as it is now', $answer->body);
		self::assertStringStartsWith('attachment; filename="note.odt"', (string)$answer->header('content-disposition'));
		self::assertSame('nosniff', $answer->header('x-content-type-options'));
		self::assertStringContainsString('no-store', (string)$answer->header('cache-control'));
		self::assertStringNotContainsString('public', (string)$answer->header('cache-control'));
		self::assertStringContainsString("default-src 'none'", (string)$answer->header('content-security-policy'));
	}

	public function testAMeetingOfThePastIsNoLongerInPreparationAndIsStillReadByItsAddress(): void {
		$past = new MeetingRoom(self::$hall, '2024-01-16T19:00', 'Passée');
		$item = $past->addItem('Affaire ancienne');
		self::assertStatus(200, self::$hall->staff->api('POST', "/items/{$item['id']}/stakeholders", ['uid' => self::$hall->councillor->uid]));

		$all = self::$hall->councillor->api('GET', '/councils/' . self::$hall->councilId . '/drafts')->data();

		self::assertNotContains($past->id, array_column($all, 'meetingId'));
		self::assertContains($this->room->id, array_column($all, 'meetingId'));
		self::assertSame(['Affaire ancienne'], array_column(self::$hall->councillor->api('GET', "/meetings/$past->id/drafts")->data(), 'title'));
	}

	public function testHeSeesNothingOfTheOtherItems(): void {
		$answer = self::$hall->councillor->api('GET', "/meetings/{$this->room->id}/drafts");

		self::assertStatus(200, $answer);
		self::assertSame(['Tarifs de la cantine'], array_column($answer->data(), 'title'));
		self::assertSame('2', $answer->data()[0]['number']);
		self::assertSame(['note.odt'], array_column($answer->data()[0]['documents'], 'name'));
		self::assertStringNotContainsString('confidentielle', $answer->body);
		self::assertStatus(404, $this->draft('secret.odt', self::$hall->councillor));
		foreach (['preparation', 'reading'] as $screen) {
			self::assertContains(self::$hall->councillor->api('GET', "/meetings/{$this->room->id}/$screen")->status, [403, 404]);
		}
		self::assertContains(self::$hall->councillor->api('GET', '/documents/' . $this->room->document('note.odt')['id'] . '/versions')->status, [403, 404]);
	}

	public function testTheOthersSeeNothingAtAll(): void {
		self::assertStatus(404, $this->draft('note.odt', self::$hall->otherCouncillor));
		self::assertStatus(404, self::$hall->otherCouncillor->api('GET', "/meetings/{$this->room->id}/drafts"));
		self::assertSame([], self::$hall->otherCouncillor->api('GET', '/councils/' . self::$hall->councilId . '/drafts')->data());
	}

	public function testHeHasNoFolderOfThePreparation(): void {
		self::assertStatus(404, self::$hall->councillor->dav('PROPFIND', self::$hall->folder('Préparation')));
		self::assertNotContains(basename(self::$hall->folder('Préparation')), self::$hall->councillor->ls());
		$document = $this->room->document('note.odt');
		self::assertNotSame(200, self::$hall->councillor->send('PROPFIND', '/remote.php/dav/versions/' . self::$hall->councillor->uid . '/versions/' . $document['fileId'])->status);
	}

	public function testWhatHeHasOpenedIsNoLongerNewUntilItChanges(): void {
		$news = fn (): ?string => self::$hall->councillor->api('GET', "/meetings/{$this->room->id}/drafts")->data()[0]['documents'][0]['news'];
		self::assertSame('new', $news());
		$this->draft('note.odt', self::$hall->councillor);
		self::assertNull($news());
		$this->room->drop('02 Tarifs de la cantine/note.odt', 'the draft, reworded and longer than before');
		$this->room->sync();
		self::assertSame('changed', $news());
	}

	public function testPicturesAndPdfAreShownPagesAreNeverRun(): void {
		foreach (['plan.pdf' => ['inline', 'application/pdf'], 'photo.png' => ['inline', 'image/png'],
			'page.html' => ['attachment', 'application/octet-stream'], 'dessin.svg' => ['attachment', 'application/octet-stream']] as $name => [$how, $mime]) {
			$this->room->drop("02 Tarifs de la cantine/$name", '<script>alert(1)</script>');
			$this->room->sync();
			$answer = $this->draft($name, self::$hall->councillor);
			self::assertStatus(200, $answer);
			self::assertStringStartsWith($how, (string)$answer->header('content-disposition'), $name);
			self::assertStringStartsWith($mime, (string)$answer->header('content-type'), $name);
		}
	}

	public function testANameNeverLeavesItsHeader(): void {
		$name = "l'été; filename=\"x\" 100 %é.odt";
		$this->room->drop('02 Tarifs de la cantine/' . $name, 'content');
		$this->room->sync();

		$header = (string)$this->draft($name, self::$hall->councillor)->header('content-disposition');

		self::assertStringEndsWith("filename*=UTF-8''" . rawurlencode($name), $header);
		self::assertSame(1, substr_count($header, 'filename='));
	}

	public function testAnEmptyFileAndOneThatIsGone(): void {
		$this->room->drop('02 Tarifs de la cantine/vide.odt', '');
		$this->room->sync();
		$id = $this->room->document('vide.odt')['id'];
		$answer = self::$hall->councillor->api('GET', "/documents/$id/draft");
		self::assertStatus(200, $answer);
		self::assertSame('', $answer->body);
		self::assertStatus(200, self::$hall->staff->api('DELETE', "/documents/$id"));
		self::assertContains(self::$hall->councillor->api('GET', "/documents/$id/draft")->status, [403, 404]);
		self::assertRefused(409, 'file_gone', self::$hall->staff->api('GET', "/documents/$id/draft"));
	}

	public function testLeavingTheItemTheGroupOrTheAgendaEndsIt(): void {
		self::assertStatus(200, self::$hall->staff->api('DELETE', "/items/$this->itemId/stakeholders?uid=" . self::$hall->councillor->uid));
		self::assertStatus(404, $this->draft('note.odt', self::$hall->councillor));
		self::assertStatus(200, self::$hall->staff->api('POST', "/items/$this->itemId/stakeholders", ['uid' => self::$hall->councillor->uid]));
		self::occ('group:removeuser', 'elus-' . self::$hall->suffix, (string)self::$hall->councillor->uid)->orFail();
		self::assertStatus(404, $this->draft('note.odt', self::$hall->councillor));
		self::occ('group:adduser', 'elus-' . self::$hall->suffix, (string)self::$hall->councillor->uid)->orFail();
		self::assertStatus(200, $this->draft('note.odt', self::$hall->councillor));
		$id = $this->room->document('note.odt')['id'];
		self::assertStatus(200, self::$hall->staff->api('DELETE', "/items/$this->itemId"));
		self::assertStatus(404, self::$hall->councillor->api('GET', "/documents/$id/draft"));
		self::assertStatus(404, self::$hall->councillor->api('GET', "/meetings/{$this->room->id}/drafts"));
	}

	public function testALargeFileIsSentWhole(): void {
		$content = str_repeat(random_bytes(1024), 8 * 1024);
		$this->room->drop('02 Tarifs de la cantine/grand.bin', $content);
		$this->room->sync();
		$answer = $this->draft('grand.bin', self::$hall->councillor);
		self::assertSame((string)strlen($content), $answer->header('content-length'));
		self::assertSame(hash('sha256', $content), hash('sha256', $answer->body));
	}
}
