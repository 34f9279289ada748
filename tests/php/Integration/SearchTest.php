<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Client;
use OCA\ConseilMunicipal\Tests\Integration\Host\MeetingRoom;
use OCA\ConseilMunicipal\Tests\Integration\Host\PaperShelf;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;
use PHPUnit\Framework\Attributes\DataProvider;

/** Nextcloud’s search: who finds what. Everything to be found here has « zircon » in its name. */
final class SearchTest extends HostTestCase {
	private const PATH = '/ocs/v2.php/search/providers/conseil_municipal/search';
	/** Everything there is, by the name under which it is found. */
	private const THINGS = [
		'Zircon, en préparation', 'Zircon, publié', 'Zircon, confié à Odile', 'Zircon, retiré',
		'Zircon, dossier', 'Zircon, dossier d’Odile',
		'zircon-brouillon.odt', 'zircon-publie.pdf', 'zircon-odile.odt', 'zircon-a-classer.pdf', 'zircon-restreint.odt',
	];

	private static TownHall $hall;
	private static TownHall $other;
	private static string $stranger;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('sea'));
		self::$other = new TownHall(self::named('seb'));
		self::$stranger = self::named('etranger');
		self::host()->createUser(self::$stranger, 'Camille Étrangère');
		(new MeetingRoom(self::$other))->addItem('Rien de tel');
		self::fill(new MeetingRoom(self::$hall), new PaperShelf(self::$hall));
	}

	private static function fill(MeetingRoom $room, PaperShelf $shelf): void {
		$odile = self::$hall->councillor->uid;
		$items = [];
		foreach (['Zircon, en préparation' => 'zircon-brouillon.odt', 'Zircon, publié' => 'zircon-publie.pdf', 'Zircon, confié à Odile' => 'zircon-odile.odt', 'Zircon, retiré' => null] as $title => $name) {
			$items[$title] = $room->addItem($title);
			if ($name !== null) {
				$room->drop($items[$title]['folderName'] . '/' . $name);
			}
		}
		$room->drop('zircon-a-classer.pdf');
		$room->drop($items['Zircon, confié à Odile']['folderName'] . '/zircon-restreint.odt');
		$room->sync();
		self::assertStatus(200, self::$hall->staff->api('DELETE', "/items/{$items['Zircon, retiré']['id']}"));
		self::assertStatus(200, self::$hall->manager->api('POST', "/items/{$items['Zircon, confié à Odile']['id']}/stakeholders", ['uid' => $odile]));
		self::assertStatus(200, self::$hall->manager->api('POST', '/documents/' . $room->document('zircon-publie.pdf')['id'] . '/publish'));
		self::assertStatus(200, self::$hall->manager->api('POST', '/documents/' . $room->document('zircon-restreint.odt')['id'] . '/restriction'));
		$shelf->add('Zircon, dossier');
		$paper = $shelf->add('Zircon, dossier d’Odile');
		self::assertStatus(200, self::$hall->staff->api('POST', "/papers/{$paper['id']}/stakeholders", ['uid' => $odile]));
	}

	/** @return array{entries: list<array{title: string, subline: string, resourceUrl: string}>, isPaginated: bool, cursor: int|string|null} */
	private static function search(Client $client, string $term = 'zircon', string $more = '&limit=25'): array {
		$answer = $client->ocs('GET', self::PATH . '?term=' . rawurlencode($term) . $more);
		self::assertStatus(200, $answer);
		return $answer->data();
	}

	/** @return iterable<string, array{string, list<string>}> person, what the person finds */
	public static function people(): iterable {
		$all = array_values(array_diff(self::THINGS, ['Zircon, retiré']));
		yield 'a manager finds everything that is there' => ['manager', $all];
		yield 'an agent too, but for what is restricted' => ['staff', array_values(array_diff($all, ['zircon-restreint.odt']))];
		yield 'an élu who works on an item finds it, its drafts, his paper, and what is published' => [
			'councillor', ['Zircon, publié', 'zircon-publie.pdf', 'Zircon, confié à Odile', 'zircon-odile.odt', 'zircon-restreint.odt', 'Zircon, dossier d’Odile'],
		];
		yield 'another élu finds what is published' => ['otherCouncillor', ['Zircon, publié', 'zircon-publie.pdf']];
		yield 'the manager of another council finds nothing' => ['elsewhere', []];
		yield 'a stranger finds nothing' => ['stranger', []];
	}

	/** @param list<string> $expected */
	#[DataProvider('people')]
	public function testWhoFindsWhat(string $person, array $expected): void {
		$found = array_column(self::search(self::client($person))['entries'], 'title');
		foreach (self::THINGS as $thing) {
			self::assertSame(in_array($thing, $expected, true), in_array($thing, $found, true), "$person, « $thing »");
		}
		self::assertCount(count($expected), $found, 'each once');
	}

	private static function client(string $person): Client {
		return match ($person) {
			'manager' => self::$hall->manager,
			'staff' => self::$hall->staff,
			'councillor' => self::$hall->councillor,
			'otherCouncillor' => self::$hall->otherCouncillor,
			'elsewhere' => self::$other->manager,
			default => self::as(self::$stranger),
		};
	}

	public function testPagesHoldEachThingOnceAndEnd(): void {
		$whole = array_column(self::search(self::$hall->manager)['entries'], 'title');
		$found = [];
		$cursor = '';
		for ($page = 0; $page < 10; $page++) {
			$result = self::search(self::$hall->manager, 'zircon', '&limit=2' . ($cursor === '' ? '' : '&cursor=' . rawurlencode($cursor)));
			self::assertLessThanOrEqual(2, count($result['entries']));
			array_push($found, ...array_column($result['entries'], 'title'));
			if (!$result['isPaginated']) {
				break;
			}
			$cursor = (string)$result['cursor'];
		}
		self::assertSame($whole, $found);
	}

	public function testAResultSaysWhereItIsAndLeadsThere(): void {
		[$entry] = self::search(self::$hall->otherCouncillor, 'zircon-publie')['entries'];
		self::assertStringContainsString('Zircon, publié', $entry['subline']);
		self::assertStringContainsString('2027', $entry['subline']);
		self::assertMatchesRegularExpression('#/apps/conseil_municipal/seances/\d+/points/\d+$#', $entry['resourceUrl']);
	}

	public function testAccentsInOtherCaseAreFoundAndSignsAreTakenAsTheyAre(): void {
		(new MeetingRoom(self::$hall, '2027-02-16T19:00', 'Écoles'))->addItem('École des Crêts, 100% rénovée_ [phase *2*]');
		foreach (['école des crêts', 'ÉCOLE', 'ecole', 'cretS ECOLE', '100%', 'rénovée_', '[PHASE', '*2*]'] as $term) {
			self::assertContains('École des Crêts, 100% rénovée_ [phase *2*]', array_column(self::search(self::$hall->staff, $term)['entries'], 'title'), $term);
		}
		foreach (['%', '_________________________________', '\\', '^', '[a-z]', '*', ']', '-', "' OR 1=1", str_repeat('é', 5000)] as $term) {
			self::assertLessThan(25, count(self::search(self::$hall->otherCouncillor, $term)['entries']), $term);
		}
		foreach (['item:x', 'nothing:5', 'item:99999999999999999999', ':', '5'] as $cursor) {
			self::assertNotSame([], self::search(self::$hall->manager, 'zircon', '&limit=25&cursor=' . rawurlencode($cursor))['entries'], $cursor);
		}
	}

	/** @return iterable<string, array{string, string}> what is typed, what it finds */
	public static function ways(): iterable {
		yield 'another order' => ['publié ZIRCON', 'Zircon, publié'];
		yield 'no accents' => ['publie zircon', 'Zircon, publié'];
		yield 'beginnings of words' => ['prépa zirc', 'Zircon, en préparation'];
		yield 'a typed apostrophe' => ["d'odile dossier", 'Zircon, dossier d’Odile'];
		yield 'accents that are not there' => ['zïrcôn dossier odîle', 'Zircon, dossier d’Odile'];
		yield 'the name of a file, in pieces' => ['brouillon zircon odt', 'zircon-brouillon.odt'];
	}

	#[DataProvider('ways')]
	public function testAllWordsAreSoughtInAnyOrderWithoutCaseAndAccents(string $typed, string $found): void {
		self::assertContains($found, array_column(self::search(self::$hall->manager, $typed)['entries'], 'title'), $typed);
	}

	public function testEveryWordNarrowsAndNoneOpensWhatAPersonMayNotSee(): void {
		self::assertSame([], self::search(self::$hall->manager, 'zircon introuvable')['entries']);
		self::assertSame([], self::search(self::$hall->otherCouncillor, 'brouillon zircon')['entries']);
		self::assertSame([], self::search(self::$hall->otherCouncillor, 'ODILE confie zircon')['entries']);
		self::assertSame(['Zircon, confié à Odile'], array_column(self::search(self::$hall->councillor, 'confie ODILE')['entries'], 'title'));
		self::assertLessThan(25, count(self::search(self::$hall->manager, str_repeat('e ', 100))['entries']));
	}

	public function testItCostsTheSameForOneCouncilAndForFour(): void {
		$queries = static function (string $path): int {
			self::$other->staff->ocs('GET', $path); // shares that came meanwhile are taken in by the first request
			return self::host()->queriesOf(self::$other->staff->ocs('GET', $path));
		};
		$cost = static fn (): int => $queries(self::PATH . '?term=zircon&limit=25') - $queries('/ocs/v2.php/cloud/capabilities');
		$few = $cost();
		for ($more = 0; $more < 3; $more++) {
			(new MeetingRoom(new TownHall(self::$other->suffix)))->addItem('Rien de tel');
		}
		self::assertSame($few, $cost());
		self::assertLessThanOrEqual(6, $few);
	}
}
