<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\BackgroundJob\OutboxJob;
use OCA\ConseilMunicipal\Tests\Integration\Host\Answer;
use OCA\ConseilMunicipal\Tests\Integration\Host\ConveningRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** What follows a sending that a crash interrupted: finished for its own council, in the name of who sent, whatever else cannot be. */
final class FollowUpTest extends HostTestCase {
	private static int $halls = 0;

	private TownHall $hall;
	private ConveningRoom $room;

	protected function setUp(): void {
		[$this->hall, $this->room] = $this->council();
	}

	/** @return array{TownHall, ConveningRoom} */
	private function council(): array {
		$hall = new TownHall(self::named('follow' . ++self::$halls));
		$room = new ConveningRoom($hall, new MeetingRoom($hall, '2029-06-19T19:00'));
		$room->addMember('Odile', 'Perrachon', ['function' => 'maire', 'email' => "odile.{$hall->suffix}@example.org"]);
		$item = $room->room->addItem('Voirie');
		$room->room->drop($item['folderName'] . '/plan.pdf', 'le plan');
		$room->room->sync();
		return [$hall, $room];
	}

	private function read(): Answer {
		return $this->hall->councillor->dav('GET', $this->hall->folder() . "/{$this->room->room->folderName}/01 Voirie/plan.pdf");
	}

	/** @return list<array<string, mixed>> lines of the journal of that type */
	private function journal(string $type): array {
		$lines = explode("\n", trim(self::occ('conseil_municipal:journal:export', (string)$this->hall->councilId)->orFail()->output));
		$entries = array_map(static fn (string $line): array => json_decode(json_decode($line, true)['content'] ?? '{}', true), $lines);
		return array_values(array_filter($entries, static fn (array $entry): bool => ($entry['type'] ?? '') === $type));
	}

	public function testWhoeverPumpsForAnotherCouncilHasNothingToDoWithIt(): void {
		$frozen = $this->room->freeze();
		$this->room->crashAfterSending($frozen);
		self::host()->sql('UPDATE oc_conseil_convocation SET sent_by = ? WHERE id = ?', (string)$this->hall->manager->uid, $frozen['id']);

		[, $other] = $this->council();
		$other->pump($other->convene()['id']);
		self::assertStatus(404, $this->read());
		self::assertSame([], $this->journal('document_published'));

		self::host()->runJobs(OutboxJob::class);
		self::assertSame('le plan', $this->read()->body);
		self::assertSame([$this->hall->manager->uid], array_column($this->journal('document_published'), 'actor'));
	}

	public function testTheResultOfAnEmailIsNobodysAct(): void {
		$this->room->pump($this->room->convene()['id']);
		self::assertSame([null], array_column($this->journal('dispatch_sent'), 'actor'));
		self::assertSame([$this->hall->manager->uid], array_column($this->journal('document_published'), 'actor'));
	}

	/** The piece of one act is gone from the disk and from Nextcloud: its other steps are done, and other acts do not wait. */
	public function testWhatCannotBeFinishedIsTriedLaterAndKeepsNoOtherWaiting(): void {
		$frozen = $this->room->freeze();
		$this->room->crashAfterSending($frozen);
		self::host()->sql('UPDATE oc_conseil_act_copy SET file_id = 999999999 WHERE convocation_id = ?', $frozen['id']);
		self::host()->runJobs(OutboxJob::class);
		self::assertStatus(404, $this->read());
		self::assertStatus(200, $this->hall->councillor->dav('GET', $this->hall->folder() . "/{$this->room->room->folderName}/Manifeste.json"));

		[$hall, $room] = $this->council();
		$second = $room->freeze();
		$room->crashAfterSending($second);
		self::host()->runJobs(OutboxJob::class);
		self::assertSame('le plan', $hall->councillor->dav('GET', $hall->folder() . "/{$room->room->folderName}/01 Voirie/plan.pdf")->body);
	}
}
