<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Error\Sentence;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/**
 * Members from a CSV file: nothing is written unless every line is good, or the person says to go on with the good ones.
 *
 * @psalm-import-type ConseilImportReport from ResponseDefinitions
 * @psalm-import-type ConseilImportProblem from ResponseDefinitions
 */
final class MemberImport {
	use TTransactional;

	public function __construct(
		private readonly MemberMapper $mapper,
		private readonly MemberAccounts $accounts,
		private readonly Sentence $sentence,
		private readonly Journal $journal,
		private readonly IDBConnection $db,
	) {
	}

	/** @throws Invalid the file as a whole cannot be read */
	public function plan(Grant $grant, string $csv): MemberImportPlan {
		$lines = $this->lines(CsvFile::read($csv), $grant->council);
		$known = $this->mapper->ofCouncil($grant->council->getId());
		$new = [];
		$changed = [];
		$unchanged = 0;
		$problems = [];
		foreach ($lines as $line) {
			try {
				$member = $this->matching($known, $line);
				$differs = $this->changes($grant, $line, $member)->applyTo($member);
			} catch (Invalid $refusal) {
				$problems[] = $this->problem($line, $refusal);
				continue;
			}
			if ($member->getPosition() === 0) {
				$new[] = $member;
			} elseif ($differs) {
				$changed[] = $member;
			} else {
				$unchanged++;
			}
		}
		return new MemberImportPlan($new, $changed, $unchanged, $problems);
	}

	/** @return ConseilImportReport */
	public function apply(Grant $grant, MemberImportPlan $plan, bool $continue): array {
		if ($plan->problems !== [] && !$continue) {
			return $plan->report(false);
		}
		$this->atomic(function () use ($grant, $plan): void {
			$members = $this->mapper->ofCouncil($grant->council->getId());
			$position = max([0, ...array_map(static fn (Member $member): int => $member->getPosition(), $members)]);
			foreach ($plan->new as $member) {
				$member->setCouncilId($grant->council->getId());
				$member->setVersion(1);
				$member->setPosition(++$position);
				$this->mapper->insert($member);
			}
			foreach ($plan->changed as $member) {
				$member->setVersion($member->getVersion() + 1);
				$this->mapper->update($member);
			}
		}, $this->db);
		$report = $plan->report(true);
		$this->journal->record($grant->council->getId(), 'members_imported', ['created' => $report['created'], 'updated' => $report['updated'], 'refused' => count($plan->problems)]);
		return $report;
	}

	/**
	 * The lines about this council, one per person, in the order of the tableau when the file is a national one.
	 *
	 * @return list<MemberLine>
	 * @throws Invalid
	 */
	private function lines(CsvFile $file, Council $council): array {
		$columns = MemberColumns::of($file->header);
		$lines = [];
		$elsewhere = 0;
		$national = false;
		foreach ($file->rows as $number => $row) {
			$read = $columns->read($row);
			$commune = $read[MemberColumns::COMMUNE] ?? null;
			if ($commune !== null && $council->getInsee() !== null) {
				$national = true;
				if (str_pad($commune, 5, '0', STR_PAD_LEFT) !== $council->getInsee()) {
					$elsewhere++;
					continue;
				}
			}
			$line = MemberLine::of($number, $read);
			$key = $line->person() === '|' ? (string)$number : $line->person() . '|' . $line->text('birthDate');
			$lines[$key] = isset($lines[$key]) ? $lines[$key]->merge($line) : $line;
		}
		if ($lines === [] && $elsewhere > 0) {
			throw new Invalid('other_commune', 'No line of this file is about the commune {insee}. Nothing was imported.', ['insee' => (string)$council->getInsee()], 'csv');
		}
		$lines = array_values($lines);
		if ($national) {
			usort($lines, static fn (MemberLine $one, MemberLine $other): int => MemberLine::rank($one) <=> MemberLine::rank($other));
		}
		return $lines;
	}

	/**
	 * @param list<Member> $known
	 * @throws Invalid two members have this name and the birth date does not tell them apart
	 */
	private function matching(array $known, MemberLine $line): Member {
		$born = (new Input($line->values))->optionalDate('birthDate');
		$same = array_values(array_filter($known, static fn (Member $member): bool => MemberLine::key($member->getFirstName(), $member->getLastName()) === $line->person()
			&& ($born === null || $member->getBirthDate() === null || $member->getBirthDate() === $born)));
		if (count($same) > 1) {
			throw new Invalid('same_name', 'Several members have this name: add the date of birth.', field: 'lastName');
		}
		return $same[0] ?? new Member();
	}

	/** @throws Invalid */
	private function changes(Grant $grant, MemberLine $line, Member $member): MemberChanges {
		$values = $line->values;
		if ($member->getPosition() !== 0) {
			// An empty cell of a file is « not known », it never erases what was typed by hand.
			$values = array_filter($values, static fn (mixed $value): bool => $value !== null);
		}
		$changes = MemberChanges::read($values);
		$this->accounts->allow($grant, $changes->values['uid'] ?? null, $member->getUid());
		return $changes;
	}

	/** @return ConseilImportProblem */
	private function problem(MemberLine $line, Invalid $refusal): array {
		$value = $refusal->field === null ? null : $line->values[$refusal->field] ?? null;
		return [
			'line' => $line->line,
			'column' => $refusal->field,
			'value' => is_string($value) ? $value : null,
			'message' => $this->sentence->say($refusal->text, $refusal->parameters),
		];
	}
}
