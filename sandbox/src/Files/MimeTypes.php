<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Files;

use OCP\Files\IMimeTypeDetector;
use OCP\IURLGenerator;

/** By extension for names, by content for bytes. */
final class MimeTypes implements IMimeTypeDetector {
	private const UNKNOWN = 'application/octet-stream';
	private const BY_EXTENSION = [
		'7z' => 'application/x-7z-compressed', 'avif' => 'image/avif', 'bmp' => 'image/bmp', 'css' => 'text/css', 'csv' => 'text/csv',
		'doc' => 'application/msword', 'docx' => 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
		'dwg' => 'application/dwg', 'eml' => 'message/rfc822', 'epub' => 'application/epub+zip', 'gif' => 'image/gif', 'gz' => 'application/gzip',
		'heic' => 'image/heic', 'htm' => 'text/html', 'html' => 'text/html', 'ics' => 'text/calendar', 'jpeg' => 'image/jpeg', 'jpg' => 'image/jpeg',
		'js' => 'application/javascript', 'json' => 'application/json', 'md' => 'text/markdown', 'mkv' => 'video/x-matroska', 'mov' => 'video/quicktime',
		'mp3' => 'audio/mpeg', 'mp4' => 'video/mp4', 'msg' => 'application/vnd.ms-outlook', 'odg' => 'application/vnd.oasis.opendocument.graphics',
		'odp' => 'application/vnd.oasis.opendocument.presentation', 'ods' => 'application/vnd.oasis.opendocument.spreadsheet',
		'odt' => 'application/vnd.oasis.opendocument.text', 'ogg' => 'audio/ogg', 'ott' => 'application/vnd.oasis.opendocument.text-template',
		'pdf' => 'application/pdf', 'php' => 'application/x-php', 'png' => 'image/png', 'ppt' => 'application/vnd.ms-powerpoint',
		'pptx' => 'application/vnd.openxmlformats-officedocument.presentationml.presentation', 'rtf' => 'text/rtf', 'svg' => 'image/svg+xml',
		'tar' => 'application/x-tar', 'tif' => 'image/tiff', 'tiff' => 'image/tiff', 'txt' => 'text/plain', 'vcf' => 'text/vcard', 'wav' => 'audio/wav',
		'webm' => 'video/webm', 'webp' => 'image/webp', 'xls' => 'application/vnd.ms-excel',
		'xlsx' => 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xml' => 'application/xml', 'zip' => 'application/zip',
	];
	/** Types a browser could run: delivered as plain text or as bytes. */
	private const UNSAFE = [
		'text/html' => 'text/plain', 'application/xml' => 'text/plain', 'application/javascript' => 'text/plain', 'application/x-php' => 'text/plain',
		'image/svg+xml' => 'text/plain', 'message/rfc822' => 'text/plain', 'application/json' => 'text/plain', 'text/css' => 'text/plain',
		'text/calendar' => 'text/plain', 'text/vcard' => 'text/plain', 'text/markdown' => 'text/plain', 'text/csv' => 'text/csv',
	];

	public function __construct(
		private readonly IURLGenerator $urls,
	) {
	}

	public static function ofName(string $name): string {
		$name = basename($name);
		if (str_starts_with($name, '.') && substr_count($name, '.') === 1) {
			return self::UNKNOWN;
		}
		return self::BY_EXTENSION[strtolower(pathinfo($name, PATHINFO_EXTENSION))] ?? self::UNKNOWN;
	}

	public function detectPath($path): string {
		return self::ofName($path);
	}

	public function detect($path): string {
		if (is_dir($path)) {
			return 'httpd/unix-directory';
		}
		$type = self::ofName($path);
		return $type !== self::UNKNOWN || !is_file($path) ? $type : ((string)@mime_content_type($path) ?: self::UNKNOWN);
	}

	public function getSecureMimeType($mimeType): string {
		return self::UNSAFE[$mimeType] ?? $mimeType;
	}

	public function detectString($data): string {
		return (new \finfo(FILEINFO_MIME_TYPE))->buffer($data) ?: self::UNKNOWN;
	}

	public function mimeTypeIcon($mimeType): string {
		$name = match (true) {
			$mimeType === 'dir', $mimeType === 'httpd/unix-directory' => 'folder',
			$mimeType === 'application/pdf' => 'application-pdf',
			str_contains($mimeType, 'spreadsheet'), str_contains($mimeType, 'excel'), $mimeType === 'text/csv' => 'x-office-spreadsheet',
			str_contains($mimeType, 'presentation'), str_contains($mimeType, 'powerpoint') => 'x-office-presentation',
			str_contains($mimeType, 'opendocument.text'), str_contains($mimeType, 'word'), $mimeType === 'text/rtf' => 'x-office-document',
			str_contains($mimeType, 'zip'), str_contains($mimeType, 'compressed'), str_contains($mimeType, 'tar') => 'package-x-generic',
			in_array(strtok($mimeType, '/'), ['image', 'audio', 'video', 'text'], true) => strtok($mimeType, '/'),
			default => 'file',
		};
		return $this->urls->imagePath('core', 'filetypes/' . $name . '.svg');
	}
}
