<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Demo\Document;

use LogicException;
use RuntimeException;
use ZipArchive;

/** Writes a demonstration document of the type that its name says, of about the size asked. */
final class Writer {
	/**
	 * @param string $path where to write; its extension decides the type
	 * @param int<1, max> $bytes
	 */
	public function write(string $path, DocumentText $text, int $bytes): void {
		$paper = new Paper(basename($path) . $text->paragraphs[count($text->paragraphs) - 1]);
		match (strtolower(pathinfo($path, PATHINFO_EXTENSION))) {
			'odt' => (new OpenDocument())->write($path, OpenDocument::TEXT, $text, $paper, $bytes),
			'ods' => (new OpenDocument())->write($path, OpenDocument::SPREADSHEET, $text, $paper, $bytes),
			'xlsx' => (new Workbook())->write($path, $text, $paper, $bytes),
			'pdf' => $this->stream($path, static fn (mixed $target) => (new PdfDocument())->write($target, $text, $paper, $bytes)),
			'png' => $this->stream($path, static fn (mixed $target) => (new PlanImage())->write($target, $text, $bytes, crc32(basename($path)))),
			'zip' => $this->archive($path, $text, $bytes),
			default => throw new LogicException("No demonstration document of the type of $path"),
		};
	}

	/** @param callable(resource): void $write */
	private function stream(string $path, callable $write): void {
		$target = fopen($path, 'w+b') ?: throw new RuntimeException("$path cannot be written");
		$write($target);
		fclose($target);
	}

	/** @param int<1, max> $bytes */
	private function archive(string $path, DocumentText $text, int $bytes): void {
		$inner = $path . '.pdf';
		$this->write($inner, $text, $bytes);
		$zip = new ZipArchive();
		$zip->open($path, ZipArchive::CREATE | ZipArchive::OVERWRITE);
		$zip->addFile($inner, 'Avis des personnes publiques associées.pdf');
		$zip->setCompressionIndex(0, ZipArchive::CM_STORE);
		$zip->close();
		unlink($inner);
	}
}
