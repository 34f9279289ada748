<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

use OCA\ConseilMunicipal\Access\GroupMapping;
use OCA\ConseilMunicipal\Error\DomainError;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Error\Sentence;
use OCA\ConseilMunicipal\ResponseDefinitions;

/**
 * Many councils at once. All lines are checked before the first council is made; a council that exists already is left alone,
 * so that the same file can be run again.
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
		$new = [];
		$unchanged = 0;
		$problems = [];
		foreach (CouncilFile::read($file) as $line => $values) {
			$values += ['kind' => CouncilKind::Commune->value];
			try {
				$council = $this->councils->draft($values);
				$this->mapping->requireExisting(CouncilFile::groups($values));
				if ($this->mapper->nameIsTaken($council->kind(), $council->getShortName())) {
					$unchanged++;
				} else {
					$new[$line] = $values;
				}
			} catch (DomainError $refusal) {
				$problems[] = $this->problem($line, $values, $refusal);
			}
		}
		$created = count($new);
		$applied = $apply && ($problems === [] || $continue);
		if ($applied) {
			[$created, $failures] = $this->create($new);
			array_push($problems, ...$failures);
		}
		return ['applied' => $applied, 'created' => $created, 'updated' => 0, 'unchanged' => $unchanged, 'problems' => $problems];
	}

	/**
	 * @param array<int, array<string, mixed>> $new values by line
	 * @return array{int, list<ConseilImportProblem>}
	 */
	private function create(array $new): array {
		$problems = [];
		foreach ($new as $line => $values) {
			try {
				$this->councils->create($values, CouncilFile::groups($values));
			} catch (DomainError $refusal) {
				$problems[] = $this->problem($line, $values, $refusal);
			}
		}
		return [count($new) - count($problems), $problems];
	}

	/**
	 * @param array<string, mixed> $values
	 * @return ConseilImportProblem
	 */
	private function problem(int $line, array $values, DomainError $refusal): array {
		$value = $refusal->field === null ? null : $values[$refusal->field] ?? null;
		return [
			'line' => $line,
			'column' => $refusal->field,
			'value' => is_scalar($value) ? (string)$value : null,
			'message' => $this->sentence->say($refusal->text, $refusal->parameters),
		];
	}
}
