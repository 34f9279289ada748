<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

use OCA\ConseilMunicipal\ResponseDefinitions;

/**
 * What an import would do, before it does it.
 *
 * @psalm-import-type ConseilImportReport from ResponseDefinitions
 * @psalm-import-type ConseilImportProblem from ResponseDefinitions
 */
final class MemberImportPlan {
	/**
	 * @param list<Member> $new in the order of the file
	 * @param list<Member> $changed
	 * @param list<ConseilImportProblem> $problems
	 */
	public function __construct(
		public readonly array $new,
		public readonly array $changed,
		public readonly int $unchanged,
		public readonly array $problems,
	) {
	}

	/** @return ConseilImportReport */
	public function report(bool $applied): array {
		return [
			'applied' => $applied,
			'created' => count($this->new),
			'updated' => count($this->changed),
			'unchanged' => $this->unchanged,
			'problems' => $this->problems,
		];
	}
}
