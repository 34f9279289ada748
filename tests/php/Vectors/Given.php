<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Vectors;

use InvalidArgumentException;

/** Reads the fields of a vector case with the type the rule expects, or says which field is wrong. */
final readonly class Given {
	/** @param array<array-key, mixed> $fields */
	public function __construct(
		private array $fields,
		private string $path = '',
	) {
	}

	/** Neither missing nor `null`: none, not known, not yet. */
	public function has(string $key): bool {
		return isset($this->fields[$key]);
	}

	public function text(string $key, ?string $missing = null): string {
		$value = $this->fields[$key] ?? $missing;
		return is_string($value) ? $value : $this->refuse($key);
	}

	public function textOrNull(string $key): ?string {
		return isset($this->fields[$key]) ? $this->text($key) : null;
	}

	public function number(string $key): int {
		$value = $this->fields[$key] ?? null;
		return is_int($value) ? $value : $this->refuse($key);
	}

	public function flag(string $key, ?bool $missing = null): bool {
		$value = $this->fields[$key] ?? $missing;
		return is_bool($value) ? $value : $this->refuse($key);
	}

	/**
	 * @param list<string>|null $missing
	 * @return list<string>
	 */
	public function texts(string $key, ?array $missing = null): array {
		$values = $this->fields[$key] ?? $missing;
		if (!is_array($values)) {
			$this->refuse($key);
		}
		return array_map(fn (mixed $value): string => is_string($value) ? $value : $this->refuse($key), array_values($values));
	}

	public function object(string $key): self {
		$fields = $this->fields[$key] ?? null;
		return is_array($fields) ? new self($fields, "$this->path$key.") : $this->refuse($key);
	}

	/** @return list<self> */
	public function objects(string $key): array {
		$values = $this->fields[$key] ?? [];
		if (!is_array($values)) {
			$this->refuse($key);
		}
		return array_map(
			fn (mixed $fields): self => is_array($fields) ? new self($fields, "$this->path$key.") : $this->refuse($key),
			array_values($values),
		);
	}

	/** @return list<string> the keys of a map whose keys are data (members, items) */
	public function keys(): array {
		return array_map(strval(...), array_keys($this->fields));
	}

	private function refuse(string $key): never {
		throw new InvalidArgumentException("unexpected value of given.$this->path$key: " . json_encode($this->fields[$key] ?? null));
	}
}
