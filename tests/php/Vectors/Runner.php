<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Vectors;

use stdClass;
use Throwable;
use UnexpectedValueException;

/** Runs the cases of vector files through the rules of the server; a rule without adapter counts as skipped. */
final class Runner {
	private int $passed = 0;
	private int $failed = 0;
	private int $skipped = 0;

	/** @param callable(string): void $report receives one line per failing case */
	public function __construct(
		private readonly mixed $report,
	) {
	}

	/** @throws UnexpectedValueException|\JsonException a file that is not a vector file */
	public function run(string $file): void {
		$text = is_file($file) ? file_get_contents($file) : false;
		if ($text === false) {
			throw new UnexpectedValueException("Cannot read $file");
		}
		$vectors = json_decode($text, false, flags: JSON_THROW_ON_ERROR);
		if (!$vectors instanceof stdClass || !is_string($vectors->rule ?? null) || !is_array($vectors->cases ?? null)) {
			throw new UnexpectedValueException("$file is not a vector file");
		}
		$adapter = self::adapterOf($vectors->rule);
		foreach ($vectors->cases as $case) {
			if ($adapter === null) {
				$this->skipped++;
			} elseif ($case instanceof stdClass) {
				$this->runCase($vectors->rule, $adapter, $case);
			}
		}
	}

	public function summary(): string {
		return "$this->passed passed, $this->failed failed, $this->skipped skipped";
	}

	public function hasFailed(): bool {
		return $this->failed > 0;
	}

	private function runCase(string $rule, Adapter $adapter, stdClass $case): void {
		$expected = (object)$case->expect;
		try {
			$got = self::normalised($adapter->answer(new Given((array)json_decode(self::json($case->given), true))));
			$shown = self::json(array_intersect_key((array)$got, (array)$expected));
			$matches = Comparison::matches($expected, $got);
		} catch (Throwable $error) {
			$shown = $error::class . ': ' . $error->getMessage();
			$matches = false;
		}
		if ($matches) {
			$this->passed++;
			return;
		}
		$this->failed++;
		$id = is_string($case->id) ? $case->id : '?';
		($this->report)("FAIL $rule $id given " . self::json($case->given) . ' expected ' . self::json($expected) . " got $shown");
	}

	public static function adapterOf(string $rule): ?Adapter {
		$class = __NAMESPACE__ . '\\' . str_replace('_', '', ucwords($rule, '_'));
		if (preg_match('/^[a-z_]+\z/', $rule) !== 1 || !is_a($class, Adapter::class, true)) {
			return null;
		}
		return new $class();
	}

	/** @param array<array-key, mixed> $answer */
	private static function normalised(array $answer): stdClass {
		return (object)json_decode(self::json((object)$answer), false);
	}

	private static function json(mixed $value): string {
		return json_encode($value, JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
	}
}
