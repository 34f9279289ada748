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
use OCA\ConseilMunicipal\Tests\Unit\Template\Odt;

/** The « + » menu of the Files app offers the templates of the council to those who prepare, and fills what is made there. */
final class FilesMenuTest extends HostTestCase {
	private static TownHall $hall;
	private static MeetingRoom $room;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('plus'));
		self::$room = new MeetingRoom(self::$hall);
		self::$hall->staff->api('GET', '/councils/' . self::$hall->councilId . '/templates');
	}

	public function testOnlyThoseWhoPrepareAreOfferedTheTemplatesOfTheirCouncil(): void {
		$other = new TownHall(self::named('autre'));
		self::assertSame(['Délibération.odt', 'Note de synthèse.odt', 'Rapport.odt'], array_column(self::offered(self::$hall->staff), 'basename'));
		self::assertSame([], self::offered(self::$hall->councillor));
		self::assertSame([], array_intersect(array_column(self::offered(self::$hall->staff), 'fileid'), array_column(self::offered($other->staff), 'fileid')));
	}

	public function testADocumentMadeInTheFolderOfAnItemSaysWhatTheItemSays(): void {
		$item = self::$room->addItem('Tarifs de la cantine');
		$path = self::$room->folder() . "/{$item['folderName']}/Projet.odt";

		self::assertStatus(200, self::make(self::$hall->staff, $path, 'Délibération.odt'));

		$content = self::content(self::$hall->staff, $path);
		self::assertStringContainsString('Tarifs de la cantine', $content);
		self::assertStringNotContainsString('{titre}', $content);
	}

	public function testElsewhereWhatIsNotKnownStaysAsItWasTyped(): void {
		self::assertStatus(200, self::make(self::$hall->staff, '/Brouillon.odt', 'Délibération.odt'));

		$content = self::content(self::$hall->staff, '/Brouillon.odt');
		self::assertStringContainsString('{titre}', $content);
		self::assertStringContainsString('Le conseil municipal, après en avoir délibéré', $content);
	}

	public function testATemplateOfSomebodyElsesCouncilCannotBeUsed(): void {
		$template = self::offered(self::$hall->staff)[0];
		$answer = self::$hall->councillor->ocs('POST', '/ocs/v2.php/apps/files/api/v1/templates/create', ['filePath' => '/Copie.odt', 'templatePath' => $template['templateId'], 'templateType' => $template['templateType']]);

		self::assertStatus(403, $answer);
		self::assertSame(404, self::$hall->councillor->dav('GET', '/Copie.odt')->status);
	}

	/** @return list<array<string, mixed>> templates of our entry */
	private static function offered(Client $person): array {
		$creators = $person->ocs('GET', '/ocs/v2.php/apps/files/api/v1/templates')->data();
		$own = array_values(array_filter($creators, static fn (array $creator): bool => $creator['app'] === 'conseil_municipal'));
		return $own === [] ? [] : $own[0]['templates'];
	}

	private static function make(Client $person, string $path, string $template): Answer {
		$found = array_column(self::offered($person), null, 'basename')[$template];
		return $person->ocs('POST', '/ocs/v2.php/apps/files/api/v1/templates/create', ['filePath' => $path, 'templatePath' => $found['templateId'], 'templateType' => $found['templateType']]);
	}

	private static function content(Client $person, string $path): string {
		$file = (string)tempnam(sys_get_temp_dir(), 'odt');
		file_put_contents($file, $person->dav('GET', $path)->body);
		return (string)Odt::entry($file, 'content.xml');
	}
}
