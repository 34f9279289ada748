<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Rules;

use OCA\ConseilMunicipal\Rules\ImpossibleValue;
use OCA\ConseilMunicipal\Rules\Level;
use OCA\ConseilMunicipal\Rules\NoticeDay;
use OCA\ConseilMunicipal\Rules\NoticePeriod;
use OCA\ConseilMunicipal\Rules\NumberCheck;
use OCA\ConseilMunicipal\Rules\Numbering;
use OCA\ConseilMunicipal\Rules\ProxyRoom;
use OCA\ConseilMunicipal\Rules\ProxySitting;
use OCA\ConseilMunicipal\Rules\ProxyVerdict;
use OCA\ConseilMunicipal\Tests\Vectors\Runner;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\Attributes\TestWith;
use PHPUnit\Framework\TestCase;

/** The server and the screens give the same answers in the same words. */
final class TwinsTest extends TestCase {
	private const ROOT = __DIR__ . '/../../../..';

	/** @return iterable<string, array{string, array<string, array{string, Level, string}>}> */
	public static function tables(): iterable {
		yield 'notice period' => ['noticePeriod', NoticePeriod::REASONS];
		yield 'days of the notice period' => ['noticeDays', NoticeDay::REASONS];
		yield 'proxies' => ['proxyReasons', ProxyVerdict::REASONS];
		yield 'proxies through a sitting' => ['proxyRoom', ProxyRoom::REASONS + ProxySitting::REASONS];
		yield 'numbering' => ['numbering', NumberCheck::REASONS + Numbering::REASONS];
	}

	/** @param array<string, array{string, Level, string}> $table */
	#[DataProvider('tables')]
	public function testEveryReasonHasTheArticleTheLevelAndTheWordsOfItsTwin(string $rule, array $table): void {
		preg_match_all(
			'/^\t(\w+): \{\n\t\tarticle: \'(.*)\',\n\t\tlevel: \'(\w+)\',\n\t\ttext: \'(.*)\',\n\t\},$/m',
			(string)file_get_contents(self::ROOT . "/src/rules/$rule.ts"),
			$found,
			PREG_SET_ORDER,
		);
		$twins = [];
		foreach ($found as [, $code, $article, $level, $text]) {
			$twins[$code] = [$article, Level::from($level), stripslashes($text)];
		}
		self::assertEquals($twins, $table);
	}

	public function testEveryImpossibleValueHasTheWordsOfItsTwin(): void {
		preg_match_all('/^\t(\w+): \'(.*)\',$/m', (string)file_get_contents(self::ROOT . '/src/rules/impossibleValue.ts'), $found);
		$twins = array_combine($found[1], $found[2]);
		self::assertSame([], array_diff_assoc(ImpossibleValue::TEXTS, $twins));
	}

	#[TestWith(['delai'])]
	#[TestWith(['pouvoir'])]
	#[TestWith(['numbering'])]
	public function testEveryPublicCaseIsAnsweredAsExpected(string $rule): void {
		$failures = [];
		$runner = new Runner(static function (string $line) use (&$failures): void {
			$failures[] = $line;
		});
		$runner->run(self::ROOT . "/tests/vectors/$rule.json");
		self::assertSame([], $failures);
		self::assertMatchesRegularExpression('/^[1-9]\d* passed, 0 failed, 0 skipped\z/', $runner->summary());
	}

	public function testARuleThatOnlyTheScreensKnowIsSkipped(): void {
		$runner = new Runner(static fn (string $line) => self::fail($line));
		$runner->run(self::ROOT . '/tests/vectors/majorite.json');
		self::assertMatchesRegularExpression('/^0 passed, 0 failed, [1-9]\d* skipped\z/', $runner->summary());
	}
}
