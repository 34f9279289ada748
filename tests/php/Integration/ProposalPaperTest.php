<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Answer;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\PaperShelf;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** A proposed subject that comes from a paper. */
final class ProposalPaperTest extends HostTestCase {
	public function testASubjectComesFromAPaperThatOneWorksOnAndItsItemDoesToo(): void {
		$hall = new TownHall(self::named('pro'));
		$room = new MeetingRoom($hall);
		$shelf = new PaperShelf($hall);
		$paper = $shelf->add('Chemin des écoliers')['id'];
		$make = static fn (mixed $from): Answer => $hall->councillor->api('POST', "/councils/$hall->councilId/proposals", ['title' => 'Pédibus', 'kind' => 'deliberation', 'paperId' => $from]);
		self::assertRefused(404, 'not_found', $make($paper));
		self::assertRefused(422, 'not_a_number', $make('x'));
		self::assertStatus(200, $hall->staff->api('POST', "/papers/$paper/stakeholders", ['uid' => $hall->councillor->uid]));

		$proposal = $make($paper)->data();
		self::assertSame(['id' => $paper, 'title' => 'Chemin des écoliers'], $proposal['paper']);
		$accepted = $hall->manager->api('POST', "/proposals/{$proposal['id']}/accept", ['meetingId' => $room->id], ['If-Match' => "\"{$proposal['version']}\""]);
		self::assertStatus(200, $accepted);
		$item = $room->preparation()['items'][0];
		self::assertSame([$accepted->data()['itemId'], $paper], [$item['id'], $item['paperId']]);
		self::assertSame([$item['id']], array_column($shelf->read($paper)['passages'], 'itemId'));
		self::assertStatus(200, $hall->staff->api('DELETE', "/papers/$paper/stakeholders/" . $hall->councillor->uid));
		self::assertNull($hall->councillor->api('GET', "/proposals/{$proposal['id']}")->data()['paper'], 'not even its title');
	}
}
