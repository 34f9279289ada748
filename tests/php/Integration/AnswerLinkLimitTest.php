<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

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

		self::assertSame(200, self::post($link, ['answer' => 'present', 'seen' => '1'])[0]);
		for ($tries = 1; $tries < self::LIMIT; $tries++) {
			self::assertSame(409, self::post($link, ['answer' => 'absent', 'seen' => '1'])[0], "attempt $tries");
		}
		[$status, $page] = self::post($link, ['answer' => 'absent', 'seen' => '2']);
		self::assertSame(429, $status);
		self::assertStringContainsString('There were too many requests from your network. Retry later', $page);
		self::assertSame('present', $answer(), 'what was answered before is kept');
	}

	/**
	 * @param array<string, string> $fields
	 * @return array{int, string} status and page
	 */
	private static function post(string $link, array $fields): array {
		$request = curl_init(self::host()->url . preg_replace('#^https?://[^/]+#', '', $link)) ?: self::fail('curl does not start');
		curl_setopt_array($request, [
			CURLOPT_INTERFACE => self::ADDRESS, CURLOPT_POSTFIELDS => http_build_query($fields),
			CURLOPT_RETURNTRANSFER => true, CURLOPT_TIMEOUT => 60, CURLOPT_HTTPHEADER => ['Accept: text/html', 'Expect:'],
		]);
		$page = curl_exec($request);
		return [curl_getinfo($request, CURLINFO_RESPONSE_CODE), is_string($page) ? $page : ''];
	}
}
