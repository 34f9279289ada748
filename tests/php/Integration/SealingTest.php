<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\ConveningRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\Mailbox;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** What freezing and sending leave behind, and what they do not wait for. */
final class SealingTest extends HostTestCase {
	private static int $halls = 0;

	private TownHall $hall;
	private ConveningRoom $room;

	protected function setUp(): void {
		// First of all: the web server of a real Nextcloud knows of a setting some seconds later.
		self::occ('config:app:set', 'conseil_municipal', 'timestamp_url', '--value=http://127.0.0.1:9/')->orFail();
		$this->hall = new TownHall(self::named('seal' . ++self::$halls));
		$this->room = new ConveningRoom($this->hall, new MeetingRoom($this->hall, '2029-06-19T19:00'));
		$this->room->addMember('Odile', 'Perrachon', ['function' => 'maire', 'email' => "odile.{$this->hall->suffix}@example.org"]);
		$item = $this->room->room->addItem('Protection fonctionnelle');
		$this->room->room->drop($item['folderName'] . '/avis.odt', 'un avis');
		$this->room->room->sync();
	}

	protected function tearDown(): void {
		self::occ('config:app:delete', 'conseil_municipal', 'timestamp_url');
	}

	public function testTheConvenedVersionOfARestrictedDraftIsLabelledToo(): void {
		$id = $this->room->room->document('avis.odt')['id'];
		self::assertStatus(200, $this->hall->manager->api('POST', "/documents/$id/restriction"));
		$this->room->freeze();
		$versions = $this->hall->manager->api('GET', "/documents/$id/versions");
		self::assertStringStartsWith('Version convoquée du ', $versions->data()[0]['label']);
	}

	/** Nothing but reading the piece tells: neither its date nor its size has changed. */
	public function testOneByteOfAPublishedPieceChangedOnTheDiskIsNoticedAndWrittenAnew(): void {
		$this->room->room->publish();
		$frozen = $this->room->freeze();
		$path = $this->hall->folder() . "/{$this->room->room->folderName}/01 Protection fonctionnelle/avis.odt";
		$this->tamper($path);
		$refused = $this->room->send($frozen);
		self::assertRefused(409, 'piece_changed', $refused);
		self::assertStringContainsString('avis.odt', $refused->body);
		self::assertSame([], Mailbox::of("odile.{$this->hall->suffix}@example.org"));

		$again = $this->room->freeze($this->room->shown());
		self::assertSame($frozen['manifestSha256'], $again['manifestSha256'], 'the same dossier');
		self::assertSame('un avis', $this->hall->councillor->dav('GET', $path)->body);
		self::assertStatus(200, $this->room->send($again));
	}

	public function testOneByteOfWhatTheFirstConvocationBringsIsNoticedToo(): void {
		$frozen = $this->room->freeze();
		file_put_contents($this->held(), 'Un avis');
		self::assertRefused(409, 'piece_changed', $this->room->send($frozen));
		self::assertStatus(200, $this->room->send($this->room->freeze($this->room->shown())));
		self::assertSame('un avis', $this->hall->councillor->dav('GET', $this->hall->folder() . "/{$this->room->room->folderName}/01 Protection fonctionnelle/avis.odt")->body);
	}

	public function testOneByteOfWhatAnAddendumBringsIsNoticedToo(): void {
		$this->room->convene();
		$added = $this->room->room->addItem('Cantine');
		$this->room->room->drop($added['folderName'] . '/tarifs.pdf', 'les tarifs');
		$this->room->room->sync();
		$frozen = $this->room->freeze($this->room->act('addendum')->data());
		file_put_contents($this->held(), 'les Tarifs');
		self::assertRefused(409, 'piece_changed', $this->room->send($frozen));
		self::assertStatus(200, $this->room->send($this->room->freeze($this->room->shown())));
		self::assertSame('les tarifs', $this->hall->councillor->dav('GET', $this->hall->folder() . "/{$this->room->room->folderName}/02 Cantine/tarifs.pdf")->body);
	}

	/** The one piece that waits for its sending, on the disk. */
	private function held(): string {
		$held = glob(self::host()->filesOf($this->service()) . '/conseil-pieces/.conseil-*') ?: [];
		self::assertCount(1, $held);
		return $held[0];
	}

	private function tamper(string $path): void {
		$file = self::host()->filesOf($this->service()) . $path;
		self::assertFileExists($file);
		$time = (int)filemtime($file);
		file_put_contents($file, ucfirst((string)file_get_contents($file)));
		touch($file, $time);
	}

	private function service(): string {
		return self::occ('conseil_municipal:council:show', (string)$this->hall->councilId, '--output=json')->orFail()->json()['serviceAccount'];
	}

	public function testSealingAsksNoAuthorityTheJobDoes(): void {
		$frozen = $this->room->freeze();
		$noted = self::occ('conseil_municipal:journal:timestamp', (string)$this->hall->councilId, '--list', '--output=json')->orFail()->json();
		self::assertSame([['manifest', $frozen['manifestSha256'], null, null]], array_map(static fn (array $one): array => [$one['subject'], $one['sha256'], $one['stampedAt'], $one['error']], $noted));
	}

	public function testAConvocationDoesNotWaitBehindDigests(): void {
		for ($number = 1; $number <= 12; $number++) {
			self::host()->sql('INSERT INTO oc_conseil_outbox (council_id, kind, dedup_key, subject, plain, html, address, name, state, attempts, not_before, created_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, ?)',
				$this->hall->councilId, 'digest', "digest:{$this->hall->suffix}:$number", 'Nouvelles', 'Rien', '<p>Rien</p>', "agent$number.{$this->hall->suffix}@example.org", 'Agent', 'queued', time());
		}
		$sent = $this->room->convene();
		self::assertSame(['sent'], array_column($this->room->pump($sent['id'])['dispatches'], 'state'), 'one request sends ten e-mails');
		self::occ('conseil_municipal:outbox:send');
	}
}
