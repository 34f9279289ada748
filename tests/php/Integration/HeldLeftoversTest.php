<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\BackgroundJob\RepairJob;
use OCA\ConseilMunicipal\Tests\Integration\Host\ConveningRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** The nightly check sweeps what is nobody’s, never what waits: the maire may take days to agree. */
final class HeldLeftoversTest extends HostTestCase {
	private const PAPER = '%PDF-1.7 convocation';
	private static int $halls = 0;

	private TownHall $hall;
	private ConveningRoom $room;
	/** @var array<string, mixed> */
	private array $frozen;

	protected function setUp(): void {
		$this->hall = new TownHall(self::named('left' . ++self::$halls));
		$this->room = new ConveningRoom($this->hall, new MeetingRoom($this->hall, '2029-06-19T19:00'));
		$this->room->addMember('Mireille', 'Gontharet', ['channel' => 'paper', 'postalAddress' => 'Chemin du Replat']);
		$item = $this->room->room->addItem('Voirie');
		$this->room->room->drop($item['folderName'] . '/plan.pdf', 'le plan');
		$this->room->room->sync();
		$this->frozen = $this->room->freeze();
		$this->print();
	}

	private function print(): void {
		$printed = "/convocations/{$this->frozen['id']}/printed/convocation";
		$upload = bin2hex(random_bytes(16));
		self::assertStatus(200, $this->hall->manager->send('PUT', "/ocs/v2.php/apps/conseil_municipal/api/v1$printed/parts/0?upload=$upload&size=" . strlen(self::PAPER), self::PAPER,
			['OCS-APIRequest' => 'true', 'Accept' => 'application/json', 'Content-Type' => 'application/octet-stream']));
		self::assertStatus(200, $this->hall->manager->api('POST', $printed, ['upload' => $upload, 'size' => strlen(self::PAPER), 'manifest' => $this->frozen['manifestSha256'], 'sha256' => hash('sha256', self::PAPER)]));
	}

	private function service(): string {
		return self::occ('conseil_municipal:council:show', (string)$this->hall->councilId, '--output=json')->orFail()->json()['serviceAccount'];
	}

	/** @return int files in the folder of the service account that is shared with nobody */
	private function waiting(): int {
		return count(array_filter(glob(self::host()->filesOf($this->service()) . '/conseil-pieces/{,.}[!.]*', GLOB_BRACE) ?: [], is_file(...)));
	}

	/** @param int $days that all of it has lain there */
	private function night(int $days): void {
		self::host()->sql("UPDATE oc_filecache SET mtime = ? WHERE path LIKE 'files/conseil-pieces/%' AND storage IN (SELECT numeric_id FROM oc_storages WHERE id = ?)",
			time() - $days * 86400, "home::{$this->service()}");
		self::host()->sql('UPDATE oc_conseil_council SET tended_at = -2 WHERE id = ?', $this->hall->councilId);
		self::host()->runJobs(RepairJob::class);
	}

	public function testWhatWaitsForItsSendingForDaysIsStillThere(): void {
		$this->night(3);
		self::assertStatus(200, $this->hall->manager->api('GET', "/convocations/{$this->frozen['id']}/printed/convocation"));
		self::assertStatus(200, $this->room->send($this->frozen));
		$folder = $this->hall->folder() . '/' . $this->room->room->folderName;
		self::assertSame(self::PAPER, $this->hall->councillor->dav('GET', "$folder/Convocation.pdf")->body);
		self::assertSame('le plan', $this->hall->councillor->dav('GET', "$folder/01 Voirie/plan.pdf")->body);
	}

	public function testWhatACrashLeftWithoutARowIsSweptAfterADay(): void {
		self::host()->sql('DELETE FROM oc_conseil_act_copy WHERE convocation_id = ?', $this->frozen['id']);
		$this->night(0);
		self::assertSame(3, $this->waiting(), 'manifest and convocation, and the piece that may be about to get its row');
		$this->night(2);
		self::assertSame(2, $this->waiting());
	}
}
