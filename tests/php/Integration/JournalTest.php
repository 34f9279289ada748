<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
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
}
