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
use OCA\ConseilMunicipal\Tests\Integration\Host\Running;
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
		self::assertSame(['journal', $hash, self::$server->url, null], [$stamped['subject'], $stamped['sha256'], $stamped['authority'] . '/', $stamped['error']]);
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

	/** Hashes of this council that were asked for and wait, the first one first. */
	private function waiting(string ...$hashes): void {
		self::host()->sql('DELETE FROM oc_conseil_timestamp WHERE stamped_at IS NULL'); // what other tests left
		foreach ($hashes as $hash) {
			self::host()->sql('INSERT INTO oc_conseil_timestamp (council_id, sha256, subject, asked_at, next_at) VALUES (?, ?, ?, ?, ?)', $this->hall->councilId, $hash, 'manifest', time() - 60, time() - 60);
		}
	}

	/** @return array<string, array{subject: string, sha256: string, stampedAt: ?string, authority: ?string, error: ?string}> by hash, after the job */
	private function afterTheJob(): array {
		self::host()->runJobs(TimestampJob::class);
		return array_column($this->timestamps('--list'), null, 'sha256');
	}

	private function unique(string $name): string {
		return hash('sha256', $name . $this->hall->suffix . bin2hex(random_bytes(4)));
	}

	public function testTwentyHashesThatAreRefusedKeepNoOtherWaiting(): void {
		$refused = array_map(fn (int $number): string => str_repeat('ee', 4) . substr($this->unique("refused $number"), 8), range(1, 20));
		$good = $this->unique('good');
		$this->waiting(...[...$refused, $good]);
		self::choose(self::$server->url . 'picky');
		self::assertNull($this->afterTheJob()[$good]['stampedAt'], 'twenty in one go');
		$after = $this->afterTheJob();
		self::assertNotNull($after[$good]['stampedAt']);
		self::assertSame('The authority refused: status 2', $after[$refused[0]]['error']);
	}

	public function testAnAuthorityOutOfReachIsAskedOnceAndLeftInPeaceForAWhile(): void {
		$hashes = [$this->unique('one'), $this->unique('two'), $this->unique('three')];
		$this->waiting(...$hashes);
		self::choose('http://127.0.0.1:9/');
		self::assertCount(1, array_filter(array_column($this->afterTheJob(), 'error', 'sha256')), 'one of three was asked for');
		self::choose(self::$server->url);
		self::assertNull($this->afterTheJob()[$hashes[1]]['stampedAt'], 'the job leaves it in peace');
		$this->timestamps(); // the operator does not wait
		self::assertCount(3, array_filter(array_intersect_key(array_column($this->timestamps('--list'), 'stampedAt', 'sha256'), array_flip($hashes))));
	}

	public function testOfTwoWhoAskAtOnceOneReplyIsKeptAndJournalled(): void {
		$hash = $this->unique('both');
		$this->waiting($hash);
		self::choose(self::$server->url);
		$runs = array_map(fn (): Running => self::host()->startOcc(['conseil_municipal:journal:timestamp', (string)$this->hall->councilId]), [1, 2, 3]);
		foreach ($runs as $run) {
			$run->wait();
		}
		$lines = array_filter(explode("\n", self::occ('conseil_municipal:journal:export', (string)$this->hall->councilId)->orFail()->output), static fn (string $line): bool => str_contains($line, $hash));
		self::assertCount(1, $lines);
		$folder = sys_get_temp_dir() . '/proofs-' . bin2hex(random_bytes(6));
		mkdir($folder);
		$this->timestamps('--list', "--write=$folder");
		self::assertStringContainsString((string)hash_file('sha256', "$folder/$hash.tsr"), (string)reset($lines));
		array_map(unlink(...), glob("$folder/*.tsr") ?: []);
		rmdir($folder);
	}

	public function testAPasswordInTheAddressIsNeitherKeptNorLogged(): void {
		$hash = $this->unique('private');
		$this->waiting($hash);
		$hidden = 'mairie:p%40ss%20word@';
		self::choose(str_replace('http://', "http://$hidden", self::$server->url) . 'private?key=hidden');
		$stamped = $this->afterTheJob()[$hash];
		self::assertNotNull($stamped['stampedAt'], (string)$stamped['error']);
		self::assertSame(rtrim(self::$server->url, '/'), $stamped['authority']);

		$this->waiting($failing = $this->unique('failing'));
		self::choose("http://{$hidden}127.0.0.1:9/private?key=hidden");
		$failed = $this->afterTheJob()[$failing];
		self::assertNotSame('', (string)$failed['error']);
		$log = self::host()->log();
		self::assertStringContainsString('A timestamp could not be had from http://127.0.0.1:9', str_replace('\\/', '/', $log));
		foreach (['hidden', 'mairie:', 'p%40ss', 'p@ss'] as $secret) {
			self::assertStringNotContainsString($secret, (string)$failed['error']);
			self::assertStringNotContainsString($secret, $log);
		}
	}

	public function testARedirectIsNotFollowedAndAnEndlessAnswerIsCutOff(): void {
		$this->waiting($moved = $this->unique('moved'));
		self::choose(self::$server->url . 'elsewhere');
		self::assertNotNull($this->afterTheJob()[$moved]['error']);
		$this->waiting($endless = $this->unique('endless'));
		self::choose(self::$server->url . 'endless');
		$failed = $this->afterTheJob()[$endless];
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
