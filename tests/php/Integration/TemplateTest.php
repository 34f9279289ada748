<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Client;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;
use OCA\ConseilMunicipal\Tests\Unit\Template\Odt;
use PHPUnit\Framework\Attributes\DataProvider;

/** Documents are made from the templates of the council, filled, in the right folder. */
final class TemplateTest extends HostTestCase {
	private static TownHall $hall;
	private static MeetingRoom $room;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('mod'));
		self::$room = new MeetingRoom(self::$hall);
	}

	public function testACouncilStartsWithThreeTemplatesThatCanBeFilled(): void {
		$templates = self::templates();

		self::assertSame(['Délibération', 'Note de synthèse', 'Rapport'], array_slice(array_column($templates['templates'], 'name'), 0, 3));
		self::assertSame(['deliberation', 'synthesis_note', 'report'], array_slice(array_column($templates['templates'], 'kind'), 0, 3));
		self::assertContains('titre', array_column($templates['fields'], 'name'));
		self::assertSame([], array_diff(['Délibération.odt', 'Note de synthèse.odt', 'Rapport.odt'], self::$hall->staff->ls(self::$hall->folder('Préparation') . '/Modèles')));
		self::assertSame([], self::$hall->staff->api('POST', '/councils/' . self::$hall->councilId . '/templates/check')->data());
		self::assertStatus(403, self::$hall->councillor->api('GET', '/councils/' . self::$hall->councilId . '/templates'));
	}

	public function testADocumentIsMadeInTheFolderOfTheItemAndAnswersWhatIsExpected(): void {
		$item = self::$room->addItem('Tarifs <b>cantine</b> & garderie « 2027 »');
		self::$hall->staff->api('PUT', "/items/{$item['id']}/expected", ['labels' => ['Plan', 'Note de synthèse']]);

		$answer = self::write($item['id'], 'Note de synthèse');

		self::assertStatus(200, $answer);
		$written = $answer->data();
		$document = $written['item']['documents'][0];
		self::assertSame($written['documentId'], $document['id']);
		self::assertSame('Note de synthèse – Tarifs bcantine-b & garderie « 2027 ».odt', $document['name']);
		self::assertSame(self::$hall->staff->uid, $document['modifiedBy']['uid'] ?? null);
		self::assertSame([null, $document['id']], array_column($written['item']['expected'], 'documentId'));
		$content = self::content(self::$hall->staff, self::$room->folder() . '/' . $item['folderName'] . '/' . $document['name']);
		self::assertStringContainsString('Tarifs &lt;b&gt;cantine&lt;/b&gt; &amp; garderie « 2027 »', $content);
		self::assertStringContainsString("Séance du mardi 19 janvier 2027 à 19\u{A0}h", $content);
		self::assertStringNotContainsString('{', $content);
		self::assertStringContainsString('[à compléter]', $content, 'nobody presents it yet');
	}

	public function testASecondDocumentOfTheSameNameReplacesNothing(): void {
		$item = self::$room->addItem('Voirie');
		self::write($item['id'], 'Rapport');
		$documents = self::write($item['id'], 'Rapport')->data()['item']['documents'];

		self::assertSame(['Rapport – Voirie (2).odt', 'Rapport – Voirie.odt'], array_column($documents, 'name'));
	}

	public function testTheCouncilsOwnTemplateIsUsedAsSheSavedIt(): void {
		$item = self::$room->addItem('Coupes de bois');
		self::templates();
		$own = Odt::file('<text:p>Arrêté : {Ti<text:span>tre</text:span>}, {Date de la séance}</text:p>');
		self::$hall->manager->dav('PUT', self::$hall->folder('Préparation') . '/Modèles/Arrêté.odt', (string)file_get_contents($own));

		$document = self::write($item['id'], 'Arrêté')->data()['item']['documents'][0];

		self::assertStringContainsString('Arrêté : Coupes de bois', self::content(self::$hall->manager, self::$room->folder() . "/{$item['folderName']}/{$document['name']}"));
	}

	/** @param \Closure(): string $file */
	#[DataProvider('wrongTemplates')]
	public function testATemplateThatCannotBeFilledIsAClearRefusalAndNothingIsMade(string $name, string $code, string $said, \Closure $file): void {
		$item = self::$room->addItem("Essai $name");
		self::templates();
		self::assertContains(self::$hall->staff->dav('PUT', self::$hall->folder('Préparation') . "/Modèles/$name.odt", $file())->status, [201, 204]);

		$answer = self::write($item['id'], $name);

		self::assertRefused(422, $code, $answer);
		self::assertSame('template', $answer->data()['field']);
		self::assertStringContainsString($said, $answer->data()['message']);
		self::assertSame([], self::$hall->staff->ls(self::$room->folder() . '/' . $item['folderName']));
		$problems = self::$hall->staff->api('POST', '/councils/' . self::$hall->councilId . '/templates/check')->data();
		self::assertContains(self::idOf($name), array_column($problems, 'fileId'));
		self::$hall->staff->dav('DELETE', self::$hall->folder('Préparation') . "/Modèles/$name.odt");
	}

	/** @return iterable<string, array{string, string, string, \Closure(): string}> */
	public static function wrongTemplates(): iterable {
		yield 'a PDF under another name' => ['Faux modèle', 'not_an_odt', 'Faux modèle.odt', static fn (): string => '%PDF-1.7'];
		yield 'a field that does not exist' => ['Modèle inconnu', 'unknown_field', '{tarif}', static fn (): string => (string)file_get_contents(Odt::file('<text:p>{titre} {tarif}</text:p>'))];
		yield 'an archive that unfolds' => ['Bombe', 'template_too_large', 'Bombe.odt', static fn (): string => (string)file_get_contents(Odt::zip(['mimetype' => Odt::TEXT, 'content.xml' => str_repeat('<a/>', 3_000_000)]))];
	}

	public function testAFileThatIsNoTemplateOfThisCouncilIsNotFound(): void {
		$item = self::$room->addItem('Domaine');
		$path = self::$room->folder() . '/' . $item['folderName'] . '/secret.odt';
		self::$hall->staff->dav('PUT', $path, (string)file_get_contents(Odt::file('<text:p/>')));
		self::$room->sync();
		$other = new TownHall(self::named('aut'));
		$foreign = $other->staff->api('GET', "/councils/$other->councilId/templates")->data()['templates'][0]['fileId'];

		foreach ([self::$room->document('secret.odt')['fileId'], $foreign, 0, -1] as $id) {
			self::assertStatus(404, self::$hall->staff->api('POST', "/items/{$item['id']}/documents", ['templateId' => $id]));
		}
		self::assertStatus(404, $other->staff->api('POST', "/items/{$item['id']}/documents", ['templateId' => self::idOf('Rapport')]));
	}

	public function testTheTemplatesGivenCanBePutBackAndTheOthersAreLeftAlone(): void {
		$hall = new TownHall(self::named('ret'));
		$folder = $hall->folder('Préparation') . '/Modèles';
		$hall->staff->api('GET', "/councils/$hall->councilId/templates");
		$hall->staff->dav('PUT', "$folder/Rapport.odt", 'changed');
		$hall->staff->dav('DELETE', "$folder/Délibération.odt");
		self::assertSame(['Note de synthèse', 'Rapport'], array_column($hall->staff->api('GET', "/councils/$hall->councilId/templates")->data()['templates'], 'name'));

		$back = $hall->manager->api('POST', "/councils/$hall->councilId/templates/given");

		self::assertSame(['Délibération', 'Note de synthèse', 'Rapport'], array_column($back->data()['templates'], 'name'));
		self::assertSame('changed', $hall->staff->dav('GET', "$folder/Rapport.odt")->body);
	}

	public function testAFolderThatWasDeletedIsMadeAnewAndOneThatWasRenamedIsFollowed(): void {
		$hall = new TownHall(self::named('dos'));
		$id = $hall->staff->api('GET', "/councils/$hall->councilId/templates")->data()['folderId'];
		$root = $hall->folder('Préparation');
		$hall->staff->dav('MOVE', "$root/Modèles", null, ['Destination' => "$root/Nos modèles"]);
		self::assertSame($id, $hall->staff->api('GET', "/councils/$hall->councilId/templates")->data()['folderId']);

		$hall->staff->dav('DELETE', "$root/Nos modèles");

		self::assertCount(3, $hall->staff->api('GET', "/councils/$hall->councilId/templates")->data()['templates']);
		self::assertContains('Modèles', $hall->staff->ls($root));
	}

	/** @return array<string, mixed> */
	private static function templates(): array {
		$answer = self::$hall->staff->api('GET', '/councils/' . self::$hall->councilId . '/templates');
		self::assertStatus(200, $answer);
		return $answer->data();
	}

	private static function idOf(string $name): int {
		return array_column(self::templates()['templates'], 'fileId', 'name')[$name];
	}

	private static function write(int $itemId, string $template): Host\Answer {
		return self::$hall->staff->api('POST', "/items/$itemId/documents", ['templateId' => self::idOf($template)]);
	}

	private static function content(Client $person, string $path): string {
		$file = (string)tempnam(sys_get_temp_dir(), 'odt');
		file_put_contents($file, $person->dav('GET', $path)->body);
		return (string)Odt::entry($file, 'content.xml');
	}
}
