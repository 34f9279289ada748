<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Collaboration\AutoComplete;

use OCP\EventDispatcher\Event;

class AutoCompleteFilterEvent extends Event {
	public function __construct(
		protected array $results,
		protected string $search,
		protected ?string $itemType,
		protected ?string $itemId,
		protected ?string $sorter,
		protected array $shareTypes,
		protected int $limit,
	) {
		parent::__construct();
	}

	public function getResults(): array {
		return $this->results;
	}

	public function setResults(array $results): void {
		$this->results = $results;
	}

	public function getSearchTerm(): string {
		return $this->search;
	}

	public function getShareTypes(): array {
		return $this->shareTypes;
	}
}
