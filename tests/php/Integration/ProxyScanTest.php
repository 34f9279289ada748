<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Answer;
use OCA\ConseilMunicipal\Tests\Integration\Host\Client;
use OCA\ConseilMunicipal\Tests\Integration\Host\ConveningRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** A proxy on paper is kept with its scan, which managers read and nobody else finds. */
final class ProxyScanTest extends HostTestCase {
	private const API = '/ocs/v2.php/apps/conseil_municipal/api/v1';
	private static int $halls = 0;
	private TownHall $hall;
	private MeetingRoom $room;
	/** @var array<string, int> members by first name */
	private array $members;
	private int $proxyId;

	#[\Override]
	protected function setUp(): void {
		$this->hall = new TownHall(self::named('scan' . ++self::$halls));
		$this->room = new MeetingRoom($this->hall, '2029-06-19T19:00');
		$convening = new ConveningRoom($this->hall, $this->room);
		foreach (['Odile' => $this->hall->councillor->uid, 'Jeanne' => null] as $name => $uid) {
			$this->members[$name] = $convening->addMember($name, 'Perrachon', ['uid' => $uid])['id'];
		}
		$this->room->convene();
		$this->proxyId = $this->given($this->record(['answer' => 'proxy', 'holderId' => $this->members['Odile'], 'writtenOn' => '2029-06-10']))['given']['id'];
	}

	/** @param array<string, mixed> $answer */
	private function record(array $answer): Answer {
		$recorded = $this->hall->manager->api('PUT', "/meetings/{$this->room->id}/answers/{$this->members['Jeanne']}", $answer);
		self::assertStatus(200, $recorded);
		return $recorded;
	}

	/** @return array<string, mixed> what is known of Jeanne */
	private function given(Answer $answers): array {
		return array_column($answers->data()['members'], null, 'memberId')[$this->members['Jeanne']];
	}

	private function put(Client $person, string $name, string $content): Answer {
		return $person->send('PUT', self::API . "/proxies/$this->proxyId/scan?name=" . rawurlencode($name), $content, [
			'OCS-APIRequest' => 'true', 'Accept' => 'application/json', 'Content-Type' => 'application/octet-stream',
		]);
	}

	public function testAScanIsKeptAndReadByManagersOnly(): void {
		self::assertRefused(409, 'no_scan', $this->hall->manager->api('GET', "/proxies/$this->proxyId/scan"));
		$kept = $this->put($this->hall->manager, 'Pouvoir de Jeanne.pdf', '%PDF-1.7 signé');
		self::assertStatus(200, $kept);
		self::assertSame('Pouvoir de Jeanne.pdf', $this->given($kept)['scan']);
		$read = $this->hall->manager->send('GET', self::API . "/proxies/$this->proxyId/scan", null, ['OCS-APIRequest' => 'true']);
		self::assertSame([200, '%PDF-1.7 signé'], [$read->status, $read->body]);

		self::assertStatus(403, $this->put($this->hall->staff, 'a.pdf', 'x'));
		self::assertStatus(403, $this->hall->councillor->api('GET', "/proxies/$this->proxyId/scan"));
		$others = new TownHall(self::named('scan' . ++self::$halls));
		self::assertStatus(404, $others->manager->api('GET', "/proxies/$this->proxyId/scan"));
		foreach ([$this->hall->manager, $this->hall->staff, $this->hall->councillor] as $person) {
			self::assertNotContains('conseil-pouvoirs', $person->ls(), 'no folder of anybody shows it');
		}
		$journal = self::occ('conseil_municipal:journal:export', (string)$this->hall->councilId)->orFail()->output;
		self::assertStringContainsString(hash('sha256', '%PDF-1.7 signé'), $journal);
	}

	public function testWhatIsNoScanIsRefusedAndNothingIsLost(): void {
		self::assertStatus(200, $this->put($this->hall->manager, 'premier.pdf', 'un'));
		foreach (['script.html' => 'x', 'a/b.pdf' => 'x', 'vide.pdf' => '', str_repeat('a', 300) . '.pdf' => 'x'] as $name => $content) {
			self::assertStatus(422, $this->put($this->hall->manager, $name, $content));
		}
		self::assertRefused(422, 'scan_size', $this->put($this->hall->manager, 'gros.png', str_repeat('x', 10_000_001)));
		self::assertSame('un', $this->hall->manager->send('GET', self::API . "/proxies/$this->proxyId/scan", null, ['OCS-APIRequest' => 'true'])->body);
		self::assertStatus(200, $this->put($this->hall->manager, 'second.pdf', 'deux'));
		self::assertSame('deux', $this->hall->manager->send('GET', self::API . "/proxies/$this->proxyId/scan", null, ['OCS-APIRequest' => 'true'])->body);
	}

	public function testAProxyThatHasEndedTakesNoScanAndKeepsItsOwn(): void {
		self::assertStatus(200, $this->put($this->hall->manager, 'pouvoir.pdf', 'signé'));
		self::assertNull($this->given($this->record(['answer' => 'present']))['scan']);
		self::assertRefused(409, 'proxy_ended', $this->put($this->hall->manager, 'autre.pdf', 'x'));
		self::assertSame('signé', $this->hall->manager->send('GET', self::API . "/proxies/$this->proxyId/scan", null, ['OCS-APIRequest' => 'true'])->body, 'proof stays');
	}
}
