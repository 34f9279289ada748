<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\Answer;
use OCA\ConseilMunicipal\Tests\Integration\Host\Client;
use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;
use PHPUnit\Framework\Attributes\DataProvider;

/** Creating, showing, changing and deleting councils. */
final class CouncilTest extends HostTestCase {
	private static TownHall $hall;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('co'), '--siret=21730990500016');
	}

	public function testACouncilKnowsWhatTheLawDerivesFromItsPopulation(): void {
		$council = self::$hall->councillor->api('GET', '/councils/' . self::$hall->councilId)->data();

		self::assertSame([15, 15, 3, 'electronic', 'Europe/Paris', ['councillor']], [
			$council['seats'], $council['inExercise'], $council['noticeDays'], $council['publicityMode'], $council['timezone'], $council['roles'],
		]);
	}

	public function testFiveClearDaysApplyFrom3500Inhabitants(): void {
		$answer = self::$hall->manager->api('GET', '/councils/' . self::$hall->councilId)->data();
		$changed = $this->change(['population' => 3500], $answer['version']);

		self::assertSame(5, $changed['noticeDays']);
		self::assertSame(3, $this->change(['population' => 3499], $changed['version'])['noticeDays']);
	}

	public function testAnotherNoticePeriodNeedsItsReason(): void {
		$version = self::$hall->manager->api('GET', '/councils/' . self::$hall->councilId)->data()['version'];
		$answer = self::$hall->manager->api('PUT', '/councils/' . self::$hall->councilId, ['noticeDaysOverride' => 6], ['If-Match' => "\"$version\""]);

		self::assertRefused(422, 'reason_required', $answer);
	}

	public function testACouncilNeverSetsFewerDaysThanTheLaw(): void {
		$set = static fn (int $days): Answer => self::$hall->manager->api('PUT', '/councils/' . self::$hall->councilId, ['noticeDaysOverride' => $days, 'noticeReason' => 'Règlement intérieur, art. 4'],
			['If-Match' => '"' . self::$hall->manager->api('GET', '/councils/' . self::$hall->councilId)->data()['version'] . '"']);

		$refused = $set(2);
		self::assertRefused(422, 'notice_below_law', $refused);
		self::assertStringContainsString('noticeDaysOverride', $refused->body);
		self::assertSame([6, 6], [$set(6)->data()['noticeDays'], self::$hall->manager->api('GET', '/councils/' . self::$hall->councilId)->data()['noticeDaysOverride']]);
		$this->change(['noticeDaysOverride' => null], self::$hall->manager->api('GET', '/councils/' . self::$hall->councilId)->data()['version']);
	}

	public function testTwoManagersAtOnceDoNotOverwriteEachOther(): void {
		$version = self::$hall->manager->api('GET', '/councils/' . self::$hall->councilId)->data()['version'];
		$this->change(['address' => '1 place de la Fruitière'], $version);
		$late = self::$hall->manager->api('PUT', '/councils/' . self::$hall->councilId, ['address' => 'ailleurs'], ['If-Match' => "\"$version\""]);

		self::assertRefused(412, 'council_changed', $late);
		self::assertSame('1 place de la Fruitière', $late->data()['data']['current']['address']);
	}

	/** @param array<string, mixed> $fields */
	#[DataProvider('badFields')]
	public function testAFieldThatCannotBeAcceptedIsNamed(array $fields, string $code, string $field): void {
		$version = self::$hall->manager->api('GET', '/councils/' . self::$hall->councilId)->data()['version'];
		$answer = self::$hall->manager->api('PUT', '/councils/' . self::$hall->councilId, $fields, ['If-Match' => "\"$version\""]);

		self::assertRefused(422, $code, $answer);
		self::assertSame($field, $answer->data()['field']);
	}

	/** @return array<string, array{array<string, mixed>, string, string}> */
	public static function badFields(): array {
		return [
			'a SIRET with a wrong digit' => [['siret' => '21730990500017'], 'bad_siret_digit', 'siret'],
			'an INSEE code that is too short' => [['insee' => '7399'], 'bad_insee', 'insee'],
			'a list instead of a name' => [['name' => ['x']], 'not_text', 'name'],
			'an empty name' => [['name' => '  '], 'required', 'name'],
			'a slash in the short name' => [['shortName' => 'A/B'], 'bad_short_name', 'shortName'],
			'a population in letters' => [['population' => 'mille'], 'not_a_number', 'population'],
			'an unknown time zone' => [['timezone' => 'Europe/Bourg'], 'bad_timezone', 'timezone'],
			'an unknown publicity mode' => [['publicityMode' => 'drum'], 'unknown_value', 'publicityMode'],
		];
	}

	public function testOnlyManagersChangeACouncilAndStrangersDoNotEvenSeeIt(): void {
		$other = new TownHall(self::named('cx'));
		$path = '/councils/' . self::$hall->councilId;

		foreach ([[self::$hall->staff, 403], [self::$hall->councillor, 403], [$other->manager, 404], [self::as('admin'), 404]] as [$person, $status]) {
			self::assertInstanceOf(Client::class, $person);
			self::assertStatus($status, $person->api('PUT', $path, ['address' => 'x'], ['If-Match' => '"1"']));
		}
		self::assertRefused(404, 'not_found', $other->manager->api('GET', $path));
		self::assertSame([$other->councilId], array_column($other->manager->api('GET', '/councils')->data(), 'id'));
	}

	public function testACouncilWithAnUnknownGroupIsNotMadeAtAll(): void {
		$name = 'Nulle-Part ' . self::named('n');
		$result = self::occ('conseil_municipal:council:create', $name, '--managers=' . self::named('nobody'), '--output=json');

		self::assertSame(1, $result->code);
		self::assertStringContainsString('unknown_group', $result->errors . $result->output);
		self::assertNotContains($name, array_column(array_column(self::occ('conseil_municipal:council:list', '--output=json')->orFail()->json(), 'council'), 'shortName'));
	}

	public function testTheSameShortNameIsRefused(): void {
		$result = self::occ('conseil_municipal:council:create', self::$hall->shortName, '--managers=mairie-' . self::$hall->suffix, '--output=json');

		self::assertSame(1, $result->code);
		self::assertStringContainsString('name_taken', $result->errors . $result->output);
	}

	public function testAnOverseasCouncilLivesInItsOwnTime(): void {
		$council = self::occ('conseil_municipal:council:create', 'Saint-Joseph ' . self::named('r'), '--insee=97412', '--population=38000', '--managers=mairie-' . self::$hall->suffix, '--output=json')->orFail()->json();

		self::assertSame(['Indian/Reunion', 39, 5], [$council['timezone'], $council['seats'], $council['noticeDays']]);
	}

	public function testACouncilWithDocumentsIsOnlyDeletedWhenSaidWhatBecomesOfThem(): void {
		$hall = new TownHall(self::named('del'));
		self::assertStatus(201, $hall->councillor->dav('PUT', $hall->folder('Espace élus') . '/notes.txt', 'à garder'));

		$refused = self::occ('conseil_municipal:council:delete', (string)$hall->councilId, '--output=json');
		self::assertSame(1, $refused->code);
		self::assertStringContainsString('council_has_documents', $refused->errors . $refused->output);
		self::assertStatus(200, $hall->councillor->api('GET', '/councils/' . $hall->councilId));

		self::occ('conseil_municipal:council:delete', (string)$hall->councilId, '--keep-documents')->orFail();
		self::assertStatus(404, $hall->councillor->api('GET', '/councils/' . $hall->councilId));
		self::assertSame('à garder', $hall->councillor->dav('GET', $hall->folder('Espace élus') . '/notes.txt')->body);
	}

	public function testDeletingWithDocumentsErasesTheFolders(): void {
		$hall = new TownHall(self::named('era'));
		self::assertStatus(201, $hall->councillor->dav('PUT', $hall->folder('Espace élus') . '/notes.txt', 'x'));

		self::occ('conseil_municipal:council:delete', (string)$hall->councilId, '--with-documents')->orFail();

		self::assertSame([], $hall->councillor->ls());
	}

	public function testManyCouncilsComeFromOneFileOrNoneAtAll(): void {
		$suffix = self::$hall->suffix;
		$csv = "nom;insee;population;élus;agents;gestionnaires\n"
			. "Bonne $suffix;73001;900;elus-$suffix;agents-$suffix;mairie-$suffix\n"
			. "Mauvaise $suffix;73x;900;elus-$suffix;;mairie-$suffix\n";
		$refused = self::host()->occ(['conseil_municipal:council:import', '-', '--output=json'], [], $csv);

		self::assertSame(1, $refused->code);
		self::assertSame([false, 3, 'insee', '73x'], [$refused->json()['applied'], $refused->json()['problems'][0]['line'], $refused->json()['problems'][0]['column'], $refused->json()['problems'][0]['value']]);

		$imported = self::host()->occ(['conseil_municipal:council:import', '-', '--continue', '--output=json'], [], $csv)->json();
		self::assertSame([true, 1], [$imported['applied'], $imported['created']]);
		$again = self::host()->occ(['conseil_municipal:council:import', '-', '--continue', '--output=json'], [], $csv)->json();
		self::assertSame([0, 1], [$again['created'], $again['unchanged']]);
	}

	public function testEveryFaultOfAnImportIsFoundBeforeTheFirstCouncilIsMade(): void {
		$suffix = self::named('chk');
		$mairie = 'mairie-' . self::$hall->suffix;
		$csv = "nom;nature;élus;gestionnaires\n"
			. "Sans $suffix;commune;;\n"
			. "Deux $suffix;commune;;$mairie\n"
			. "Deux $suffix;commune;;$mairie\n"
			. "Deux $suffix;ccas;;$mairie\n"
			. "Inconnu $suffix;commune;nobody-$suffix;$mairie\n";
		foreach ([['--dry-run'], []] as $options) {
			$report = self::host()->occ(['conseil_municipal:council:import', '-', '--output=json', ...$options], [], $csv)->json();
			self::assertFalse($report['applied']);
			self::assertSame(2, $report['created']);
			self::assertSame(
				[[2, 'gestionnaires', null], [4, 'nom', "Deux $suffix"], [6, 'élus', "nobody-$suffix"]],
				array_map(static fn (array $problem): array => [$problem['line'], $problem['column'], $problem['value']], $report['problems']),
			);
			self::assertStringContainsString('3', $report['problems'][1]['message']);
		}
		self::assertStringNotContainsString($suffix, self::occ('conseil_municipal:council:list')->orFail()->output);
	}

	public function testAnotherCouncilOfTheSameNameIsNoRepetition(): void {
		$name = self::$hall->shortName;
		$groups = 'mairie-' . self::$hall->suffix;
		$report = self::host()->occ(['conseil_municipal:council:import', '-', '--dry-run', '--output=json'], [],
			"nom;nom court;gestionnaires\nCommune nouvelle;$name;$groups\n$name bis;;$groups\n")->json();
		self::assertSame([[2, 'nom court', $name]], array_map(static fn (array $problem): array => [$problem['line'], $problem['column'], $problem['value']], $report['problems']));
		$same = self::host()->occ(['conseil_municipal:council:import', '-', '--dry-run', '--output=json'], [], "nom;gestionnaires\n$name;$groups\n")->json();
		self::assertSame([[], 1], [$same['problems'], $same['unchanged']]);
	}

	public function testACheckOfAnImportSaysWhatItWouldMake(): void {
		$suffix = self::named('dry');
		$checked = self::host()->occ(['conseil_municipal:council:import', '-', '--dry-run'], [], "nom;gestionnaires\nPrévue $suffix;mairie-" . self::$hall->suffix . "\n")->orFail();

		self::assertStringContainsString('1 to create', $checked->output);
		self::assertStringNotContainsString("Prévue $suffix", self::occ('conseil_municipal:council:list')->orFail()->output);
	}

	public function testARepairAsksForACouncilOrForAll(): void {
		$result = self::occ('conseil_municipal:council:repair', '--output=json');

		self::assertSame(1, $result->code);
		self::assertStringContainsString('council_expected', $result->errors . $result->output);
	}

	public function testAnUpdateRefusedForASettingLeavesTheGroupsAsTheyWere(): void {
		$id = (string)self::$hall->councilId;
		$groups = self::occ('conseil_municipal:council:show', $id, '--output=json')->orFail()->json()['access']['groups'];

		self::assertSame(1, self::occ('conseil_municipal:council:update', $id, '--staff=elus-' . self::$hall->suffix, '--timezone=Nowhere')->code);
		self::assertSame($groups, self::occ('conseil_municipal:council:show', $id, '--output=json')->orFail()->json()['access']['groups']);
	}

	public function testAListOfCouncilsCostsTheSameForOneOrManyAndFewQueries(): void {
		$empty = $this->warm('GET', '/ocs/v2.php/apps/conseil_municipal/api/v1/councils/999999999') - 1; // a refusal after one query
		$list = $this->warm('GET', '/ocs/v2.php/apps/conseil_municipal/api/v1/councils');
		$one = $this->warm('GET', '/ocs/v2.php/apps/conseil_municipal/api/v1/councils/' . self::$hall->councilId . '/access');

		self::assertGreaterThan(0, $empty);
		self::assertLessThanOrEqual($empty + 6, $list);
		self::assertLessThanOrEqual($empty + 6, $one);
	}

	/** Queries of a request once caches are warm. */
	private function warm(string $method, string $path): int {
		self::$hall->manager->ocs($method, $path);
		return self::host()->queriesOf(self::$hall->manager->ocs($method, $path));
	}

	/**
	 * @param array<string, mixed> $fields
	 * @return array<string, mixed>
	 */
	private function change(array $fields, int $version): array {
		$answer = self::$hall->manager->api('PUT', '/councils/' . self::$hall->councilId, $fields, ['If-Match' => "\"$version\""]);
		self::assertStatus(200, $answer);
		return $answer->data();
	}
}
