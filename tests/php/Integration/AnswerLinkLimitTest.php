<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Answer;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** Nobody tries answers, nor links, by the thousand. From an address of its own: what is counted here must not shut out the other tests. */
final class AnswerLinkLimitTest extends HostTestCase {
	private const LIMIT = 30;
	private const ADDRESS = '127.0.0.77';

	public function testTooManyAnswersFromOneAddressAreRefusedAndChangeNothing(): void {
		$hall = new TownHall(self::named('limit'));
		$room = new MeetingRoom($hall);
		$room->convene();
		$member = $hall->manager->api('POST', "/councils/$hall->councilId/members", ['firstName' => 'Odile', 'lastName' => 'Perrachon', 'channel' => 'paper'])->data()['id'];
		$link = self::host()->occ(['conseil_municipal:answer:link', (string)$room->id, (string)$member, '--output=json'])->orFail()->json()['link'];
		$answer = static fn (): ?string => $hall->manager->api('GET', "/meetings/$room->id/answers")->data()['members'][0]['answer'];

		self::assertSame(200, self::post($link, ['answer' => 'present', 'seen' => '1'])->status);
		for ($tries = 1; $tries < self::LIMIT; $tries++) {
			self::assertSame(409, self::post($link, ['answer' => 'absent', 'seen' => '1'])->status, "attempt $tries");
		}
		$refused = self::post($link, ['answer' => 'absent', 'seen' => '2']);
		self::assertSame(429, $refused->status);
		self::assertStringContainsString('There were too many requests from your network. Retry later', $refused->body);
		self::assertSame('present', $answer(), 'what was answered before is kept');
	}

	/** @param array<string, string> $fields */
	private static function post(string $link, array $fields): Answer {
		$path = (string)preg_replace('#^https?://[^/]+#', '', $link);
		return self::host()->anonymous()->from(self::ADDRESS)->send('POST', $path, http_build_query($fields), ['Accept' => 'text/html', 'Content-Type' => 'application/x-www-form-urlencoded']);
	}
}
