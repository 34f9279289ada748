<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration\Host;

/**
 * A council with its people, as a test needs it: a manager, two agents, two councillors, each with an account.
 *
 * `new TownHall('a1')` makes groups `elus-a1`, `agents-a1`, `mairie-a1`, accounts `valerie-a1` (manager, also agent), `karim-a1`, `lea-a1` (staff),
 * `odile-a1`, `fabrice-a1` (councillors), and the council « Les Arollières a1 ». The same suffix again makes another council of the same people.
 */
final class TownHall {
	/** @var array<string, int> councils by suffix */
	private static array $made = [];

	public readonly int $councilId;
	public readonly string $shortName;
	public readonly Client $manager;
	public readonly Client $staff;
	public readonly Client $otherStaff;
	public readonly Client $councillor;
	public readonly Client $otherCouncillor;

	public function __construct(
		public readonly string $suffix,
		string ...$options,
	) {
		$host = Host::running();
		self::$made[$suffix] = (self::$made[$suffix] ?? 0) + 1;
		$this->shortName = 'Les Arollières ' . $suffix . (self::$made[$suffix] === 1 ? '' : ' ' . self::$made[$suffix]);
		if (self::$made[$suffix] === 1) {
			self::createPeople($host, $suffix);
		}
		$this->councilId = (int)$host->occ([
			'conseil_municipal:council:create', $this->shortName, '--kind=commune', '--population=1180',
			"--councillors=elus-$suffix", "--staff=agents-$suffix", "--managers=mairie-$suffix", ...array_values($options), '--output=json',
		])->orFail()->json()['id'];
		$this->manager = $host->as("valerie-$suffix");
		$this->staff = $host->as("karim-$suffix");
		$this->otherStaff = $host->as("lea-$suffix");
		$this->councillor = $host->as("odile-$suffix");
		$this->otherCouncillor = $host->as("fabrice-$suffix");
	}

	private static function createPeople(Host $host, string $suffix): void {
		$host->createPeople(["elus-$suffix", "agents-$suffix", "mairie-$suffix"], [
			"valerie-$suffix" => ['Valérie Mermet', ["mairie-$suffix", "agents-$suffix"]],
			"karim-$suffix" => ['Karim Dahmani', ["agents-$suffix"]],
			"lea-$suffix" => ['Léa Roux', ["agents-$suffix"]],
			"odile-$suffix" => ['Odile Perrachon', ["elus-$suffix"]],
			"fabrice-$suffix" => ['Fabrice Dunand', ["elus-$suffix"]],
		]);
	}

	/** The name of the council's root folder of that kind: '' (published), 'Préparation', 'Espace élus', 'Restreint'. */
	public function folder(string $kind = ''): string {
		return '/Conseil municipal – ' . $this->shortName . ($kind === '' ? '' : ' – ' . $kind);
	}
}
