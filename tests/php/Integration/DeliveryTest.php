<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\ConveningRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** Paper that people carry: when it really reached the member counts, and what was noted before stays in the journal. */
final class DeliveryTest extends HostTestCase {
	private TownHall $hall;
	private ConveningRoom $room;
	private int $dispatchId;

	protected function setUp(): void {
		parent::setUp();
		$this->hall = new TownHall(self::named('delivery'));
		$this->room = new ConveningRoom($this->hall, new MeetingRoom($this->hall, '2029-06-19T19:00'));
		$this->room->addMember('Odile', 'Perrachon', ['function' => 'maire', 'email' => "odile.{$this->hall->suffix}@example.org"]);
		$this->room->addMember('Mireille', 'Gontharet', ['channel' => 'paper', 'postalAddress' => 'Chemin du Replat']);
		$this->room->room->addItem('Voirie');
		$sent = $this->room->convene();
		$this->dispatchId = array_column($sent['dispatches'], 'id', 'name')['Mireille Gontharet'];
		self::host()->sql('UPDATE oc_conseil_convocation SET frozen_at = ? WHERE id = ?', strtotime('2026-01-09T17:00:00+01:00'), $sent['id']);
	}

	/** @param array<string, mixed> $values */
	private function deliver(array $values): Host\Answer {
		return $this->hall->manager->api('POST', "/dispatches/$this->dispatchId/delivered", $values);
	}

	/** @return array{how: string, at: string, recordedBy: string} */
	private function noted(Host\Answer $answer): array {
		self::assertStatus(200, $answer);
		return array_column($answer->data()['dispatches'], 'delivered', 'id')[$this->dispatchId];
	}

	/** @return list<array{string, string}> way and moment of each line about a delivery */
	private function journal(): array {
		$lines = [];
		foreach (explode("\n", trim(self::occ('conseil_municipal:journal:export', (string)$this->hall->councilId)->orFail()->output)) as $line) {
			['type' => $type, 'payload' => $facts] = json_decode(json_decode($line, true)['content'], true);
			if (in_array($type, ['dispatch_handed', 'dispatch_posted'], true)) {
				$lines[] = [$type, $facts['deliveredAt']];
			}
		}
		return $lines;
	}

	public function testTheMomentIsThatOfTheDeliveryAndIsCorrectedWithoutErasingTheFormer(): void {
		$friday = $this->noted($this->deliver(['how' => 'posted', 'at' => '2026-01-09T18:00']));
		self::assertSame(['posted', '2026-01-09T18:00:00+01:00'], [$friday['how'], $friday['at']]);
		$corrected = $this->noted($this->deliver(['how' => 'handed', 'at' => '2026-07-10T17:30']));
		self::assertSame(['handed', '2026-07-10T17:30:00+02:00', 'Valérie Mermet'], array_values($corrected));
		self::assertSame([
			['dispatch_posted', '2026-01-09T18:00:00+01:00'],
			['dispatch_handed', '2026-07-10T17:30:00+02:00'],
		], $this->journal());
		self::occ('conseil_municipal:journal:verify', (string)$this->hall->councilId)->orFail();
	}

	public function testWhatIsRefusedChangesNothing(): void {
		$this->deliver(['how' => 'handed', 'at' => '2026-01-09T18:00']);
		foreach ([['at' => '2029-06-18T10:00'], ['at' => '2026-01-09T16:58'], ['at' => 'hier'], ['at' => 7]] as $wrong) {
			self::assertSame(422, $this->deliver(['how' => 'posted'] + $wrong)->status);
		}
		self::assertSame([['dispatch_handed', '2026-01-09T18:00:00+01:00']], $this->journal());
		self::assertSame('handed', array_column($this->room->shown()['dispatches'], 'delivered', 'id')[$this->dispatchId]['how']);
	}

	public function testThePostingHasItsOwnMomentAndIsCorrectedWithoutErasingTheFormer(): void {
		$id = $this->room->shown()['id'];
		$post = fn (?string $at): Host\Answer => $this->hall->manager->api('POST', "/convocations/$id/displayed", $at === null ? [] : ['at' => $at]);
		self::assertSame('2026-01-09T18:00:00+01:00', $post('2026-01-09T18:00')->data()['displayedAt']);
		self::assertSame('2026-01-09T18:00:00+01:00', $post(null)->data()['displayedAt'], 'noted once more without a moment, it stays');
		self::assertSame('2026-01-09T17:30:00+01:00', $post('2026-01-09T17:30')->data()['displayedAt']);
		self::assertRefused(422, 'not_past', $post('2029-06-18T10:00'));
		self::assertRefused(422, 'before_frozen', $post('2026-01-09T16:58'));
		self::assertStatus(422, $post('demain'));
		$lines = [];
		foreach (explode("\n", trim(self::occ('conseil_municipal:journal:export', (string)$this->hall->councilId)->orFail()->output)) as $line) {
			['type' => $type, 'payload' => $facts] = json_decode(json_decode($line, true)['content'], true);
			if ($type === 'convocation_displayed') {
				$lines[] = $facts['displayedAt'];
			}
		}
		self::assertSame(['2026-01-09T18:00:00+01:00', '2026-01-09T17:30:00+01:00'], $lines);
	}
}
