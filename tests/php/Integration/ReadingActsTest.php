<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\ConvenedCouncil;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** What an élu is told on the page of a meeting once it was completed, moved or cancelled. */
final class ReadingActsTest extends HostTestCase {
	/** What any screen costs, and two more: what was sent, and what it replaced. */
	private const BUDGET = 8;

	private static int $halls = 0;

	private ConvenedCouncil $council;

	#[\Override]
	protected function setUp(): void {
		$this->council = new ConvenedCouncil(new TownHall(self::named('lu' . ++self::$halls)), '2029-06-19T19:00');
	}

	/** @return array<string, mixed> */
	private function page(): array {
		return $this->council->hall->councillor->api('GET', "/meetings/{$this->council->meetingId()}/reading")->data();
	}

	/** @return list<array<string, mixed>> */
	private function received(): array {
		return $this->council->hall->councillor->api('GET', "/meetings/{$this->council->meetingId()}/received")->data();
	}

	public function testAnAddendumSaysWhatItAdds(): void {
		self::assertSame([null, null], [$this->page()['move'], $this->received()[0]['change']]);
		$room = $this->council->room;
		$added = $room->room->addItem('Déneigeuse');
		$room->room->drop($added['folderName'] . '/devis.pdf', 'le devis');
		$room->room->drop('01 Voirie/annexe.pdf', 'une annexe');
		$room->room->sync();
		$sent = $room->after('addendum', ['reason' => 'Panne']);

		[, $addendum] = $this->received();
		self::assertSame('Panne', $addendum['change']['reason']);
		self::assertSame([
			['number' => '1', 'title' => 'Voirie', 'isNew' => false, 'pieces' => 1],
			['number' => '2', 'title' => 'Déneigeuse', 'isNew' => true, 'pieces' => 1],
		], $addendum['change']['items']);
		$page = $this->page();
		self::assertSame([null, $sent['id']], [$page['move'], $page['bringingActId']], 'nothing moved');
		self::assertGreaterThanOrEqual($page['meeting']['convenedAt'], array_column($page['items'], null, 'title')['Déneigeuse']['documents'][0]['publishedAt'], 'what came later is known by its moment');
		self::assertLessThanOrEqual(self::BUDGET, self::queryCost($this->council->hall->councillor, "/meetings/{$this->council->meetingId()}/reading"));
	}

	public function testAPostponementSaysWhenItWasAndACancellationWhy(): void {
		$room = $this->council->room;
		$first = $this->page()['bringingActId'];
		$room->after('postponement', ['startsAt' => '2029-06-26T19:00', 'place' => 'Salle des fêtes', 'reason' => 'Travaux']);
		$move = $this->page()['move'];
		self::assertSame(['postponement', 'Travaux', '2029-06-19T19:00:00+02:00'], [$move['kind'], $move['reason'], $move['formerStart']]);
		self::assertNotSame('Salle des fêtes', $move['formerPlace']);
		self::assertSame('2029-06-19T19:00:00+02:00', $this->received()[1]['change']['formerStart']);
		self::assertSame($first, $this->page()['bringingActId'], 'the dossier is the same');

		$room->after('cancellation', ['reason' => 'Alerte météo']);
		$page = $this->page();
		self::assertSame(['cancelled', 'cancellation', 'Alerte météo'], [$page['meeting']['state'], $page['move']['kind'], $page['move']['reason']]);
	}
}
