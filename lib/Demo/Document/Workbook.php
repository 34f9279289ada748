<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Demo\Document;

use RuntimeException;
use ZipArchive;

/** An Office Open XML workbook of one sheet (.xlsx): ECMA-376, part 1, 12.2 (package structure). */
final class Workbook {
	private const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="bin" ContentType="application/octet-stream"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>';
	private const RELATIONSHIPS = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/%s" Target="%s"/></Relationships>';

	/** @param int<0, max> $bytes size to come close to */
	public function write(string $path, DocumentText $text, Paper $paper, int $bytes): void {
		$zip = new ZipArchive();
		if ($zip->open($path, ZipArchive::CREATE | ZipArchive::OVERWRITE) !== true) {
			throw new RuntimeException("$path cannot be written");
		}
		$zip->addFromString('[Content_Types].xml', self::TYPES);
		$zip->addFromString('_rels/.rels', sprintf(self::RELATIONSHIPS, 'officeDocument', 'xl/workbook.xml'));
		$zip->addFromString('xl/workbook.xml', '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Tableau" sheetId="1" r:id="rId1"/></sheets></workbook>');
		$zip->addFromString('xl/_rels/workbook.xml.rels', sprintf(self::RELATIONSHIPS, 'worksheet', 'worksheets/sheet1.xml'));
		$zip->addFromString('xl/worksheets/sheet1.xml', $this->sheet($text));
		$zip->addFromString('xl/media/pages.bin', $paper->bytes(max(0, $bytes - 3000)));
		$zip->close();
	}

	private function sheet(DocumentText $text): string {
		$rows = '';
		foreach ($text->table as $row) {
			$cells = array_map(static fn (string $value): string => '<c t="inlineStr"><is><t>' . htmlspecialchars($value, ENT_XML1) . '</t></is></c>', $row);
			$rows .= '<row>' . implode('', $cells) . '</row>';
		}
		return '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>' . $rows . '</sheetData></worksheet>';
	}
}
