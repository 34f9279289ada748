<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Search;

use OCP\Search\IFilter;
use OCP\Search\IFilterCollection;
use OCP\Search\IFilteringProvider;
use OCP\Search\IProvider;
use Sandbox\Unsupported;

/** The built-in filters of a search; a provider declares which it understands. */
final class Filters implements IFilterCollection {
	/** @param array<string, IFilter> $filters */
	private function __construct(
		private readonly array $filters,
	) {
	}

	/** @param array<string, mixed> $parameters of the request */
	public static function of(IProvider $provider, array $parameters): self {
		$supported = $provider instanceof IFilteringProvider ? $provider->getSupportedFilters() : [IFilter::BUILTIN_TERM];
		$filters = [];
		foreach (array_filter($parameters, static fn (mixed $value) => $value !== '' && $value !== null) as $name => $value) {
			$filter = match ($name) {
				IFilter::BUILTIN_TERM => (string)$value,
				IFilter::BUILTIN_SINCE, IFilter::BUILTIN_UNTIL => new \DateTimeImmutable(is_numeric($value) ? '@' . $value : (string)$value),
				IFilter::BUILTIN_TITLE_ONLY => in_array($value, ['1', 'true', true], true),
				IFilter::BUILTIN_PERSON, IFilter::BUILTIN_PLACES, IFilter::BUILTIN_PROVIDER => throw Unsupported::argument(__METHOD__, $name, $value),
				default => null,
			};
			if ($filter === null) {
				continue;
			}
			if (!in_array($name, $supported, true)) {
				throw new \InvalidArgumentException('Provider ' . $provider->getId() . ' doesn\'t support filter ' . $name . '.');
			}
			$filters[$name] = new Filter($filter);
		}
		return new self($filters);
	}

	public function has(string $name): bool {
		return isset($this->filters[$name]);
	}

	public function get(string $name): ?IFilter {
		return $this->filters[$name] ?? null;
	}

	public function getIterator(): \Traversable {
		return new \ArrayIterator($this->filters);
	}

	public function count(): int {
		return count($this->filters);
	}
}
