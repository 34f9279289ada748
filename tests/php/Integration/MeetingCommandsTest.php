<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** The operator's and scripts' way to meetings. */
final class MeetingCommandsTest extends HostTestCase {
	private static TownHall $hall;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('cmd'));
	}

	public function testAMeetingIsCreatedListedAndShown(): void {
		$council = (string)self::$hall->councilId;
		$meeting = self::occ('conseil_municipal:meeting:create', $council, '2027-01-19T19:00', '--place=Mairie', '--output=json')->orFail()->json();
		self::assertSame('2027-01-19T19:00:00+01:00', $meeting['startsAt']);
		self::assertContains('2027-01-19 19h00 Conseil municipal', self::$hall->staff->ls(self::$hall->folder('Préparation')));
		$listed = self::occ('conseil_municipal:meeting:list', $council, '--group=upcoming', '--output=json')->orFail()->json();
		self::assertContains($meeting['id'], array_column($listed, 'id'));
		$shown = self::occ('conseil_municipal:meeting:show', (string)$meeting['id'], '--output=json')->orFail()->json();
		self::assertSame([], $shown['items']);
	}

	public function testAnAgendaIsImportedAndMissingDocumentsAreNotInvented(): void {
		$directory = sys_get_temp_dir() . '/' . self::named('agenda');
		mkdir($directory);
		file_put_contents("$directory/plan.pdf", 'the plan');
		file_put_contents("$directory/agenda.json", json_encode([
			'meeting' => ['title' => 'Conseil municipal', 'start' => '2027-03-18T19:00:00+01:00', 'place' => 'Mairie'],
			'items' => [
				['title' => 'Arrêt du procès-verbal', 'kind' => 'procedural', 'documents' => [['name' => 'PV.pdf']]],
				['title' => 'Voirie', 'kind' => 'deliberation', 'matiere' => '3.6', 'documents' => [['name' => 'plan.pdf']]],
			],
		], JSON_THROW_ON_ERROR));
		$result = self::occ('conseil_municipal:meeting:import', (string)self::$hall->councilId, "$directory/agenda.json", "--documents=$directory", '--output=json')->orFail()->json();
		self::assertSame([['item' => 'Arrêt du procès-verbal', 'name' => 'PV.pdf']], $result['missing']);
		$preparation = self::$hall->staff->api('GET', "/meetings/{$result['meeting']['id']}/preparation")->data();
		self::assertSame(['00 Arrêt du procès-verbal', '01 Voirie'], array_column($preparation['items'], 'folderName'));
		self::assertSame(['PV.pdf'], array_column($preparation['items'][0]['expected'], 'label'));
		self::assertSame(['plan.pdf'], array_column($preparation['items'][1]['documents'], 'name'));
	}

	public function testAnAgendaThatCannotBeReadCreatesNothing(): void {
		$council = (string)self::$hall->councilId;
		$before = count(self::occ('conseil_municipal:meeting:list', $council, '--output=json')->orFail()->json());
		$file = sys_get_temp_dir() . '/' . self::named('bad') . '.json';
		foreach ([
			'{' => 'file',
			'{"meeting": {"start": "2027-01-19T19:00", "title": "x"}, "items": [{"title": ""}]}' => 'items[0].title',
			'{"meeting": {"start": "2027-01-19T19:00", "title": "x"}, "items": [{"title": "a", "kind": "b"}]}' => 'items[0].kind',
			'{"meeting": {"start": "2027-01-19T19:00", "title": "x"}, "items": [{"title": "a", "documents": [{"name": "../../etc/passwd"}]}]}' => 'items[0].documents',
			'{"meeting": {"start": "soon", "title": "x"}, "items": []}' => 'meeting.start',
		] as $content => $field) {
			file_put_contents($file, $content);
			$result = self::occ('conseil_municipal:meeting:import', $council, $file, '--output=json');
			self::assertSame(1, $result->code);
			self::assertSame($field, json_decode($result->errors, true)['field'] ?? null, $result->errors . $result->output);
		}
		self::assertCount($before, self::occ('conseil_municipal:meeting:list', $council, '--output=json')->orFail()->json());
	}

	public function testSyncReadsTheFolderWithoutAPerson(): void {
		$meeting = self::occ('conseil_municipal:meeting:create', (string)self::$hall->councilId, '2027-05-18T19:00', '--title=Mai', '--output=json')->orFail()->json();
		self::assertStatus(201, self::$hall->staff->dav('MKCOL', self::$hall->folder('Préparation') . '/2027-05-18 19h00 Mai/Voirie'));
		self::assertSame(1, self::occ('conseil_municipal:meeting:sync', (string)$meeting['id'], '--output=json')->orFail()->json()['createdItems']);
		self::assertFalse(self::occ('conseil_municipal:meeting:sync', (string)$meeting['id'], '--output=json')->orFail()->json()['changed']);
	}
}
