<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Answer;
use OCA\ConseilMunicipal\Tests\Integration\Host\ConveningRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\Mailbox;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** What a council writes around its convocations, and how one looks before it is sent. */
final class SenderLetterTest extends HostTestCase {
	/** One pixel. */
	private const PNG = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
	private static int $halls = 0;

	private TownHall $hall;
	private ConveningRoom $room;
	/** @var array<string, mixed> */
	private array $odile;

	protected function setUp(): void {
		$this->hall = new TownHall(self::named('letter' . ++self::$halls));
		$this->room = new ConveningRoom($this->hall, new MeetingRoom($this->hall, '2029-06-19T19:00'));
		$this->odile = $this->room->addMember('Odile', 'Perrachon', ['civility' => 'Mme', 'function' => 'maire', 'email' => $this->address('odile')]);
		$this->room->room->addItem('Voirie');
	}

	private function address(string $name): string {
		return "$name.{$this->hall->suffix}@example.org";
	}

	/** @param array<string, mixed> $values */
	private function write(array $values, int $version = 0): Answer {
		return $this->hall->manager->api('PUT', "/councils/{$this->hall->councilId}/letter", $values, ['If-Match' => "\"$version\""]);
	}

	public function testTheWordsOfTheCouncilAreInTheEmailAndFrozenWithIt(): void {
		$answer = $this->write(['opening' => '{civilité} {élu}, le conseil se réunit le {date} à {heure}, {lieu}.', 'closing' => 'Bien à vous.', 'signatory' => 'Marc Rey', 'office' => 'Pour la maire, le premier adjoint', 'contact' => 'Mairie, 04 00 00 00 00']);
		self::assertStatus(200, $answer);
		self::assertSame(1, $answer->data()['version']);
		$frozen = $this->room->freeze();
		self::assertStatus(200, $this->write(['closing' => 'Autre fin.'], 1));
		self::assertRefused(409, 'dossier_changed', $this->room->send($frozen));
		self::assertStatus(200, $this->write(['closing' => 'Bien à vous.'], 2));
		self::assertStatus(200, $this->room->send($frozen));
		$this->room->pump($frozen['id']);
		[$mail] = Mailbox::of($this->address('odile'));
		foreach ([$mail['text'], $mail['html']] as $body) {
			$plain = str_replace("\u{A0}", ' ', $body);
			foreach (['Madame Odile Perrachon, le conseil se réunit le mardi 19 juin 2029 à 19 h, Salle du conseil, mairie.', 'Bien à vous.', 'Pour la maire, le premier adjoint, Marc Rey', '04 00 00 00 00'] as $words) {
				self::assertStringContainsString($words, $plain);
			}
		}
	}

	public function testAFieldThatNobodyCanFillInIsSaidAndNothingIsKept(): void {
		$refused = $this->write(['opening' => 'Bonjour {prénom}', 'closing' => 'Bien à vous.']);
		self::assertRefused(422, 'unknown_field', $refused);
		self::assertSame('opening', $refused->data()['field']);
		self::assertStringContainsString('{prénom}', $refused->data()['message']);
		self::assertStringContainsString('{élu}', $refused->data()['message']);
		$kept = $this->hall->manager->api('GET', "/councils/{$this->hall->councilId}/letter")->data();
		self::assertSame([null, null, 0], [$kept['opening'], $kept['closing'], $kept['version']]);
		self::assertRefused(422, 'too_long', $this->write(['opening' => str_repeat('x', 2001)]));
	}

	public function testALogoIsAPictureThatCanBePrinted(): void {
		self::assertStatus(200, $this->write(['logo' => self::PNG]));
		self::assertSame(self::PNG, $this->hall->manager->api('GET', "/councils/{$this->hall->councilId}/letter")->data()['logo']);
		self::assertRefused(422, 'not_an_image', $this->write(['logo' => 'data:image/png;base64,' . base64_encode('<svg/>')], 1));
		self::assertRefused(422, 'not_an_image', $this->write(['logo' => 'data:image/svg+xml;base64,' . base64_encode('<svg/>')], 1));
		self::assertStatus(200, $this->write(['closing' => 'Fin'], 1));
		self::assertSame(self::PNG, $this->hall->manager->api('GET', "/meetings/{$this->room->room->id}/printing")->data()['letter']['logo'], 'what is left out stays');
		self::assertStatus(200, $this->write(['logo' => ''], 2));
		self::assertNull($this->hall->manager->api('GET', "/councils/{$this->hall->councilId}/letter")->data()['logo']);
	}

	public function testOfTwoWhoWriteAtOnceOneIsTold(): void {
		self::assertStatus(200, $this->write(['closing' => 'Une']));
		$stale = $this->write(['closing' => 'Deux']);
		self::assertRefused(412, 'letter_changed', $stale);
		self::assertSame('Une', $stale->data()['data']['current']['closing']);
		self::assertStatus(403, $this->hall->staff->api('GET', "/councils/{$this->hall->councilId}/letter"));
	}

	public function testTheEmailIsShownAsItWouldBeAndNothingLeaves(): void {
		$path = "/meetings/{$this->room->room->id}/convening/mails/{$this->odile['id']}";
		$shown = $this->hall->manager->api('GET', $path);
		self::assertStatus(200, $shown);
		$mail = $shown->data();
		self::assertSame(['Odile Perrachon', $this->address('odile')], [$mail['to'], $mail['address']]);
		self::assertStringContainsString('Voirie', $mail['html']);
		self::assertStringContainsString('Madame,', $mail['plain']);
		self::assertStringNotContainsString('/r/', $mail['html'], 'no link by which anybody could answer');
		self::assertSame([], Mailbox::of($this->address('odile')));
		self::assertStatus(404, $this->hall->manager->api('GET', "/meetings/{$this->room->room->id}/convening/mails/999999"));
		self::assertStatus(403, $this->hall->staff->api('GET', $path));
	}

	public function testATrialGoesToOneselfAndSaysThatItIsNone(): void {
		$path = "/meetings/{$this->room->room->id}/convening/mails/{$this->odile['id']}/trial";
		self::assertRefused(409, 'no_own_address', $this->hall->manager->api('POST', $path));
		self::occ('user:setting', "valerie-{$this->hall->suffix}", 'settings', 'email', $this->address('valerie'))->orFail();
		self::assertStatus(200, $this->hall->manager->api('POST', $path));
		$received = Mailbox::of($this->address('valerie'));
		self::assertCount(1, $received);
		[$mail] = $received;
		self::assertStringStartsWith('Essai – ne vaut pas convocation', $mail['subject']);
		self::assertStringContainsString('ESSAI – NE VAUT PAS CONVOCATION', $mail['text']);
		self::assertStringContainsString('Essai – ne vaut pas convocation', $mail['html']);
		self::assertSame([], $mail['attachments']);
		self::assertStringNotContainsString('/r/', $mail['text']);
		self::assertSame([], Mailbox::of($this->address('odile')));
		self::assertSame('draft', $this->room->room->preparation()['meeting']['state']);
	}

	public function testTheJournalIsAFileThatSaysHowToCheckIt(): void {
		$this->room->freeze();
		$answer = $this->hall->manager->api('GET', "/councils/{$this->hall->councilId}/journal");
		self::assertStatus(200, $answer);
		self::assertStringContainsString('attachment', (string)$answer->header('content-disposition'));
		$lines = array_map(static fn (string $line): array => json_decode($line, true, flags: JSON_THROW_ON_ERROR), explode("\n", trim($answer->body)));
		self::assertStringContainsString('SHA-256', $lines[0]['verification']);
		$previous = str_repeat('0', 64);
		foreach (array_slice($lines, 1, -1) as $line) {
			self::assertSame($previous, $line['previousHash']);
			self::assertSame($line['hash'], hash('sha256', $line['previousHash'] . $line['content']));
			$previous = $line['hash'];
		}
		self::assertSame([$previous, count($lines) - 2], [end($lines)['end']['head'], end($lines)['end']['lines']], 'nothing is missing at the end');
		self::assertStringContainsString('convocation_frozen', $answer->body);
		self::assertStatus(403, $this->hall->staff->api('GET', "/councils/{$this->hall->councilId}/journal"));
	}
}
