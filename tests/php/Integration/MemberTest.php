<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration;

use OCA\ConseilMunicipal\Tests\Integration\Host\TownHall;

/** The members of a council: the tableau, what others see of them, imports. */
final class MemberTest extends HostTestCase {
	private static TownHall $hall;
	private static string $path;

	public static function setUpBeforeClass(): void {
		self::$hall = new TownHall(self::named('me'), '--insee=73990');
		self::$path = '/councils/' . self::$hall->councilId . '/members';
	}

	protected function setUp(): void {
		foreach (self::$hall->manager->api('GET', self::$path)->data() as $member) {
			self::assertStatus(200, self::$hall->manager->api('DELETE', self::$path . '/' . $member['id']));
		}
	}

	public function testMembersFollowOneAnotherInTheTableauAndCanBeReordered(): void {
		$ids = array_map(fn (string $name): int => $this->add($name)['id'], ['Perrachon', 'Dunand', 'Belkacem']);
		$wanted = [$ids[2], $ids[0], $ids[1]];

		$answer = self::$hall->manager->api('PUT', self::$path . '/order', ['ids' => $wanted]);

		self::assertStatus(200, $answer);
		self::assertSame($wanted, array_column($answer->data(), 'id'));
		self::assertSame($wanted, array_column(self::$hall->staff->api('GET', self::$path)->data(), 'id'));
	}

	public function testAnOrderThatForgetsSomebodyIsRefused(): void {
		$one = $this->add('Perrachon')['id'];
		$this->add('Dunand');

		self::assertRefused(422, 'order_incomplete', self::$hall->manager->api('PUT', self::$path . '/order', ['ids' => [$one]]));
		self::assertRefused(422, 'order_incomplete', self::$hall->manager->api('PUT', self::$path . '/order', ['ids' => [$one, $one]]));
	}

	public function testACouncillorSeesNoAddressButHisOwn(): void {
		$mine = $this->add('Perrachon', ['email' => 'odile@example.org', 'birthDate' => '1962-02-17', 'uid' => self::$hall->councillor->uid]);
		$other = $this->add('Gontharet', ['channel' => 'paper', 'postalAddress' => '12 chemin du Replat']);

		$seen = array_column(self::$hall->councillor->api('GET', self::$path)->data(), null, 'id');

		self::assertSame(['odile@example.org', '1962-02-17'], [$seen[$mine['id']]['email'], $seen[$mine['id']]['birthDate']]);
		self::assertNull($seen[$other['id']]['postalAddress']);
		self::assertSame('12 chemin du Replat', array_column(self::$hall->staff->api('GET', self::$path)->data(), null, 'id')[$other['id']]['postalAddress']);
	}

	/** A name becomes part of the headers of an e-mail. */
	public function testANameIsOneLineWhereverItComesFrom(): void {
		$path = '/councils/' . self::$hall->councilId;
		$name = "Jean\r\nBcc: evil@example.org";
		$answer = self::$hall->manager->api('POST', self::$path, ['firstName' => $name, 'lastName' => 'Perrachon', 'channel' => 'paper']);
		self::assertRefused(422, 'not_one_line', $answer);
		self::assertRefused(422, 'not_one_line', self::$hall->manager->api('PUT', self::$path . '/' . $this->add('Perrachon')['id'], ['lastName' => $name], ['If-Match' => '"1"']));
		self::assertSame(['Perrachon'], array_column(self::$hall->manager->api('GET', self::$path)->data(), 'lastName'));

		$council = self::$hall->manager->api('GET', $path)->data();
		self::assertRefused(422, 'not_one_line', self::$hall->manager->api('PUT', $path, ['name' => $name], ['If-Match' => "\"{$council['version']}\""]));
		self::assertSame($council['name'], self::$hall->manager->api('GET', $path)->data()['name']);
	}

	public function testTwoManagersDoNotOverwriteEachOthersMember(): void {
		$member = $this->add('Perrachon');
		$path = self::$path . '/' . $member['id'];
		self::assertStatus(200, self::$hall->manager->api('PUT', $path, ['delegation' => 'finances'], ['If-Match' => '"1"']));

		$late = self::$hall->manager->api('PUT', $path, ['delegation' => 'écoles'], ['If-Match' => '"1"']);

		self::assertRefused(412, 'member_changed', $late);
		self::assertSame('finances', $late->data()['data']['current']['delegation']);
	}

	public function testAMemberOfAnotherCouncilDoesNotExistHere(): void {
		$other = new TownHall(self::named('mx'));
		$member = $this->add('Perrachon');

		self::assertRefused(404, 'not_found', $other->manager->api('PUT', "/councils/{$other->councilId}/members/{$member['id']}", ['lastName' => 'x'], ['If-Match' => '"1"']));
		self::assertRefused(404, 'not_found', $other->manager->api('GET', self::$path));
		self::assertRefused(403, 'not_allowed', self::$hall->staff->api('POST', self::$path, ['firstName' => 'A', 'lastName' => 'B']));
	}

	public function testAWrongLineIsNamedAndNothingIsImported(): void {
		$report = $this->import("nom;prénom;courriel\nPerrachon;Odile;odile@example.org\nDunand;Fabrice;pas une adresse\n;Samira;\n", true, false);

		self::assertSame([false, [3, 4], ['email', 'lastName']], [$report['applied'], array_column($report['problems'], 'line'), array_column($report['problems'], 'column')]);
		self::assertSame('pas une adresse', $report['problems'][0]['value']);
		self::assertSame([], self::$hall->manager->api('GET', self::$path)->data());
	}

	public function testTheGoodLinesAreImportedWhenAskedTo(): void {
		$report = $this->import("nom;prénom;courriel\nPerrachon;Odile;odile@example.org\nDunand;Fabrice;pas une adresse\n", true, true);

		self::assertSame([true, 1, 1], [$report['applied'], $report['created'], count($report['problems'])]);
		self::assertSame(['Perrachon'], array_column(self::$hall->manager->api('GET', self::$path)->data(), 'lastName'));
	}

	public function testSeeingFirstWritesNothing(): void {
		$report = $this->import("nom,prénom\nPerrachon,Odile\n", false, false);

		self::assertSame([false, 1], [$report['applied'], $report['created']]);
		self::assertSame([], self::$hall->manager->api('GET', self::$path)->data());
	}

	public function testTheNationalFileIsFilteredMergedAndOrdered(): void {
		$file = implode("\n", [
			'Code du département;Code de la commune;Libellé de la commune;Nom de l\'élu;Prénom de l\'élu;Code sexe;Date de naissance;Date de début du mandat;Libellé de la fonction;Date de début de la fonction',
			'73;73990;Les Arollières;DUNAND;Fabrice;M;05/10/1970;15/03/2026;;',
			'73;73990;Les Arollières;DUNAND;Fabrice;M;05/10/1970;15/03/2026;1er adjoint au Maire;22/03/2026',
			'73;73991;Ailleurs;AUTRE;Paul;M;01/01/1980;15/03/2026;Maire;22/03/2026',
			'73;73990;Les Arollières;PERRACHON;Odile;F;17/02/1962;15/03/2026;Maire;22/03/2026',
			'73;73990;Les Arollières;LOMBARD-MOREL;Brigitte;F;23/05/1951;15/03/2026;;',
		]);
		$bytes = (string)mb_convert_encoding($file, 'Windows-1252', 'UTF-8');
		$imported = self::host()->occ(['conseil_municipal:member:import', (string)self::$hall->councilId, '-', '--output=json'], [], $bytes)->orFail()->json();

		self::assertSame([true, 3], [$imported['applied'], $imported['created']]);
		$members = self::host()->occ(['conseil_municipal:member:list', (string)self::$hall->councilId, '--output=json'])->orFail()->json();
		self::assertSame(
			[['Perrachon', 'maire', 'Mme'], ['Dunand', '1er adjoint', 'M.'], ['Lombard-Morel', 'conseiller', 'Mme']],
			array_map(static fn (array $member): array => [$member['lastName'], $member['function'], $member['civility']], $members),
		);
		self::assertSame(['1962-02-17', '2026-03-15'], [$members[0]['birthDate'], $members[0]['termStart']]);
	}

	public function testImportingAgainCompletesWithoutErasingWhatWasTyped(): void {
		$this->import("nom;prénom;courriel\nPerrachon;Odile;\n", true, false);
		$member = self::$hall->manager->api('GET', self::$path)->data()[0];
		self::$hall->manager->api('PUT', self::$path . '/' . $member['id'], ['email' => 'odile@example.org', 'function' => 'maire'], ['If-Match' => '"1"']);

		$report = $this->import("nom;prénom;courriel;fonction;groupe\nPERRACHON;odile;;;Majorité\n", true, false);

		self::assertSame([0, 1, 0], [$report['created'], $report['updated'], $report['unchanged']]);
		$after = self::$hall->manager->api('GET', self::$path)->data()[0];
		self::assertSame(['odile@example.org', 'maire', 'Majorité'], [$after['email'], $after['function'], $after['politicalGroup']]);
	}

	public function testAFileThatIsNoListSaysSo(): void {
		$answer = self::$hall->manager->api('POST', self::$path . '/import', ['csv' => "bonjour\nmonde\n", 'apply' => true]);

		self::assertRefused(422, 'missing_column', $answer);
	}

	/**
	 * @param array<string, mixed> $fields
	 * @return array<string, mixed>
	 */
	private function add(string $lastName, array $fields = []): array {
		$answer = self::$hall->manager->api('POST', self::$path, ['firstName' => 'Odile', 'lastName' => $lastName] + $fields);
		self::assertStatus(200, $answer);
		return $answer->data();
	}

	/** @return array<string, mixed> */
	private function import(string $csv, bool $apply, bool $continue): array {
		$answer = self::$hall->manager->api('POST', self::$path . '/import', ['csv' => $csv, 'apply' => $apply, 'continue' => $continue]);
		self::assertStatus(200, $answer);
		return $answer->data();
	}
}
