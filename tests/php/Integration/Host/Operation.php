<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration\Host;

/** One operation of `openapi.json`. */
final class Operation {
	/** @param array<string, mixed> $description */
	private function __construct(
		public readonly string $id,
		public readonly string $method,
		public readonly string $template,
		private readonly array $description,
	) {
	}

	/** @return list<self> */
	public static function all(): array {
		$operations = [];
		$contract = json_decode((string)file_get_contents(__DIR__ . '/../../../../openapi.json'), true, flags: JSON_THROW_ON_ERROR);
		foreach ($contract['paths'] as $path => $verbs) {
			foreach ($verbs as $verb => $description) {
				$operations[] = new self($description['operationId'], strtoupper($verb), explode('/api/v1', $path, 2)[1], $description);
			}
		}
		return $operations;
	}

	/** @param array<string, int|string> $ids by parameter name */
	public function path(array $ids): string {
		return self::fill($this->template, $ids);
	}

	/** @param array<string, int|string> $ids by parameter name */
	public static function fill(string $template, array $ids): string {
		return (string)preg_replace_callback('/\{(\w+)\}/', static fn (array $name): string => (string)$ids[$name[1]], $template);
	}

	/** @return list<string> names of what its body may hold */
	public function fields(): array {
		return array_map(strval(...), array_keys($this->description['requestBody']['content']['application/json']['schema']['properties'] ?? []));
	}

	/**
	 * The least that the operation's description accepts, null when it takes no body.
	 *
	 * @return array<string, mixed>|null
	 */
	public function body(): ?array {
		$schema = $this->description['requestBody']['content']['application/json']['schema'] ?? null;
		if ($schema === null) {
			return null;
		}
		$body = [];
		foreach ($schema['required'] ?? [] as $name) {
			$property = $schema['properties'][$name];
			$type = is_array($property['type'] ?? null) ? $property['type'][0] : ($property['type'] ?? 'string');
			$body[$name] = $property['enum'][0] ?? match ($type) {
				'integer' => 1,
				'boolean' => false,
				'array' => [],
				default => '',
			};
		}
		return $body;
	}
}
