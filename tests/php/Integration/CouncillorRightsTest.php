<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Client;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;
use PHPUnit\Framework\Attributes\DataProvider;

/** A councillor against the files, by every way that WebDAV and sharing open: reading what is published, and nothing more. */
final class CouncillorRightsTest extends HostTestCase {
	private static TownHall $hall;
	private static MeetingRoom $room;
	/** @var array<string, mixed> the published document, which had three drafts before and one after */
	private static array $document;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('riv'));
		self::$room = new MeetingRoom(self::$hall);
		self::$room->addItem('Voirie');
		foreach (['secret one', 'secret two, longer', 'first publication'] as $draft) {
			self::$room->drop('01 Voirie/plan.odt', $draft);
		}
		$browser = self::host()->inBrowserOf((string)self::$hall->manager->uid);
		self::$room->publish($browser);
		self::$room->drop('01 Voirie/plan.odt', 'secret again');
		self::$room->drop('01 Voirie/plan.odt', 'second publication');
		self::$room->publish($browser);
		self::$room->drop('01 Voirie/plan.odt', 'secret afterwards');
		self::$room->drop('01 Voirie/brouillon.odt', 'secret draft');
		self::$room->sync();
		self::$document = self::$room->document('plan.odt');
	}

	private static function folder(): string {
		return self::$hall->folder() . '/' . self::$room->folderName . '/01 Voirie';
	}

	/** @return iterable<string, array{string, string, ?string, ?string}> method, path below the item's folder, content, destination in the home */
	public static function attempts(): iterable {
		yield 'overwriting' => ['PUT', '/plan.odt', 'altered', null];
		yield 'adding a file' => ['PUT', '/autre.odt', 'mine', null];
		yield 'adding a folder' => ['MKCOL', '/annexes', null, null];
		yield 'deleting a file' => ['DELETE', '/plan.odt', null, null];
		yield 'deleting the folder of an item' => ['DELETE', '', null, null];
		yield 'renaming' => ['MOVE', '/plan.odt', null, '{folder}/plan (2).odt'];
		yield 'taking a file away' => ['MOVE', '/plan.odt', null, '/plan.odt'];
		yield 'taking a folder away' => ['MOVE', '', null, '/Voirie'];
		yield 'copying beside' => ['COPY', '/plan.odt', null, '{folder}/plan (2).odt'];
		yield 'moving something in' => ['MOVE', '{own}', null, '{folder}/à moi.txt'];
		yield 'copying something in' => ['COPY', '{own}', null, '{folder}/à moi.txt'];
		yield 'copying something over' => ['COPY', '{own}', null, '{folder}/plan.odt'];
	}

	#[DataProvider('attempts')]
	public function testACouncillorChangesNothing(string $method, string $path, ?string $content, ?string $destination): void {
		$councillor = self::$hall->councillor;
		self::assertContains($councillor->dav('PUT', '/à moi.txt', 'mine')->status, [201, 204]);
		$headers = $destination === null ? [] : ['Destination' => str_replace('{folder}', self::folder(), $destination)];

		$answer = $councillor->dav($method, $path === '{own}' ? '/à moi.txt' : self::folder() . $path, $content, $headers);

		self::assertContains($answer->status, [403, 405], "$answer->status $answer->body");
		self::assertSame(['plan.odt'], $councillor->ls(self::folder()));
		self::assertSame('second publication', $councillor->dav('GET', self::folder() . '/plan.odt')->body);
		self::assertContains('à moi.txt', $councillor->ls());
	}

	/** @return iterable<string, array{int, string}> */
	public static function recipients(): iterable {
		yield 'a person' => [0, 'admin'];
		yield 'a group' => [1, 'admin'];
		yield 'everybody who has the link' => [3, ''];
		yield 'an e-mail address' => [4, 'presse@example.org'];
	}

	#[DataProvider('recipients')]
	public function testACouncillorPassesNothingOn(int $type, string $recipient): void {
		// Nextcloud 32 lets a person ask for 20 shares in ten minutes: these are 16.
		foreach ([[self::$hall->folder(), 1], [self::folder(), 17], [self::folder() . '/plan.odt', 1], [self::$hall->folder('Espace élus'), 31]] as [$path, $permissions]) {
			$answer = self::$hall->councillor->ocs('POST', '/ocs/v2.php/apps/files_sharing/api/v1/shares', [
				'path' => $path, 'shareType' => $type, 'shareWith' => $recipient, 'permissions' => $permissions,
			]);
			self::assertContains($answer->status, [400, 403, 404], "$path $permissions: $answer->status $answer->body");
		}
	}

	public function testNoVersionHoldsAnythingButThePublishedContent(): void {
		foreach ([self::$hall->councillor, self::$hall->otherCouncillor] as $councillor) {
			$revisions = self::revisions($councillor, self::$document['publication']['fileId']);
			self::assertLessThanOrEqual(1, count($revisions));
			self::assertHoldNothingElse($councillor, $revisions);
		}
	}

	public function testTheDraftHasNoVersionForACouncillor(): void {
		$all = self::revisions(self::$hall->staff, self::$document['fileId']);
		self::assertNotSame([], $all);
		foreach ($all as $revision) {
			$stolen = str_replace((string)self::$hall->staff->uid, (string)self::$hall->councillor->uid, $revision);
			$answer = self::$hall->councillor->send('GET', Client::encode($stolen));
			self::assertContains($answer->status, [403, 404], $answer->body);
			self::assertContains(self::$hall->councillor->send('GET', Client::encode($revision))->status, [403, 404]);
		}
	}

	public function testACopyThatACouncillorMakesCarriesNoDraft(): void {
		$councillor = self::$hall->otherCouncillor;
		self::assertStatus(201, $councillor->dav('COPY', self::folder() . '/plan.odt', null, ['Destination' => '/ma copie.odt']));
		$properties = '<d:propfind xmlns:d="DAV:" xmlns:o="http://owncloud.org/ns"><d:prop><o:fileid/></d:prop></d:propfind>';
		$found = array_values($councillor->dav('PROPFIND', '/ma copie.odt', $properties, ['Depth' => '0'])->properties())[0];

		self::assertHoldNothingElse($councillor, self::revisions($councillor, (int)$found['fileid']));
		self::assertSame('second publication', $councillor->dav('GET', '/ma copie.odt')->body);
	}

	public function testDraftsAreNowhereForACouncillor(): void {
		$councillor = self::$hall->councillor;
		foreach ([self::$room->folder(), self::$hall->folder('Préparation'), self::folder() . '/brouillon.odt'] as $path) {
			self::assertStatus(404, $councillor->dav('PROPFIND', $path, null, ['Depth' => '1']));
		}
		$shares = $councillor->ocs('GET', '/ocs/v2.php/apps/files_sharing/api/v1/shares?shared_with_me=true');
		if ($shares->status === 200) {
			self::assertStringNotContainsString('Pr\u00e9paration', $shares->body);
			self::assertStringNotContainsString('Préparation', $shares->body);
		}
		$trash = $councillor->send('PROPFIND', "/remote.php/dav/trashbin/{$councillor->uid}/trash", null, ['Depth' => '1']);
		self::assertStringNotContainsString('plan.odt', $trash->body);
	}

	/** @param list<string> $revisions the present one may be listed without being kept a second time */
	private static function assertHoldNothingElse(Client $client, array $revisions): void {
		foreach ($revisions as $revision) {
			$answer = $client->send('GET', Client::encode($revision));
			self::assertContains([$answer->status, $answer->status === 200 ? $answer->body : null], [[200, 'second publication'], [404, null]]);
		}
	}

	/** @return list<string> hrefs of the revisions that this person is shown */
	private static function revisions(Client $client, int $fileId): array {
		$answer = $client->send('PROPFIND', "/remote.php/dav/versions/{$client->uid}/versions/$fileId", null, ['Depth' => '1']);
		return $answer->status === 207 ? array_slice(array_keys($answer->properties()), 1) : [];
	}
}
