<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\BackgroundJob\OutboxJob;
use OCA\ConseilMunicipal\Tests\Integration\Host\Answer;
use OCA\ConseilMunicipal\Tests\Integration\Host\ConveningRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** What is frozen waits where nobody reads it; the sending gives it to the councillors, and giving it up leaves nothing. */
final class UnsentDossierTest extends HostTestCase {
	private static int $halls = 0;

	private TownHall $hall;
	private ConveningRoom $room;

	protected function setUp(): void {
		$this->hall = new TownHall(self::named('unsent' . ++self::$halls));
		$this->room = new ConveningRoom($this->hall, new MeetingRoom($this->hall, '2029-06-19T19:00'));
		$this->room->addMember('Mireille', 'Gontharet', ['channel' => 'paper', 'postalAddress' => 'Chemin du Replat']);
		$item = $this->room->room->addItem('Voirie');
		$this->room->room->drop($item['folderName'] . '/plan.pdf', 'le plan');
		$this->room->room->sync();
	}

	private function path(string $name = '01 Voirie/plan.pdf'): string {
		return $this->hall->folder() . '/' . $this->room->room->folderName . '/' . $name;
	}

	private function read(string $name = '01 Voirie/plan.pdf'): Answer {
		return $this->hall->councillor->dav('GET', $this->path($name));
	}

	private function service(): string {
		return self::occ('conseil_municipal:council:show', (string)$this->hall->councilId, '--output=json')->orFail()->json()['serviceAccount'];
	}

	/** @return int files in the folder of the service account that is shared with nobody */
	private function waiting(): int {
		$files = new \RecursiveIteratorIterator(new \RecursiveDirectoryIterator(self::host()->filesOf($this->service()), \FilesystemIterator::SKIP_DOTS));
		return count(array_filter(array_map(strval(...), iterator_to_array($files)), static fn (string $path): bool => str_contains($path, '/conseil-pieces/')));
	}

	public function testAPieceIsReadFromTheSendingOnAsItWasFrozen(): void {
		$frozen = $this->room->freeze();
		self::assertSame(1, $frozen['documents']);
		self::assertStatus(404, $this->read());
		self::assertStatus(404, $this->hall->councillor->api('GET', "/meetings/{$this->room->room->id}/reading"));
		$this->room->room->drop('01 Voirie/plan.pdf', 'une version suivante');
		$this->room->room->sync();
		self::assertStatus(404, $this->read());

		self::assertStatus(200, $this->room->send($frozen));
		self::assertSame('le plan', $this->read()->body, 'the version that was frozen');
		[$item] = $this->hall->councillor->api('GET', "/meetings/{$this->room->room->id}/reading")->data()['items'];
		self::assertSame([['plan.pdf', hash('sha256', 'le plan'), []]], array_map(static fn (array $one): array => [$one['name'], $one['sha256'], $one['earlier']], $item['documents']));
		self::assertStringContainsString('document_published', self::occ('conseil_municipal:journal:export', (string)$this->hall->councilId)->orFail()->output);
	}

	public function testWhatWasPublishedBeforeStaysReadableAndIsReplacedBySending(): void {
		$document = $this->room->room->document('plan.pdf');
		self::assertStatus(200, $this->hall->manager->api('POST', "/documents/{$document['id']}/publish"));
		self::assertSame('le plan', $this->read()->body);
		$this->room->room->drop('01 Voirie/plan.pdf', 'le plan définitif');
		$this->room->room->sync();
		$frozen = $this->room->freeze();
		self::assertSame('le plan', $this->read()->body, 'publishing is an act of its own, freezing changes nothing of it');
		self::assertStatus(200, $this->room->send($frozen));
		self::assertSame('le plan définitif', $this->read()->body);
		[$item] = $this->hall->councillor->api('GET', "/meetings/{$this->room->room->id}/reading")->data()['items'];
		self::assertSame([], $item['documents'][0]['earlier'], 'nobody was convened with the one before');
	}

	public function testPublishingAfterFreezingIsNoticedBeforeTheSending(): void {
		$frozen = $this->room->freeze();
		$this->room->room->drop('01 Voirie/plan.pdf', 'une version suivante');
		$this->room->room->sync();
		self::assertStatus(200, $this->hall->manager->api('POST', "/documents/{$this->room->room->document('plan.pdf')['id']}/publish"));
		self::assertRefused(409, 'dossier_changed', $this->room->send($frozen));
		self::assertStatus(200, $this->room->send($this->room->freeze()));
		self::assertSame('une version suivante', $this->read()->body);
	}

	public function testPublishingWhatWasFrozenChangesNothing(): void {
		$frozen = $this->room->freeze();
		self::assertStatus(200, $this->hall->manager->api('POST', "/documents/{$this->room->room->document('plan.pdf')['id']}/publish"));
		self::assertSame('le plan', $this->read()->body);
		self::assertStatus(200, $this->room->send($frozen));
		self::assertSame('le plan', $this->read()->body);
	}

	public function testWhatACrashLeftAfterTheSendingIsPlacedByTheJob(): void {
		$frozen = $this->room->freeze();
		$this->room->crashAfterSending($frozen);
		self::assertStatus(404, $this->read());
		foreach ([1, 2] as $run) {
			self::host()->runJobs(OutboxJob::class);
			self::assertSame('le plan', $this->read()->body, "run $run");
			self::assertSame($frozen['manifestSha256'], hash('sha256', $this->read('Manifeste.json')->body), "run $run");
		}
	}

	public function testAMeetingThatIsCancelledOrRemovedLeavesNothingOfWhatWasFrozen(): void {
		$this->room->freeze();
		self::assertSame(2, $this->waiting());
		self::assertStatus(200, $this->hall->manager->api('POST', "/meetings/{$this->room->room->id}/cancel"));
		self::assertSame(0, $this->waiting());
		self::assertSame(['draft', null], [$this->room->shown()['state'], $this->room->shown()['manifestSha256']]);
		self::assertSame([], $this->hall->councillor->ls($this->hall->folder()));

		self::assertStatus(200, $this->hall->manager->api('POST', "/meetings/{$this->room->room->id}/reopen"));
		self::assertSame('frozen', $this->room->freeze()['state']);
		self::assertStatus(200, $this->hall->manager->api('DELETE', "/meetings/{$this->room->room->id}"));
		self::assertSame(0, $this->waiting());
	}

	public function testALaterActThatIsGivenUpTakesItsDocumentsAlong(): void {
		$this->room->convene();
		$before = $this->hall->councillor->ls($this->hall->folder() . '/' . $this->room->room->folderName);
		$this->room->room->drop('01 Voirie/annexe.pdf', 'une annexe');
		$this->room->room->sync();
		$act = $this->room->freeze($this->room->act('addendum')->data());
		self::assertSame($before, $this->hall->councillor->ls($this->hall->folder() . '/' . $this->room->room->folderName));
		$kept = $this->waiting();
		self::assertStatus(200, $this->hall->manager->api('DELETE', "/convocations/{$act['id']}"));
		self::assertSame([2, 0], [$kept, $this->waiting()]);
		self::assertSame($before, $this->hall->councillor->ls($this->hall->folder() . '/' . $this->room->room->folderName));
	}

	public function testTheManifestWhoseHashIsTheFingerprintIsReadOnceItIsSent(): void {
		$frozen = $this->room->freeze();
		foreach ([$this->hall->councillor, $this->hall->staff, $this->hall->manager] as $person) {
			self::assertSame([], $person->ls($this->hall->folder()));
		}
		self::assertStatus(200, $this->room->send($frozen));
		$manifest = $this->read('Manifeste.json');
		self::assertStatus(200, $manifest);
		self::assertSame($frozen['manifestSha256'], hash('sha256', $manifest->body));
		self::assertStringContainsString(hash('sha256', 'le plan'), $manifest->body);
	}

	public function testPagesOfADocumentAreForThoseWhoPrintAndAreThoseThatWereFrozen(): void {
		$this->room->freeze();
		$this->room->room->drop('01 Voirie/plan.pdf', 'un autre plan');
		$this->room->room->sync();
		$document = $this->room->room->document('plan.pdf');
		self::assertSame('le plan', $this->hall->manager->api('GET', "/documents/{$document['id']}/pages")->body);
		self::assertStatus(403, $this->hall->staff->api('GET', "/documents/{$document['id']}/pages"));
		self::assertStatus(404, $this->hall->councillor->api('GET', "/documents/{$document['id']}/pages"));
	}
}
