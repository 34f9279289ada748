<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Demo;

use LogicException;

/**
 * The invented communes and agendas of lib/Demo/data.
 *
 * @psalm-type SampleMember = array{id: string, civility: string, firstName: string, lastName: string, birthDate: string, function: string,
 *     delegation: ?string, group: array{name: string}, channel: string, email: ?string, postalAddress: ?string}
 * @psalm-type SampleStaff = array{id: string, firstName: string, lastName: string, function: string, role: 'manager'|'staff', email: string}
 * @psalm-type SampleCommune = array{id: string, name: string, officialName: string, insee: string, siret: string, population: int, seats: int,
 *     inExercise: int, publicityMode: string, meetingPlace: string, timezone: string, members: list<SampleMember>, staff: list<SampleStaff>}
 * @psalm-type SampleDocument = array{name: string, bytes: int, versions?: list<array{version: int, author: string}>}
 * @psalm-type SampleAgenda = array{council: string, meeting: array{title: string, start: string, place: string},
 *     items: list<array{title: string, rapporteur: ?string, state?: string, documents: list<SampleDocument>}>}
 * @psalm-type SamplePaper = array{council: string, title: string, reference: ?string, theme: string, summary: string, worksOnIt: string, items: list<string>,
 *     files: list<array{name: string, title: string}>,
 *     opinion: array{body: string, item: int, daysBefore: int, opinion: string, text: string}}
 * @psalm-type SampleSubject = array{council: string, by: string, title: string, why: ?string, kind: string, daysAgo: int,
 *     answer: 'accepted'|'postponed'|'refused'|null, word: ?string, document: ?string}
 */
final class SampleData {
	private const AGENDAS = ['agenda-a', 'agenda-b'];

	/** @return list<SampleCommune> */
	public static function communes(): array {
		return self::read('communes')['councils'];
	}

	/** @return SampleAgenda of the next meeting of the commune */
	public static function agenda(string $communeId): array {
		foreach (self::AGENDAS as $name) {
			/** @var SampleAgenda $agenda */
			$agenda = self::read($name);
			if ($agenda['council'] === $communeId) {
				return $agenda;
			}
		}
		throw new LogicException("No sample agenda for $communeId");
	}

	/** @return list<SamplePaper> of the commune */
	public static function papers(string $communeId): array {
		/** @var list<SamplePaper> $papers */
		$papers = self::read('papers')['papers'];
		return array_values(array_filter($papers, static fn (array $paper): bool => $paper['council'] === $communeId));
	}

	/** @return list<SampleSubject> proposed in the commune */
	public static function subjects(string $communeId): array {
		/** @var list<SampleSubject> $subjects */
		$subjects = self::read('subjects')['subjects'];
		return array_values(array_filter($subjects, static fn (array $subject): bool => $subject['council'] === $communeId));
	}

	/** @return array<string, mixed> */
	private static function read(string $name): array {
		return json_decode((string)file_get_contents(__DIR__ . "/data/$name.json"), true, flags: JSON_THROW_ON_ERROR);
	}
}
