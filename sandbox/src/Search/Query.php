<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Search;

use OCP\Search\IFilter;
use OCP\Search\IFilterCollection;
use OCP\Search\ISearchQuery;

final class Query implements ISearchQuery {
	public function __construct(
		private readonly Filters $filters,
		private readonly int $limit,
		private readonly int|string|null $cursor,
	) {
	}

	public function getTerm(): string {
		return $this->filters->get(IFilter::BUILTIN_TERM)?->get() ?? '';
	}

	public function getFilter(string $name): ?IFilter {
		return $this->filters->get($name);
	}

	public function getFilters(): IFilterCollection {
		return $this->filters;
	}

	public function getSortOrder(): int {
		return self::SORT_DATE_DESC;
	}

	public function getLimit(): int {
		return $this->limit;
	}

	public function getCursor() {
		return $this->cursor;
	}

	public function getRoute(): string {
		return '';
	}

	public function getRouteParameters(): array {
		return [];
	}
}
