<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

use OCA\ConseilMunicipal\Access\GroupMapping;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\DomainError;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Error\Sentence;
use OCA\ConseilMunicipal\ResponseDefinitions;

/**
 * Many councils at once. All lines are checked before the first council is made; a council that exists already is left alone,
 * so that the same file can be run again, and another council of its name is refused.
 *
 * @psalm-import-type ConseilImportReport from ResponseDefinitions
 * @psalm-import-type ConseilImportProblem from ResponseDefinitions
 */
final class CouncilImport {
	public function __construct(
		private readonly Councils $councils,
		private readonly CouncilMapper $mapper,
		private readonly GroupMapping $mapping,
		private readonly Sentence $sentence,
	) {
	}

	/**
	 * @param bool $apply false to check only
	 * @param bool $continue make the good ones although others are wrong
	 * @return ConseilImportReport
	 * @throws Invalid the file as a whole cannot be read
	 */
	public function run(string $file, bool $apply, bool $continue): array {
		$file = CouncilFile::read($file);
		$lines = $new = $problems = [];
		foreach ($file->councils as $line => $values) {
			$values += ['kind' => CouncilKind::Commune->value];
			$refusals = $this->refusals($line, $values, $lines);
			foreach ($refusals as $refusal) {
				$problems[] = $this->problem($file, $line, $values, $refusal);
			}
			if ($refusals === [] && !$this->exists($values)) {
				$new[$line] = $values;
			}
		}
		$wrong = count(array_unique(array_column($problems, 'line')));
		$unchanged = count($file->councils) - count($new) - $wrong;
		$created = count($new);
		$applied = $apply && ($problems === [] || $continue);
		if ($applied) {
			[$created, $failures] = $this->create($file, $new);
			array_push($problems, ...$failures);
		}
		return ['applied' => $applied, 'created' => $created, 'updated' => 0, 'unchanged' => $unchanged, 'problems' => $problems];
	}

	/**
	 * Everything that is wrong with a line, as far as it can be known without making anything.
	 *
	 * @param array<string, mixed> $values
	 * @param array<string, int> $lines line that takes a name, by kind and short name; this line is added
	 * @return list<DomainError>
	 */
	private function refusals(int $line, array $values, array &$lines): array {
		$refusals = [];
		$checks = [
			function () use ($line, $values, &$lines): void {
				$this->requireOwnName($line, $this->councils->draft($values), $lines);
			},
			function () use ($values): void {
				$groups = CouncilFile::groups($values);
				$this->mapping->requireExisting($groups);
				Councils::requireManagers($groups);
			},
		];
		foreach ($checks as $check) {
			try {
				$check();
			} catch (DomainError $refusal) {
				$refusals[] = $refusal;
			}
		}
		return $refusals;
	}

	/**
	 * @param array<string, int> $lines
	 * @throws Conflict
	 */
	private function requireOwnName(int $line, Council $council, array &$lines): void {
		$key = $council->getKind() . ' ' . $council->getShortName();
		if (isset($lines[$key])) {
			throw new Conflict('name_taken', 'Line {line} already has a council called « {name} ». Give this one another short name, for instance with its department.',
				['line' => $lines[$key], 'name' => $council->getShortName()], 'shortName');
		}
		$lines[$key] = $line;
		$known = $this->mapper->findNamed($council->kind(), $council->getShortName());
		if ($known !== null && !self::isSame($known, $council)) {
			throw Councils::nameTaken($council);
		}
	}

	/** By its INSEE code where both have one, else by its official name. */
	private static function isSame(Council $known, Council $council): bool {
		return ($known->getInsee() ?? '') !== '' && ($council->getInsee() ?? '') !== ''
			? $known->getInsee() === $council->getInsee()
			: mb_strtolower($known->getName()) === mb_strtolower($council->getName());
	}

	/** @param array<string, mixed> $values of a line without fault */
	private function exists(array $values): bool {
		$council = $this->councils->draft($values);
		return $this->mapper->nameIsTaken($council->kind(), $council->getShortName());
	}

	/**
	 * @param array<int, array<string, mixed>> $new values by line
	 * @return array{int, list<ConseilImportProblem>}
	 */
	private function create(CouncilFile $file, array $new): array {
		$problems = [];
		foreach ($new as $line => $values) {
			try {
				$this->councils->create($values, CouncilFile::groups($values));
			} catch (DomainError $refusal) {
				$problems[] = $this->problem($file, $line, $values, $refusal);
			}
		}
		return [count($new) - count($problems), $problems];
	}

	/**
	 * @param array<string, mixed> $values
	 * @return ConseilImportProblem
	 */
	private function problem(CouncilFile $file, int $line, array $values, DomainError $refusal): array {
		$field = CouncilFile::field($refusal->field);
		if ($field === 'shortName' && !isset($values['shortName'])) {
			$field = 'name';
		}
		$value = $field === null ? null : $values[$field] ?? null;
		if (is_array($value)) {
			$value = implode('|', array_filter($value, is_string(...)));
		}
		return [
			'line' => $line,
			'column' => $file->column($field),
			'value' => is_scalar($value) ? (string)$value : null,
			'message' => $this->sentence->say($refusal->text, $refusal->parameters),
		];
	}
}
