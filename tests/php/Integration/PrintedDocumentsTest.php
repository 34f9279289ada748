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

/** Documents that a browser makes of a frozen convocation: who may put them there, whole or not at all, and what is sent with them. */
final class PrintedDocumentsTest extends HostTestCase {
	private const PART = 4 * 1024 * 1024;
	private static int $halls = 0;

	private TownHall $hall;
	private ConveningRoom $room;
	/** @var array<string, mixed> the item with a document */
	private array $item;

	protected function setUp(): void {
		$this->hall = new TownHall(self::named('print' . ++self::$halls));
		$this->room = new ConveningRoom($this->hall, new MeetingRoom($this->hall, '2029-06-19T19:00'));
		$this->room->addMember('Mireille', 'Gontharet', ['channel' => 'paper', 'postalAddress' => 'Chemin du Replat']);
		$this->item = $this->room->room->addItem('Voirie');
		$this->room->room->drop($this->item['folderName'] . '/plan.pdf', 'le plan');
		$this->room->room->sync();
	}

	/** @param array<string, mixed> $convocation */
	private function part(array $convocation, string $kind, int $part, string $content, int $size, string $upload, ?Client $by = null): Answer {
		return ($by ?? $this->hall->manager)->send('PUT', "/ocs/v2.php/apps/conseil_municipal/api/v1/convocations/{$convocation['id']}/printed/$kind/parts/$part?upload=$upload&size=$size", $content,
			['OCS-APIRequest' => 'true', 'Accept' => 'application/json', 'Content-Type' => 'application/octet-stream']);
	}

	/**
	 * @param array<string, mixed> $convocation as it was frozen
	 * @param array<string, mixed> $values instead of what fits
	 */
	private function finish(array $convocation, string $kind, string $content, string $upload, array $values = [], ?Client $by = null): Answer {
		return ($by ?? $this->hall->manager)->api('POST', "/convocations/{$convocation['id']}/printed/$kind", $values + [
			'upload' => $upload, 'size' => strlen($content), 'manifest' => $convocation['manifestSha256'], 'sha256' => hash('sha256', $content),
		]);
	}

	/** @param array<string, mixed> $convocation */
	private function put(array $convocation, string $kind, string $content): Answer {
		$upload = bin2hex(random_bytes(16));
		foreach (str_split($content, self::PART) as $part => $bytes) {
			self::assertStatus(200, $this->part($convocation, $kind, $part, $bytes, strlen($content), $upload));
		}
		return $this->finish($convocation, $kind, $content, $upload);
	}

	private function folder(string $root = ''): string {
		return $this->hall->folder($root) . '/' . $this->room->room->folderName;
	}

	/** @param array<string, mixed> $convocation */
	private function made(array $convocation, string $kind): Answer {
		return $this->hall->manager->api('GET', "/convocations/{$convocation['id']}/printed/$kind");
	}

	/** Not even the folder of the meeting is there. */
	private function assertNothingIsReadable(): void {
		foreach ([$this->hall->councillor, $this->hall->staff, $this->hall->manager] as $person) {
			self::assertSame([], $person->ls($this->hall->folder()));
			self::assertStatus(404, $person->dav('PROPFIND', $this->folder()));
		}
	}

	public function testADocumentIsBesideTheOthersOnceItIsWholeAndCouncillorsCannotTouchIt(): void {
		$frozen = $this->room->freeze();
		$content = str_repeat('%PDF-1.7 ', 700_000);
		$upload = str_repeat('ab', 16);
		self::assertStatus(200, $this->part($frozen, 'dossier', 1, substr($content, self::PART), strlen($content), $upload));
		self::assertRefused(409, 'parts_missing', $this->finish($frozen, 'dossier', $content, $upload));
		$this->assertNothingIsReadable();
		self::assertStatus(200, $this->part($frozen, 'dossier', 0, substr($content, 0, self::PART), strlen($content), $upload));
		self::assertRefused(422, 'hash_mismatch', $this->finish($frozen, 'dossier', $content, $upload, ['sha256' => hash('sha256', 'other')]));
		$this->assertNothingIsReadable();

		$done = $this->finish($frozen, 'dossier', $content, $upload);
		self::assertStatus(200, $done);
		self::assertSame(['Dossier complet.pdf', hash('sha256', $content), true], [$done->data()['name'], $done->data()['sha256'], $done->data()['current']]);
		self::assertSame($done->data(), $this->finish($frozen, 'dossier', $content, $upload)->data(), 'harmless when repeated');

		$this->assertNothingIsReadable();
		self::assertSame($content, $this->made($frozen, 'dossier')->body, 'whoever convenes looks at it before');
		self::assertRefused(409, 'not_printed', $this->made($frozen, 'agenda'));
		self::assertRefused(422, 'unknown_value', $this->made($frozen, 'manifest'));

		self::assertStatus(200, $this->room->send($frozen));
		self::assertSame(['01 Voirie', 'Dossier complet.pdf', 'Manifeste.json'], $this->hall->councillor->ls($this->folder()));
		$path = $this->folder() . '/Dossier complet.pdf';
		self::assertSame(hash('sha256', $content), hash('sha256', $this->hall->councillor->dav('GET', $path)->body));
		self::assertStatus(403, $this->hall->councillor->dav('PUT', $path, 'forged'));
		self::assertStatus(403, $this->hall->councillor->dav('DELETE', $path));
		self::assertContains($this->hall->manager->dav('PUT', $path, 'forged')->status, [403], 'nobody writes there but the app');
		$printing = $this->hall->manager->api('GET', "/meetings/{$this->room->room->id}/printing")->data();
		self::assertSame(['manifest', 'dossier'], array_column($printing['printed'], 'kind'));
		self::assertStringContainsString('document_printed', self::occ('conseil_municipal:journal:export', (string)$this->hall->councilId)->orFail()->output);
	}

	public function testTheNotificationOpensTheConvocationInThePhonesClient(): void {
		$this->room->addMember('Odile', 'Perrachon', ['uid' => $this->hall->councillor->uid, 'email' => 'odile@example.org']);
		$frozen = $this->room->freeze();
		$printed = $this->put($frozen, 'convocation', '%PDF-1.7 convocation')->data();
		self::assertStatus(200, $this->room->send($frozen));
		$notices = $this->hall->councillor->ocs('GET', '/ocs/v2.php/apps/notifications/api/v2/notifications')->data();
		[$convened] = array_values(array_filter($notices, static fn (array $notice): bool => str_contains($notice['link'], '/seances/')));
		self::assertSame(['file', (string)$printed['fileId']], [$convened['subjectRichParameters']['file']['type'], (string)$convened['subjectRichParameters']['file']['id']]);
	}

	public function testOnlyManagersPutThemThereAndStrangersKnowNothing(): void {
		$frozen = $this->room->freeze();
		$stranger = new TownHall(self::named('printx' . self::$halls));
		$upload = str_repeat('cd', 16);
		foreach ([[$this->hall->staff, 403], [$this->hall->councillor, 404], [$stranger->manager, 404], [self::host()->anonymous(), 401]] as [$person, $status]) {
			self::assertStatus($status, $this->part($frozen, 'agenda', 0, 'x', 1, $upload, $person));
			self::assertStatus($status, $person->api('POST', "/convocations/{$frozen['id']}/printed/agenda", ['upload' => $upload, 'size' => 1, 'manifest' => $frozen['manifestSha256']]));
		}
		$this->assertNothingIsReadable();
	}

	public function testWhatIsNotAnnouncedRightIsRefusedAndLeavesNothing(): void {
		$frozen = $this->room->freeze();
		$upload = str_repeat('ef', 16);
		self::assertRefused(422, 'file_too_large', $this->part($frozen, 'convocation', 0, 'x', 20_000_001, $upload));
		self::assertRefused(422, 'not_a_size', $this->part($frozen, 'convocation', 0, 'x', 0, $upload));
		self::assertRefused(422, 'not_an_upload', $this->part($frozen, 'convocation', 0, 'x', 1, '../../x'));
		self::assertRefused(422, 'unknown_value', $this->part($frozen, 'manifest', 0, 'x', 1, $upload));
		self::assertRefused(422, 'no_such_part', $this->part($frozen, 'convocation', 7, 'x', 1, $upload));
		self::assertRefused(422, 'part_incomplete', $this->part($frozen, 'convocation', 0, 'cut', 10, $upload));
		self::assertRefused(409, 'parts_missing', $this->finish($frozen, 'convocation', 'cut upload', $upload));
		self::assertRefused(422, 'not_a_hash', $this->finish($frozen, 'convocation', 'x', $upload, ['sha256' => 'abc']));
		self::assertRefused(409, 'printed_outdated', $this->finish($frozen, 'convocation', 'x', $upload, ['manifest' => str_repeat('0', 64)]));
		$this->assertNothingIsReadable();
	}

	public function testNothingIsPutThereBeforeFreezing(): void {
		$draft = $this->room->begin();
		self::assertRefused(409, 'convocation_not_frozen', $this->part($draft, 'agenda', 0, 'x', 1, str_repeat('01', 16)));
		self::assertRefused(409, 'convocation_not_frozen', $this->finish($draft, 'agenda', 'x', str_repeat('01', 16), ['manifest' => str_repeat('0', 64)]));
	}

	public function testOfTwoAtOnceOneIsKeptWhole(): void {
		$frozen = $this->room->freeze();
		$contents = ['%PDF first', '%PDF second, longer'];
		$requests = [];
		foreach ($contents as $index => $content) {
			$upload = str_repeat((string)$index, 32);
			self::assertStatus(200, $this->part($frozen, 'convocation', 0, $content, strlen($content), $upload));
			$requests[] = ['POST', "/convocations/{$frozen['id']}/printed/convocation", [
				'upload' => $upload, 'size' => strlen($content), 'manifest' => $frozen['manifestSha256'], 'sha256' => hash('sha256', $content),
			], []];
		}
		foreach ($this->hall->manager->together($requests) as $status) {
			self::assertContains($status, [200, 423]);
		}
		$printed = array_column($this->hall->manager->api('GET', "/meetings/{$this->room->room->id}/printing")->data()['printed'], null, 'kind')['convocation'];
		self::assertStatus(200, $this->room->send($frozen));
		$there = $this->hall->councillor->dav('GET', $this->folder() . '/Convocation.pdf')->body;
		self::assertContains($there, $contents);
		self::assertSame([hash('sha256', $there), true], [$printed['sha256'], $printed['current']]);
		self::assertSame(['01 Voirie', 'Convocation.pdf', 'Manifeste.json'], $this->hall->councillor->ls($this->folder()));
	}

	public function testFreezingAgainAfterAChangeTakesAwayWhatSaysSomethingElse(): void {
		$frozen = $this->room->freeze();
		self::assertStatus(200, $this->put($frozen, 'convocation', '%PDF as it was'));
		self::assertSame($frozen['manifestSha256'], $this->room->freeze()['manifestSha256']);
		self::assertSame('%PDF as it was', $this->made($frozen, 'convocation')->body, 'nothing changed: it is kept');

		self::assertStatus(200, $this->hall->manager->api('PUT', "/items/{$this->item['id']}", ['title' => 'Voirie communale'], ['If-Match' => '"' . $this->item['version'] . '"']));
		$again = $this->room->freeze();
		self::assertRefused(409, 'not_printed', $this->made($again, 'convocation'));
		self::assertStatus(200, $this->put($again, 'convocation', '%PDF as it is'));
		self::assertStatus(200, $this->room->send($again));
		self::assertSame($again['manifestSha256'], hash('sha256', $this->hall->councillor->dav('GET', $this->folder() . '/Manifeste.json')->body));
		self::assertSame('%PDF as it is', $this->hall->councillor->dav('GET', $this->folder() . '/Convocation.pdf')->body);
	}

	public function testWhatWasSentStaysAndWhatIsMissingMayBeMadeLater(): void {
		$frozen = $this->room->freeze();
		self::assertStatus(200, $this->put($frozen, 'convocation', '%PDF sent'));
		self::assertStatus(404, $this->hall->councillor->api('GET', "/meetings/{$this->room->room->id}/printed"));
		self::assertStatus(200, $this->room->send($frozen));
		$upload = str_repeat('12', 16);
		self::assertRefused(409, 'convocation_sent', $this->part($frozen, 'convocation', 0, '%PDF other', 10, $upload));
		self::assertSame('%PDF sent', $this->hall->councillor->dav('GET', $this->folder() . '/Convocation.pdf')->body);
		self::assertStatus(200, $this->put($frozen, 'agenda', '%PDF agenda'));
		$told = $this->hall->councillor->api('GET', "/meetings/{$this->room->room->id}/printed")->data();
		self::assertSame(['Convocation.pdf', 'Ordre du jour.pdf'], array_column($told, 'name'));
	}

	public function testNothingIsSentWithADocumentThatIsNotWhatItWas(): void {
		$frozen = $this->room->freeze();
		$printed = $this->put($frozen, 'convocation', '%PDF true');
		self::assertStatus(200, $printed);
		self::host()->sql('UPDATE oc_conseil_printed SET sha256 = ? WHERE file_id = ?', str_repeat('0', 64), $printed->data()['fileId']);
		self::assertRefused(409, 'printed_changed', $this->room->send($frozen));
		self::assertSame('draft', $this->room->room->preparation()['meeting']['state']);
	}

	public function testNamesOfClosedSessionsStayWhereOtherAgentsDoNotLook(): void {
		$closed = $this->room->room->addItem('Protection fonctionnelle');
		$this->room->room->drop($closed['folderName'] . '/nom de la personne.pdf', 'secret');
		$this->room->room->sync();
		$item = array_column($this->room->room->preparation()['items'], null, 'id')[$closed['id']];
		self::assertStatus(200, $this->hall->manager->api('PUT', "/items/{$closed['id']}", ['closedSession' => true], ['If-Match' => '"' . $item['version'] . '"']));
		$frozen = $this->room->freeze();
		$this->assertNothingIsReadable();
		self::assertSame([], $this->hall->councillor->ls($this->hall->folder('Restreint')));
		self::assertStatus(200, $this->room->send($frozen));
		self::assertSame(['01 Voirie'], $this->hall->staff->ls($this->folder()));
		self::assertStatus(404, $this->hall->staff->dav('GET', $this->folder('Restreint') . '/Manifeste.json'));
		$manifest = $this->hall->councillor->dav('GET', $this->folder('Restreint') . '/Manifeste.json');
		self::assertSame($frozen['manifestSha256'], hash('sha256', $manifest->body));
	}

	public function testAFullStorageKeepsWhatWasThere(): void {
		$frozen = $this->room->freeze();
		$account = self::occ('conseil_municipal:council:show', (string)$this->hall->councilId, '--output=json')->orFail()->json()['serviceAccount'];
		$content = str_repeat('x', 3_000_000);
		$upload = str_repeat('34', 16);
		self::assertStatus(200, $this->part($frozen, 'dossier', 0, $content, strlen($content), $upload));
		self::occ('user:setting', $account, 'files', 'quota', '1 KB')->orFail();
		try {
			self::assertRefused(507, 'storage_full', $this->finish($frozen, 'dossier', $content, $upload));
			$this->assertNothingIsReadable();
		} finally {
			self::occ('user:setting', $account, 'files', 'quota', 'none');
		}
		self::assertStatus(200, $this->finish($frozen, 'dossier', $content, $upload));
	}
}
