<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Council;

use OCA\ConseilMunicipal\Council\CsvFile;
use OCA\ConseilMunicipal\Error\Invalid;
use PHPUnit\Framework\Attributes\DataProvider;
use PHPUnit\Framework\TestCase;

final class CsvFileTest extends TestCase {
	#[DataProvider('spellings')]
	public function testTheSameTableIsReadHoweverItWasExported(string $bytes): void {
		$file = CsvFile::read($bytes);

		self::assertSame(['nom', 'prénom'], $file->header);
		self::assertSame([['Charrière', 'Noémie'], ['Suchet', 'Étienne']], array_values($file->rows));
	}

	/** @return array<string, array{string}> */
	public static function spellings(): array {
		$text = "nom;prénom\nCharrière;Noémie\nSuchet;Étienne\n";
		return [
			'UTF-8' => [$text],
			'UTF-8 with its mark' => ["\xEF\xBB\xBF" . $text],
			'Windows-1252' => [(string)mb_convert_encoding($text, 'Windows-1252', 'UTF-8')],
			'commas' => [str_replace(';', ',', $text)],
			'tabs' => [str_replace(';', "\t", $text)],
			'lines of Windows, none at the end' => [rtrim(str_replace("\n", "\r\n", $text))],
			'everything in quotes' => [(string)preg_replace('/([^;\n]+)/', '"$1"', $text)],
			'blank lines' => [str_replace("\n", "\n;\n\n", $text)],
		];
	}

	public function testAFieldInQuotesHoldsSeparatorsQuotesAndLineBreaks(): void {
		$file = CsvFile::read("nom;adresse\nRey;\"12, \"\"Le Replat\"\";\n73990 Les Arollières\"\nRibot;x\n");

		self::assertSame(['Rey', "12, \"Le Replat\";\n73990 Les Arollières"], $file->rows[2]);
		self::assertSame(['Ribot', 'x'], $file->rows[4]);
	}

	public function testARowIsNamedByTheLineItBeginsOn(): void {
		self::assertSame([2, 5], array_keys(CsvFile::read("nom\nRey\n\n\nRibot\n")->rows));
	}

	public function testAQuoteThatNeverClosesIsRefusedRatherThanGuessed(): void {
		$this->expectExceptionMessage('unclosed_quote');
		CsvFile::read("nom\n\"Rey\nRibot\n");
	}

	public function testAnEmptyFileIsRefused(): void {
		$this->expectException(Invalid::class);
		CsvFile::read("\xEF\xBB\xBF\n\n");
	}
}
