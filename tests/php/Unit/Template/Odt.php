<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Unit\Template;

use ZipArchive;

/** OpenDocument texts on the disk, as editors and mischief make them. */
final class Odt {
	public const TEXT = 'application/vnd.oasis.opendocument.text';

	private const NAMESPACES = 'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:dc="http://purl.org/dc/elements/1.1/"';

	/** The XML of a text with this body. */
	public static function content(string $body, string $root = 'document-content'): string {
		return '<?xml version="1.0" encoding="UTF-8"?><office:' . $root . ' ' . self::NAMESPACES . '><office:body><office:text>' . $body . '</office:text></office:body></office:' . $root . '>';
	}

	/** @param array<string, string> $more entries by name */
	public static function file(string $body, array $more = [], string $mime = self::TEXT): string {
		return self::zip(['mimetype' => $mime, 'content.xml' => self::content($body)] + $more);
	}

	/** @param array<string, string> $entries by name */
	public static function zip(array $entries): string {
		$path = (string)tempnam(sys_get_temp_dir(), 'odt');
		$zip = new ZipArchive();
		$zip->open($path, ZipArchive::OVERWRITE);
		foreach ($entries as $name => $content) {
			$zip->addFromString($name, $content);
			if ($name === 'mimetype') {
				$zip->setCompressionName($name, ZipArchive::CM_STORE);
			}
		}
		$zip->close();
		return $path;
	}

	public static function entry(string $path, string $name): string|false {
		$zip = new ZipArchive();
		$zip->open($path, ZipArchive::RDONLY);
		return $zip->getFromName($name);
	}
}
