<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\ConvenedCouncil;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\OccResult;
use OCA\ConseilMunicipal\Tests\Integration\Host\Program;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** What is published leaves a proof that anyone can check. */
final class JournalTest extends HostTestCase {
	public function testPublicationsAreChainedAndCanBeCheckedWithStandardTools(): void {
		$hall = new TownHall(self::named('jrn'));
		$room = new MeetingRoom($hall);
		$room->addItem('Voirie');
		$room->drop('01 Voirie/plan.pdf', 'plan');
		$room->publish();
		$room->drop('01 Voirie/plan.pdf', 'plan, second edition');
		$room->publish();
		self::assertStatus(200, $hall->manager->api('POST', "/documents/{$room->document('plan.pdf')['id']}/withdraw"));

		$verified = self::occ('conseil_municipal:journal:verify', (string)$hall->councilId, '--output=json')->orFail()->json();
		self::assertTrue($verified['holds']);

		$lines = array_map(
			static fn (string $line): array => json_decode($line, true, flags: JSON_THROW_ON_ERROR),
			explode("\n", trim(self::occ('conseil_municipal:journal:export', (string)$hall->councilId)->orFail()->output)),
		);
		$previous = str_repeat('0', 64);
		$events = [];
		foreach ($lines as $line) {
			self::assertSame($previous, $line['previousHash']);
			self::assertSame(hash('sha256', $previous . $line['content']), $line['hash']);
			$previous = $line['hash'];
			$content = json_decode($line['content'], true, flags: JSON_THROW_ON_ERROR);
			if (str_starts_with($content['type'], 'document_')) {
				$events[] = [$content['type'], $content['actor'], $content['payload']['sha256']];
			}
		}
		self::assertSame($verified['head'], $previous);
		$manager = $hall->manager->uid;
		self::assertSame([
			['document_published', $manager, hash('sha256', 'plan')],
			['document_replaced', $manager, hash('sha256', 'plan, second edition')],
			['document_withdrawn', $manager, hash('sha256', 'plan, second edition')],
		], $events);
	}

	/** Flipped, deleted, inserted, swapped, cut, everywhere in the file; the program knows nothing of the app. */
	public function testAnyByteChangedInTheFileIsFoundByAnIndependentProgram(): void {
		$council = new ConvenedCouncil(new TownHall(self::named('jrn-file')));
		$file = $this->saved($council->hall);
		$tried = json_decode(Program::output(['node', 'tests/journal/mutations.js', $file]), true, flags: JSON_THROW_ON_ERROR);
		self::assertTrue($tried['holds']);
		self::assertGreaterThan(2000, $tried['tried']);
		self::assertSame([], $tried['missed']);

		$head = self::occ('conseil_municipal:journal:verify', (string)$council->hall->councilId, '--output=json')->orFail()->json()['head'];
		$said = Program::output(['node', 'tools/verifier-journal.js', $file, '--hash', $head]);
		self::assertStringContainsString($head, $said);
		self::assertStringContainsString('Le fichier est complet.', $said);
		$whole = self::occ('conseil_municipal:journal:export', (string)$council->hall->councilId, '--whole')->orFail()->output;
		self::assertSame(file_get_contents($file), $whole, 'the command and the page give the same file');
		self::assertSame(1, Program::run(['node', 'tools/verifier-journal.js', $file, '--hash', str_repeat('a', 64)])->code);
	}

	public function testTheProgramFindsThePieceThatIsNotWhatWasConvened(): void {
		$council = new ConvenedCouncil(new TownHall(self::named('jrn-piece')));
		$journal = $this->saved($council->hall);
		$folder = dirname($journal);
		$manifest = "$folder/Manifeste.json";
		file_put_contents($manifest, $council->hall->councillor->api('GET', '/convocations/' . $council->room->shown()['id'] . '/manifest')->body);
		mkdir("$folder/01 Voirie");
		$piece = $council->hall->councillor->dav('GET', $council->hall->folder() . "/{$council->room->room->folderName}/01 Voirie/plan.pdf");
		self::assertStatus(200, $piece);
		file_put_contents("$folder/01 Voirie/plan.pdf", $piece->body);
		$check = static fn (): OccResult => Program::run(['node', 'tools/verifier-journal.js', $journal, '--manifeste', $manifest, '--pieces', $folder]);
		self::assertSame(0, $check()->orFail()->code);

		file_put_contents("$folder/01 Voirie/plan.pdf", 'le Plan');
		self::assertStringContainsString('Pièce manquante ou changée : plan.pdf', $check()->output);
		self::assertSame(1, $check()->code);
		file_put_contents($manifest, str_replace('Voirie', 'voirie', (string)file_get_contents($manifest)));
		self::assertStringContainsString('aucune convocation envoyée', $check()->output);
	}

	/** From the last line back to the first: each change breaks the journal at its own line. */
	public function testAnyFieldChangedInTheTableIsFound(): void {
		$council = new ConvenedCouncil(new TownHall(self::named('jrn-table')));
		$id = $council->hall->councilId;
		$verify = static fn (string ...$options): array => self::occ('conseil_municipal:journal:verify', (string)$id, '--output=json', ...array_values($options))->json();
		$whole = $verify();
		self::assertTrue($whole['holds']);
		$line = $whole['lines'];
		$changes = [
			'recorded_at = recorded_at + 1' => 'hash', "actor = 'somebody'" => 'hash', "type = 'something'" => 'hash', 'meeting_id = 999999' => 'hash', 'item_id = 999999' => 'hash',
			"payload = '{}'" => 'hash', "hash = '" . str_repeat('b', 64) . "'" => 'hash', "previous_hash = '" . str_repeat('c', 64) . "'" => 'chain', 'seq = seq + 100000' => 'number',
		];
		self::assertGreaterThan(count($changes), $line);
		foreach ($changes as $change => $reason) {
			self::host()->sql("UPDATE oc_conseil_journal SET $change WHERE council_id = ? AND seq = ?", $id, $line);
			self::assertSame([false, $line, $reason], array_map(static fn (string $key): mixed => $verify()[$key], ['holds', 'brokenAt', 'reason']), $change);
			$line--;
		}
		self::host()->sql('DELETE FROM oc_conseil_journal WHERE council_id = ? AND seq > ?', $id, $line - 1);
		self::assertTrue($verify()['holds'], 'what lost its end holds by itself');
		self::assertSame([false, 'cut'], array_map(static fn (string $key): mixed => $verify('--contains=' . $whole['head'])[$key], ['holds', 'reason']));
	}

	/** @return string where the file was saved, alone in its folder */
	private function saved(TownHall $hall): string {
		$folder = sys_get_temp_dir() . '/conseil-journal-' . $hall->suffix;
		mkdir($folder);
		$answer = $hall->manager->api('GET', "/councils/$hall->councilId/journal");
		self::assertStatus(200, $answer);
		file_put_contents("$folder/journal.ndjson", $answer->body);
		return "$folder/journal.ndjson";
	}
}
