<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Demo\Document;

use RuntimeException;
use ZipArchive;

/** An OpenDocument text (.odt) or spreadsheet (.ods): OASIS OpenDocument 1.3, part 2 (packages). */
final class OpenDocument {
	public const TEXT = 'application/vnd.oasis.opendocument.text';
	public const SPREADSHEET = 'application/vnd.oasis.opendocument.spreadsheet';

	private const NAMESPACES = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" office:version="1.3"';

	/** @param int<0, max> $bytes size to come close to: the rest is what a preview of the pages would take */
	public function write(string $path, string $mime, DocumentText $text, Paper $paper, int $bytes): void {
		$content = $mime === self::TEXT ? $this->text($text) : $this->spreadsheet($text);
		$zip = new ZipArchive();
		if ($zip->open($path, ZipArchive::CREATE | ZipArchive::OVERWRITE) !== true) {
			throw new RuntimeException("$path cannot be written");
		}
		// The first entry tells the type and must not be compressed.
		$zip->addFromString('mimetype', $mime);
		$zip->setCompressionName('mimetype', ZipArchive::CM_STORE);
		$zip->addFromString('content.xml', '<?xml version="1.0" encoding="UTF-8"?><office:document-content ' . self::NAMESPACES . '><office:body>' . $content . '</office:body></office:document-content>');
		$zip->addFromString('Thumbnails/pages.bin', $paper->bytes(max(0, $bytes - strlen($content) - 1200)));
		$zip->addFromString('META-INF/manifest.xml', $this->manifest($mime));
		$zip->close();
	}

	private function manifest(string $mime): string {
		$entries = '';
		foreach (['/' => $mime, 'content.xml' => 'text/xml', 'Thumbnails/pages.bin' => 'application/octet-stream'] as $path => $type) {
			$entries .= '<manifest:file-entry manifest:full-path="' . $path . '" manifest:media-type="' . $type . '"/>';
		}
		return '<?xml version="1.0" encoding="UTF-8"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">' . $entries . '</manifest:manifest>';
	}

	private function text(DocumentText $text): string {
		$content = '<text:h text:outline-level="1">' . $this->escape($text->title) . '</text:h>';
		foreach ($text->paragraphs as $paragraph) {
			$content .= '<text:p>' . $this->escape($paragraph) . '</text:p>';
		}
		return '<office:text>' . $content . ($text->table === [] ? '' : $this->table('Tableau', $text->table)) . '</office:text>';
	}

	private function spreadsheet(DocumentText $text): string {
		return '<office:spreadsheet>' . $this->table($text->title, $text->table) . '</office:spreadsheet>';
	}

	/** @param list<list<string>> $rows */
	private function table(string $name, array $rows): string {
		$content = '';
		foreach ($rows as $row) {
			$content .= '<table:table-row>' . implode('', array_map($this->cell(...), $row)) . '</table:table-row>';
		}
		return '<table:table table:name="' . $this->escape(mb_substr($name, 0, 31)) . '"><table:table-column table:number-columns-repeated="' . count($rows[0] ?? ['']) . '"/>' . $content . '</table:table>';
	}

	private function cell(string $value): string {
		return '<table:table-cell office:value-type="string"><text:p>' . $this->escape($value) . '</text:p></table:table-cell>';
	}

	private function escape(string $text): string {
		return htmlspecialchars($text, ENT_XML1 | ENT_QUOTES);
	}
}
