<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\BackgroundJob\TimestampJob;
use OCA\ConseilMunicipal\Tests\Integration\Host\ConveningRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;
use OCA\ConseilMunicipal\Tests\Timestamp\Authority;
use OCA\ConseilMunicipal\Tests\Timestamp\Server;

/** The journal is timestamped by an authority outside, once the operator has chosen one; whoever has its certificate can check it. */
final class TimestampTest extends HostTestCase {
	private static Authority $authority;
	private static Server $server;

	private TownHall $hall;

	public static function setUpBeforeClass(): void {
		self::$authority = Authority::make();
		self::$server = Server::start(self::$authority);
	}

	public static function tearDownAfterClass(): void {
		self::$server->stop();
		self::$authority->remove();
		self::occ('config:app:delete', 'conseil_municipal', 'timestamp_url');
	}

	protected function setUp(): void {
		$this->hall = new TownHall(self::named('tsa'));
	}

	/** @return list<array{subject: string, sha256: string, stampedAt: ?string, authority: ?string, error: ?string}> */
	private function timestamps(string ...$options): array {
		return self::occ('conseil_municipal:journal:timestamp', (string)$this->hall->councilId, '--output=json', ...$options)->orFail()->json();
	}

	private static function choose(string $url): void {
		self::occ('config:app:set', 'conseil_municipal', 'timestamp_url', "--value=$url")->orFail();
	}

	private function lastHash(): string {
		$lines = explode("\n", trim(self::occ('conseil_municipal:journal:export', (string)$this->hall->councilId)->orFail()->output));
		return json_decode((string)end($lines), true)['hash'];
	}

	public function testWithoutAnAuthorityNothingIsAsked(): void {
		self::choose('');
		self::assertSame([], $this->timestamps());
	}

	public function testTheLastLineOfTheJournalIsStampedAndTheProofStandsByItself(): void {
		self::choose(self::$server->url);
		$hash = $this->lastHash();
		$folder = sys_get_temp_dir() . '/proofs-' . bin2hex(random_bytes(6));
		mkdir($folder);
		$stamped = $this->timestamps("--write=$folder")[0];
		self::assertSame(['journal', $hash, self::$server->url, null], [$stamped['subject'], $stamped['sha256'], $stamped['authority'], $stamped['error']]);
		self::assertEqualsWithDelta(time(), strtotime((string)$stamped['stampedAt']), 120);
		$proof = (string)file_get_contents("$folder/$hash.tsr");
		self::assertTrue(self::$authority->verifies($proof, $hash));
		self::assertStringContainsString('timestamped', self::occ('conseil_municipal:journal:export', (string)$this->hall->councilId)->orFail()->output);
		unlink("$folder/$hash.tsr");
		rmdir($folder);
	}

	/** What was convened existed at that moment: shown with the file that councillors have and nothing of the app. */
	public function testTheManifestOfADossierIsStampedAndProvedByTheFileItself(): void {
		self::choose(self::$server->url);
		$room = new ConveningRoom($this->hall, new MeetingRoom($this->hall, '2029-06-19T19:00'));
		$room->addMember('Odile', 'Perrachon', ['function' => 'maire', 'email' => "odile.{$this->hall->suffix}@example.org"]);
		$room->room->addItem('Voirie');
		$sent = $room->convene();
		self::host()->runJobs(TimestampJob::class);
		$folder = sys_get_temp_dir() . '/proofs-' . bin2hex(random_bytes(6));
		mkdir($folder);
		$stamped = array_column($this->timestamps('--list', "--write=$folder"), null, 'subject')['manifest'];
		self::assertSame([$sent['manifestSha256'], null], [$stamped['sha256'], $stamped['error']]);
		$manifest = $this->hall->councillor->dav('GET', $this->hall->folder() . "/{$room->room->folderName}/Manifeste.json")->body;
		$proof = (string)file_get_contents("$folder/{$sent['manifestSha256']}.tsr");
		self::assertTrue(self::$authority->proves($proof, $manifest));
		self::assertFalse(self::$authority->proves($proof, $manifest . ' '));
		array_map(unlink(...), glob("$folder/*") ?: []);
		rmdir($folder);
	}

	public function testAnAuthorityThatDoesNotAnswerIsAskedAgainLater(): void {
		self::choose('http://127.0.0.1:9/');
		$hash = $this->lastHash();
		$failed = $this->timestamps()[0];
		self::assertSame([$hash, null], [$failed['sha256'], $failed['stampedAt']]);
		self::assertNotSame('', (string)$failed['error']);
		self::choose(self::$server->url);
		$caughtUp = array_column($this->timestamps(), null, 'sha256')[$hash];
		self::assertNotNull($caughtUp['stampedAt']);
		self::assertNull($caughtUp['error']);
	}

	public function testAnAnswerThatIsNoTimestampIsKeptAsAnError(): void {
		self::choose(self::host()->url . '/index.php/login');
		$failed = $this->timestamps()[0];
		self::assertNull($failed['stampedAt']);
		self::assertNotNull($failed['error']);
	}

	public function testAnUnknownFolderSaysSo(): void {
		self::choose(self::$server->url);
		$refused = self::occ('conseil_municipal:journal:timestamp', (string)$this->hall->councilId, '--write=/nowhere');
		self::assertSame(1, $refused->code);
		self::assertStringContainsString('Nothing can be written in /nowhere', $refused->output);
	}
}
