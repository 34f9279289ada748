<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Demo\Document;

/**
 * A PDF 1.4 of one text page, followed by scanned pages that bring it to its size (ISO 32000-1, 7.5: file structure).
 *
 * Text is set in Helvetica with WinAnsiEncoding; a scanned page is one uncompressed grey image of A4 proportions.
 */
final class PdfDocument {
	private const WIDTH = 595;
	private const HEIGHT = 842;
	private const MARGIN = 64;
	private const CHARACTERS_PER_LINE = 84;
	/** A page scanned at about 200 dots per inch. */
	private const SCAN_WIDTH = 1654;
	private const SCAN_HEIGHT = 2339;
	private const OVERHEAD_PER_SCAN = 420;
	/** Object numbers: catalogue 1, page tree 2, font 3, then pages, each followed by what it shows. */
	private const TEXT_PAGE = 4;
	private const FIRST_SCAN = 6;

	/** @var array<int, int> offset of each object */
	private array $offsets = [];
	/** @var resource */
	private mixed $target;

	/**
	 * @param resource $target receives the file
	 * @param int<0, max> $bytes size to come close to
	 */
	public function write(mixed $target, DocumentText $text, Paper $paper, int $bytes): void {
		$this->target = $target;
		$this->offsets = [];
		fwrite($target, "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n");
		$page = $this->content($text);
		$scans = $this->scanHeights($bytes - strlen($page) - 900);
		$pages = [self::TEXT_PAGE, ...array_map(static fn (int $index): int => self::FIRST_SCAN + 3 * $index, array_keys($scans))];
		$kids = implode(' ', array_map(static fn (int $number): string => "$number 0 R", $pages));
		$this->object(1, '<< /Type /Catalog /Pages 2 0 R /Lang (fr-FR) >>');
		$this->object(3, '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>');
		$this->object(2, "<< /Type /Pages /Kids [$kids] /Count " . count($pages) . ' >>');
		$this->object(self::TEXT_PAGE, $this->page('/Font << /F1 3 0 R >>', self::HEIGHT, self::TEXT_PAGE + 1));
		$this->stream($page, self::TEXT_PAGE + 1);
		foreach ($scans as $index => $height) {
			$this->scan(self::FIRST_SCAN + 3 * $index, $height, $paper);
		}
		$this->trailer();
	}

	private function content(DocumentText $text): string {
		$lines = [[18, $text->title], [11, '']];
		foreach ($text->paragraphs as $paragraph) {
			foreach (explode("\n", wordwrap($paragraph, self::CHARACTERS_PER_LINE)) as $line) {
				$lines[] = [11, $line];
			}
			$lines[] = [11, ''];
		}
		foreach ($text->table as $row) {
			$lines[] = [10, implode('   |   ', $row)];
		}
		$content = 'BT ' . self::MARGIN . ' ' . (self::HEIGHT - self::MARGIN) . " Td\n";
		foreach (array_slice($lines, 0, 44) as [$size, $line]) {
			$content .= "/F1 $size Tf (" . $this->escape($line) . ') Tj 0 -' . ($size + 5) . " Td\n";
		}
		return $content . 'ET';
	}

	private function escape(string $line): string {
		$latin = (string)iconv('UTF-8', 'Windows-1252//TRANSLIT//IGNORE', $line);
		return strtr($latin, ['\\' => '\\\\', '(' => '\\(', ')' => '\\)']);
	}

	/** @return list<positive-int> heights in pixels of the scanned pages that make up so many bytes */
	private function scanHeights(int $bytes): array {
		$heights = [];
		while ($bytes > self::SCAN_WIDTH * 100 + self::OVERHEAD_PER_SCAN) {
			$height = min(self::SCAN_HEIGHT, max(1, intdiv($bytes - self::OVERHEAD_PER_SCAN, self::SCAN_WIDTH)));
			$heights[] = $height;
			$bytes -= $height * self::SCAN_WIDTH + self::OVERHEAD_PER_SCAN;
		}
		return $heights;
	}

	/** @param positive-int $height in pixels */
	private function scan(int $number, int $height, Paper $paper): void {
		$shown = (int)round(self::WIDTH * $height / self::SCAN_WIDTH);
		$image = $number + 1;
		$this->object($number, $this->page("/XObject << /Im1 $image 0 R >>", $shown, $number + 2));
		$this->offsets[$image] = (int)ftell($this->target);
		$size = self::SCAN_WIDTH * $height;
		fwrite($this->target, "$image 0 obj\n<< /Type /XObject /Subtype /Image /Width " . self::SCAN_WIDTH . " /Height $height /ColorSpace /DeviceGray /BitsPerComponent 8 /Length $size >>\nstream\n");
		$paper->write($this->target, $size);
		fwrite($this->target, "\nendstream\nendobj\n");
		$this->stream('q ' . self::WIDTH . " 0 0 $shown 0 0 cm /Im1 Do Q", $number + 2);
	}

	private function page(string $resources, int $height, int $contents): string {
		return '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ' . self::WIDTH . " $height] /Resources << $resources >> /Contents $contents 0 R >>";
	}

	private function stream(string $content, int $number): void {
		$this->object($number, '<< /Length ' . strlen($content) . " >>\nstream\n$content\nendstream");
	}

	private function object(int $number, string $content): void {
		$this->offsets[$number] = (int)ftell($this->target);
		fwrite($this->target, "$number 0 obj\n$content\nendobj\n");
	}

	/** The cross-reference table, in one section per run of consecutive numbers. */
	private function trailer(): void {
		$start = (int)ftell($this->target);
		ksort($this->offsets);
		fwrite($this->target, "xref\n0 1\n0000000000 65535 f \n");
		foreach ($this->offsets as $number => $offset) {
			fwrite($this->target, sprintf("%d 1\n%010d 00000 n \n", $number, $offset));
		}
		$size = (int)array_key_last($this->offsets) + 1;
		fwrite($this->target, "trailer\n<< /Size $size /Root 1 0 R >>\nstartxref\n$start\n%%EOF\n");
	}
}
