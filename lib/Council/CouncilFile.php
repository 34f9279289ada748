<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

use OCA\ConseilMunicipal\Access\RoleGroups;
use OCA\ConseilMunicipal\Error\Invalid;

/**
 * Many councils in one file: CSV with a header line, or JSON (a list, or an object with a list `councils`).
 *
 * Columns: `name` (nom), `shortName` (nom court), `kind` (nature), `insee`, `siret`, `population`, `seats` (effectif),
 * `councillors`, `staff`, `managers` (groupes d’élus, d’agents, de gestionnaires; several separated by `|`), `timezone`,
 * `website`, `address`, `meetingPlace`, `publicityMode`, `hasMember3500`.
 */
final class CouncilFile {
	private const NAMES = [
		'name' => ['name', 'nom', 'nom officiel', 'officialname'],
		'shortName' => ['shortname', 'short name', 'nom court'],
		'kind' => ['kind', 'nature', 'type'],
		'insee' => ['insee', 'code insee', 'code commune'],
		'siret' => ['siret'],
		'population' => ['population', 'habitants'],
		'seats' => ['seats', 'effectif', 'sieges'],
		'inExercise' => ['inexercise', 'en exercice'],
		'councillors' => ['councillors', 'elus', 'groupe elus', 'groupes d elus', 'conseillers'],
		'staff' => ['staff', 'agents', 'groupe agents', 'groupes d agents'],
		'managers' => ['managers', 'gestionnaires', 'groupe gestionnaires', 'groupes de gestionnaires'],
		'timezone' => ['timezone', 'fuseau', 'fuseau horaire'],
		'website' => ['website', 'site', 'site internet'],
		'address' => ['address', 'adresse'],
		'meetingPlace' => ['meetingplace', 'lieu', 'lieu des seances'],
		'publicityMode' => ['publicitymode', 'publicite'],
		'hasMember3500' => ['hasmember3500'],
	];
	private const GROUPS = ['councillors', 'staff', 'managers'];
	/** Column of the groups that hold a role. */
	private const ROLES = ['councillor' => 'councillors', 'staff' => 'staff', 'manager' => 'managers'];

	/**
	 * @param array<int, array<string, mixed>> $councils values by field, by line (CSV) or rank from 1 (JSON)
	 * @param array<string, string> $columns name of the column as the file has it, by field
	 */
	private function __construct(
		public readonly array $councils,
		private readonly array $columns = [],
	) {
	}

	/** @throws Invalid */
	public static function read(string $bytes): self {
		return preg_match('/^(?:\xEF\xBB\xBF)?\s*[\[{]/', $bytes) === 1 ? new self(self::json($bytes)) : self::csv($bytes);
	}

	/** The field of this file that a field or role of a council comes from. */
	public static function field(?string $field): ?string {
		return $field === null ? null : self::ROLES[$field] ?? $field;
	}

	/** The name of a field’s column as the file writes it. */
	public function column(?string $field): ?string {
		return $field === null ? null : $this->columns[$field] ?? $field;
	}

	/**
	 * @param array<string, mixed> $values
	 * @throws Invalid
	 */
	public static function groups(array $values): RoleGroups {
		$lists = [];
		foreach (self::GROUPS as $field) {
			$value = $values[$field] ?? [];
			$lists[$field] = is_string($value) ? explode('|', $value) : $value;
		}
		$input = new Input($lists);
		return new RoleGroups(...array_map(static fn (string $field): array => $input->texts($field, 64), self::GROUPS));
	}

	/** @return array<int, array<string, mixed>> */
	private static function json(string $bytes): array {
		$json = json_decode(str_starts_with($bytes, "\xEF\xBB\xBF") ? substr($bytes, 3) : $bytes, true);
		$list = is_array($json) && is_array($json['councils'] ?? null) ? $json['councils'] : $json;
		if (!is_array($list) || !array_is_list($list)) {
			throw new Invalid('not_json', 'This JSON cannot be read: a list of councils is expected.', field: 'file');
		}
		$councils = [];
		foreach ($list as $index => $values) {
			if (!is_array($values)) {
				throw new Invalid('not_json', 'This JSON cannot be read: a list of councils is expected.', field: 'file');
			}
			$named = [];
			foreach ($values as $field => $value) {
				$named[(string)$field] = $value;
			}
			// A website may be a yes or no in lists made for other tools: it is no address then.
			$councils[$index + 1] = is_bool($named['website'] ?? null) ? array_diff_key($named, ['website' => 0]) : $named;
		}
		return $councils;
	}

	private static function csv(string $bytes): self {
		$file = CsvFile::read($bytes);
		$indexes = [];
		foreach ($file->header as $index => $written) {
			foreach (self::NAMES as $field => $names) {
				if (in_array(MemberColumns::plain($written), $names, true)) {
					$indexes[$field] ??= $index;
				}
			}
		}
		if (!isset($indexes['name'])) {
			throw new Invalid('missing_column', 'The file has no column « {column} ». Its first line must name the columns.', ['column' => 'name'], 'file');
		}
		return new self(array_map(static function (array $row) use ($indexes): array {
			$values = array_map(static fn (int $index): string => $row[$index] ?? '', $indexes);
			return array_filter($values, static fn (string $value): bool => $value !== '');
		}, $file->rows), array_map(static fn (int $index): string => $file->header[$index], $indexes));
	}
}
