<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Access\ConvocationOperations;
use OCA\ConseilMunicipal\Tests\Integration\Host\Client;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\Operation;
use OCA\ConseilMunicipal\Tests\Integration\Host\PaperShelf;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;
use PHPUnit\Framework\Attributes\DataProvider;

/** What each reading operation of openapi.json costs the database: little, and the same for a person of one council and a person of sixty. */
final class QueryBudgetTest extends HostTestCase {
	private const COUNCILS = 60;
	/** Queries above those of a request that does nothing. */
	private const BUDGET = 6;
	/** What Nextcloud itself asks for before the first file of a person can be looked at; readings that need none do not pay it. */
	private const FILE_SYSTEM = 36;
	private const LOOKS_AT_FILES = ['document-versions', 'draft-file', 'paperFile-content', 'template-index', 'proposalFile-content', 'proxyScan-show', 'printed-pages', 'printed-file', 'replacedPiece-file', 'approval-document'];
	/** Nextcloud reads the members of each group by themselves. */
	private const GROUPS = 3;
	private const LOOKS_FOR_PEOPLE = ['discussion-readers'];
	/** The home brings a whole screen: see docs/testing.md. */
	private const HOME = 2;
	/** All that a convocation says, read from agenda, documents, tableau and words of the council. */
	private const WHOLE_ACT = 2;
	private const READS_AN_ACT = ['printed-printing', 'letter-mail', 'approval-printing'];

	private static TownHall $one;
	private static TownHall $sixty;
	/** @var array<string, int> path parameters by name */
	private static array $ofOne;
	/** @var array<string, int> */
	private static array $ofSixty;

	public static function setUpBeforeClass(): void {
		self::$one = new TownHall(self::named('un'));
		self::$sixty = new TownHall(self::named('lx'));
		$suffix = self::$sixty->suffix;
		$csv = "nom;population;élus;agents;gestionnaires\n";
		for ($number = 2; $number <= self::COUNCILS; $number++) {
			$csv .= "Commune $number $suffix;900;elus-$suffix;agents-$suffix;mairie-$suffix\n";
		}
		$imported = self::host()->occ(['conseil_municipal:council:import', '-', '--output=json'], [], $csv)->orFail()->json();
		self::assertSame(self::COUNCILS - 1, $imported['created']);
		self::$ofOne = self::contents(self::$one);
		self::$ofSixty = self::contents(self::$sixty);
	}

	/** @return array<string, int> */
	private static function contents(TownHall $hall): array {
		$room = new MeetingRoom($hall);
		$item = $room->addItem('Voirie');
		$room->drop('01 Voirie/plan.pdf');
		$room->publish();
		$shelf = new PaperShelf($hall);
		$paper = $shelf->add('Chemin du Replat', ['theme' => 'Voirie', 'ownerUid' => $hall->staff->uid]);
		$shelf->drop('Chemin du Replat/devis.pdf');
		$shelf->sync();
		self::assertStatus(200, $hall->staff->api('PUT', "/items/{$item['id']}/paper", ['paperId' => $paper['id']]));
		$commission = $hall->manager->api('POST', "/councils/$hall->councilId/commissions", ['name' => 'Finances'])->data()['commission']['id'];
		$day = $hall->manager->api('POST', "/commissions/$commission/meetings", ['startsAt' => '2030-01-07T18:30'])->data()['id'];
		self::assertStatus(200, $hall->manager->api('POST', "/items/{$item['id']}/submissions", ['commissionId' => $commission, 'commissionMeetingId' => $day]));
		return [
			'commissionId' => $commission, 'commissionMeetingId' => $day,
			'paperId' => $paper['id'], 'paperFileId' => $shelf->read($paper['id'])['files'][0]['id'], 'councilId' => $hall->councilId, 'meetingId' => $room->id, 'itemId' => $item['id'],
			'documentId' => $room->document('plan.pdf')['id'], 'draftFileId' => $room->document('plan.pdf')['fileId'],
		] + self::subjects($hall, $room->id) + ['proxyId' => self::scannedProxy($hall)] + ConvocationOperations::contents($hall)
			+ ['memberId' => $hall->manager->api('GET', "/councils/$hall->councilId/members")->data()[0]['id']];
	}

	private static function scannedProxy(TownHall $hall): int {
		$meeting = new MeetingRoom($hall, '2031-06-19T19:00');
		$meeting->convene();
		[$giver, $holder] = array_map(static fn (string $name): int => $hall->manager->api('POST', "/councils/$hall->councilId/members", ['firstName' => $name, 'lastName' => 'Roux', 'channel' => 'paper'])->data()['id'], ['Anne', 'Marc']);
		$answers = $hall->manager->api('PUT', "/meetings/$meeting->id/answers/$giver", ['answer' => 'proxy', 'holderId' => $holder])->data();
		$proxy = array_column($answers['members'], null, 'memberId')[$giver]['given']['id'];
		self::assertStatus(200, $hall->manager->send('PUT', "/ocs/v2.php/apps/conseil_municipal/api/v1/proxies/$proxy/scan?name=pouvoir.pdf", 'x', ['OCS-APIRequest' => 'true', 'Content-Type' => 'application/octet-stream']));
		return $proxy;
	}

	/** @return array<string, int> a call for subjects and a proposal with a document */
	private static function subjects(TownHall $hall, int $meetingId): array {
		$hall->staff->api('POST', "/meetings/$meetingId/call", ['deadline' => '2027-01-08T18:00', 'audience' => 'both']);
		$proposal = $hall->manager->api('POST', "/councils/$hall->councilId/proposals", ['title' => 'Bancs', 'kind' => 'deliberation', 'meetingId' => $meetingId])->data()['id'];
		$file = $hall->manager->api('POST', "/proposals/$proposal/files", ['name' => 'bancs.pdf', 'size' => 0])->data()['id'];
		$hall->manager->api('POST', "/proposals/$proposal/files/$file/finish");
		return ['proposalId' => $proposal, 'fileId' => $file];
	}

	/** @return iterable<string, array{Operation}> */
	public static function reads(): iterable {
		foreach (Operation::all() as $operation) {
			if ($operation->method === 'GET' && !str_starts_with($operation->id, 'admin-')) {
				yield $operation->id => [$operation];
			}
		}
	}

	#[DataProvider('reads')]
	public function testAReadingKeepsToTheBudgetForOneCouncilAndForSixty(Operation $operation): void {
		$one = self::cost($operation->id === 'reading-show' ? self::$one->councillor : self::$one->manager, self::path($operation, self::$ofOne));
		$sixty = self::cost($operation->id === 'reading-show' ? self::$sixty->councillor : self::$sixty->manager, self::path($operation, self::$ofSixty));

		self::assertSame($one, $sixty, "{$operation->id}: queries for one council and for sixty");
		$more = (in_array($operation->id, self::LOOKS_AT_FILES, true) ? self::FILE_SYSTEM : 0) + (in_array($operation->id, self::LOOKS_FOR_PEOPLE, true) ? self::GROUPS : 0)
			+ (in_array($operation->id, self::READS_AN_ACT, true) ? self::WHOLE_ACT : 0) + ($operation->id === 'home-show' ? self::HOME : 0);
		self::assertLessThanOrEqual(self::BUDGET + $more, $sixty, $operation->id);
	}

	/**
	 * Two operations call their file `fileId`: that of a proposed subject has its own number, the other is that of the Files app.
	 *
	 * @param array<string, int|string> $ids
	 */
	private static function path(Operation $operation, array $ids): string {
		return $operation->path($operation->id === 'filePlace-show' ? ['fileId' => $ids['draftFileId']] : $ids);
	}

	public function testTheOperatorsPageCostsTheSameForAFewCouncilsAndForMany(): void {
		$few = self::cost(self::as('admin'), '/admin/councils?limit=2');
		$many = self::cost(self::as('admin'), '/admin/councils?limit=200');

		self::assertSame($few, $many);
		self::assertLessThanOrEqual(self::BUDGET, $many);
	}

	public function testEverybodySeesAllTheirCouncilsAtOnce(): void {
		self::assertCount(self::COUNCILS, self::$sixty->councillor->api('GET', '/councils')->data());
		self::assertCount(1, self::$one->councillor->api('GET', '/councils')->data());
	}

	/**
	 * Queries above those of a request that does nothing; the least of three, because Nextcloud now and then writes when an
	 * app password was last used.
	 */
	private static function cost(Client $client, string $path): int {
		$queries = [];
		foreach (['/ocs/v2.php/config', '/ocs/v2.php/apps/conseil_municipal/api/v1' . $path] as $url) {
			$queries[] = min(array_map(static function () use ($client, $url): int {
				$answer = $client->ocs('GET', $url);
				self::assertStatus(200, $answer);
				return self::host()->queriesOf($answer);
			}, range(1, 3)));
		}
		return $queries[1] - $queries[0];
	}
}
