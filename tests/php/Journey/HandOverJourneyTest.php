<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Journey;

use OCA\ConseilMunicipal\BackgroundJob\HandOverJob;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\Talk;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;
use OCA\ConseilMunicipal\Tests\Integration\HostTestCase;

/** Somebody who is asked to sign off is away for two days: what waits goes to the delegate when they begin, and comes back when they are over. */
final class HandOverJourneyTest extends HostTestCase {
	private TownHall $hall;
	private int $itemId;

	public function testWhatWaitsGoesToTheDelegateOnTheFirstDayAndComesBackAfterTheLast(): void {
		$clock = new Clock('2027-03-01 09:00', HandOverJob::class);
		$this->hall = new TownHall(self::named('away'));
		$this->itemId = (new MeetingRoom($this->hall, '2027-03-30T19:00'))->addItem('Tarifs')['id'];
		self::assertStatus(200, $this->hall->manager->api('PUT', "/items/$this->itemId/review", ['mode' => 'together', 'reviewers' => [$this->hall->councillor->uid]], ['If-Match' => '"0"']));
		self::assertStatus(200, $this->hall->councillor->api('PUT', "/councils/{$this->hall->councilId}/absence", [
			'firstDay' => '2027-03-03', 'lastDay' => '2027-03-04', 'delegateUid' => $this->hall->otherCouncillor->uid,
		]));
		self::assertNull($this->substitute());

		$clock->to('2027-03-02 22:00');
		self::assertNull($this->substitute(), 'the eve');
		self::assertSame([], Talk::notices($this->hall->otherCouncillor));
		$clock->to('2027-03-03 08:00');
		self::assertSame('Fabrice Dunand', $this->substitute());
		self::assertCount(1, Talk::notices($this->hall->otherCouncillor));
		self::assertSame([], Talk::notices($this->hall->councillor));
		$clock->to('2027-03-04 22:00');
		self::assertSame('Fabrice Dunand', $this->substitute(), 'the last day');
		self::assertCount(1, Talk::notices($this->hall->otherCouncillor), 'told once');
		$clock->to('2027-03-05 08:00');
		self::assertNull($this->substitute());
		self::assertSame([], Talk::notices($this->hall->otherCouncillor), 'nothing is asked of the delegate any more');
		self::assertCount(1, Talk::notices($this->hall->councillor), 'asked again');
	}

	private function substitute(): ?string {
		return $this->hall->manager->api('GET', "/items/$this->itemId/review")->data()['visas'][0]['substitute']['displayName'] ?? null;
	}
}
