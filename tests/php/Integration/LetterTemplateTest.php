<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Answer;
use OCA\ConseilMunicipal\Tests\Integration\Host\ConveningRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;
use ZipArchive;

/** The letter of a council, read from the file of its secretary. */
final class LetterTemplateTest extends HostTestCase {
	private const PARTS = '<text:p>{annonce}</text:p><text:p>{Rendez-vous}</text:p><text:p>{ordre du jour}</text:p><text:p>{signature}</text:p>';
	private static int $halls = 0;

	private TownHall $hall;
	private ConveningRoom $room;

	protected function setUp(): void {
		$this->hall = new TownHall(self::named('wording' . ++self::$halls));
		$this->room = new ConveningRoom($this->hall, new MeetingRoom($this->hall, '2029-06-19T19:00'));
		$this->room->addMember('Mireille', 'Gontharet', ['channel' => 'paper', 'postalAddress' => 'Chemin du Replat']);
		$this->room->room->addItem('Voirie');
	}

	/** @return string an OpenDocument text as a data URL */
	private static function odt(string $body): string {
		$path = tempnam(sys_get_temp_dir(), 'odt');
		$zip = new ZipArchive();
		$zip->open($path, ZipArchive::CREATE | ZipArchive::OVERWRITE);
		$zip->addFromString('mimetype', 'application/vnd.oasis.opendocument.text');
		$zip->addFromString('content.xml', '<?xml version="1.0" encoding="UTF-8"?><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
			. ' xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0" xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0">'
			. '<office:automatic-styles><style:style style:name="C"><style:paragraph-properties fo:text-align="center"/></style:style>'
			. '<style:style style:name="B"><style:text-properties fo:font-weight="bold"/></style:style></office:automatic-styles>'
			. "<office:body><office:text>$body</office:text></office:body></office:document-content>");
		$zip->close();
		$bytes = (string)file_get_contents($path);
		unlink($path);
		return 'data:application/vnd.oasis.opendocument.text;base64,' . base64_encode($bytes);
	}

	private function put(?string $template, int $version = 0, string $name = 'lettre.odt'): Answer {
		return $this->hall->manager->api('PUT', "/councils/{$this->hall->councilId}/letter", ['template' => $template, 'templateName' => $name], ['If-Match' => "\"$version\""]);
	}

	/** @return array<string, mixed> */
	private function kept(): array {
		return $this->hall->manager->api('GET', "/councils/{$this->hall->councilId}/letter")->data();
	}

	public function testTheLetterIsReadWithItsFormAndFrozenWithTheConvocation(): void {
		$body = '<text:p/><text:h text:outline-level="1" text:style-name="C">Convocation</text:h><text:p><text:span text:style-name="B">Chère {civilité}</text:span> <text:span text:style-name="B">{élu},</text:span></text:p>'
			. '<text:p>Le <text:s/>conseil<text:line-break/>se réunit<text:note><text:p>secret</text:p></text:note>.</text:p><text:p/>' . self::PARTS;
		$answer = $this->put(self::odt($body));
		self::assertStatus(200, $answer);
		$template = $answer->data()['template'];
		self::assertSame('lettre.odt', $template['name']);
		self::assertSame(['kind' => 'heading', 'text' => 'Convocation', 'align' => 'center', 'strong' => false], $template['blocks'][0]);
		self::assertSame([['Chère {civilité} {élu},', true], ["Le conseil\nse réunit.", false], ['', false]], array_map(static fn (array $one): array => [$one['text'], $one['strong']], array_slice($template['blocks'], 1, 3)));

		$frozen = $this->room->freeze();
		$printing = fn (): array => $this->hall->manager->api('GET', "/meetings/{$this->room->room->id}/printing")->data()['letter'];
		self::assertEquals($template['blocks'], $printing()['template']);
		self::assertStatus(200, $this->put(null, 1));
		self::assertNull($this->kept()['template']);
		self::assertEquals($template['blocks'], $printing()['template'], 'what is frozen keeps its own');
		self::assertRefused(409, 'dossier_changed', $this->room->send($frozen));
		self::assertStatus(200, $this->room->send($this->room->freeze()));
		self::assertNull($printing()['template']);
	}

	public function testAFieldThatNobodyCanFillInIsNamedWithThoseThereAre(): void {
		$refused = $this->put(self::odt('<text:p>Bonjour {prénom} et {<text:span>élu</text:span>}</text:p>' . self::PARTS));
		self::assertRefused(422, 'unknown_template_field', $refused);
		self::assertSame(['template', ['prénom']], [$refused->data()['field'], $refused->data()['data']['fields']]);
		foreach (['{prénom}', 'lettre.odt', '{élu}', '{ordre du jour}'] as $word) {
			self::assertStringContainsString($word, $refused->data()['message']);
		}
		self::assertRefused(422, 'unknown_template_field', $this->put(self::odt('<text:p>Voici {annonce}</text:p>' . self::PARTS)));
		self::assertNull($this->kept()['template']);
	}

	public function testALetterThatLacksWhatTheLawAsksIsRefused(): void {
		$refused = $this->put(self::odt('<text:p>{annonce}</text:p><text:p>{signature}</text:p>'));
		self::assertRefused(422, 'template_incomplete', $refused);
		self::assertStringContainsString('{rendez-vous}, {ordre du jour}', $refused->data()['message']);
		self::assertRefused(422, 'template_too_long', $this->put(self::odt(str_repeat('<text:p>x</text:p>', 201) . self::PARTS)));
	}

	public function testWhatIsNoLetterIsRefusedAndNothingOfItRuns(): void {
		foreach (['data:text/html;base64,' . base64_encode('<script>alert(1)</script>'), 'data:;base64,!!', 'x', 'data:application/zip;base64,' . base64_encode('PK nothing')] as $file) {
			self::assertRefused(422, 'not_an_odt', $this->put($file));
		}
		self::assertRefused(422, 'not_an_odt', $this->put(self::odt('<!DOCTYPE x [<!ENTITY a "b">]><text:p>&a;</text:p>')));
		self::assertRefused(422, 'file_too_large', $this->put('data:;base64,' . base64_encode(random_bytes(2_000_001))));
		self::assertStatus(200, $this->put(self::odt('<text:p>&lt;img src=x onerror=alert(1)&gt; =1+1</text:p>' . self::PARTS)));
		self::assertSame('<img src=x onerror=alert(1)> =1+1', $this->kept()['template']['blocks'][0]['text'], 'text, and nothing else');
		self::assertStatus(403, $this->hall->staff->api('PUT', "/councils/{$this->hall->councilId}/letter", ['template' => null], ['If-Match' => '"1"']));
	}
}
