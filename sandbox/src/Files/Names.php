<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Files;

use OCP\Files\EmptyFileNameException;
use OCP\Files\FileNameTooLongException;
use OCP\Files\IFilenameValidator;
use OCP\Files\InvalidCharacterInPathException;
use OCP\Files\InvalidDirectoryException;
use OCP\Files\InvalidPathException;
use OCP\Files\ReservedWordException;

/** Nextcloud's default rules for names, before an administrator forbids more. */
final class Names implements IFilenameValidator {
	private const FORBIDDEN_NAMES = ['.htaccess'];
	private const FORBIDDEN_EXTENSIONS = ['.filepart', '.part'];
	private const FORBIDDEN_CHARACTERS = ['\\', '/'];
	private const BYTES = 250;

	public function isFilenameValid(string $filename): bool {
		try {
			$this->validateFilename($filename);
			return true;
		} catch (InvalidPathException) {
			return false;
		}
	}

	public function validateFilename(string $filename): void {
		$trimmed = trim($filename);
		$lower = mb_strtolower($filename);
		if ($trimmed === '') {
			throw new EmptyFileNameException('Empty filename is not allowed');
		}
		if ($trimmed === '.' || $trimmed === '..') {
			throw new InvalidDirectoryException('Dot files are not allowed');
		}
		if (strlen($filename) > self::BYTES) {
			throw new FileNameTooLongException('Filename is too long');
		}
		if (in_array($lower, self::FORBIDDEN_NAMES, true)) {
			throw new ReservedWordException('"' . $lower . '" is a forbidden file or folder name.');
		}
		foreach (self::FORBIDDEN_EXTENSIONS as $extension) {
			if (str_ends_with($lower, $extension)) {
				throw new InvalidPathException('"' . $extension . '" is a forbidden file type.');
			}
		}
		if (!mb_check_encoding($filename, 'UTF-8') || preg_match('/[\x00-\x1f]/', $filename) === 1) {
			throw new InvalidCharacterInPathException('Filename contains at least one invalid character');
		}
		foreach (self::FORBIDDEN_CHARACTERS as $character) {
			if (str_contains($filename, $character)) {
				throw new InvalidCharacterInPathException('"' . $character . '" is not allowed inside a file or folder name.');
			}
		}
	}

	public function sanitizeFilename(string $name, ?string $charReplacement = null): string {
		$replacement = $charReplacement ?? '_';
		if (mb_strlen($replacement) !== 1) {
			throw new \InvalidArgumentException('No or invalid character replacement given');
		}
		foreach (self::FORBIDDEN_EXTENSIONS as $extension) {
			if (str_ends_with(mb_strtolower($name), $extension)) {
				$name = substr($name, 0, -strlen($extension));
			}
		}
		$name = $name === '' ? 'renamed file' : $name;
		if (in_array(mb_strtolower($name), self::FORBIDDEN_NAMES, true)) {
			$name .= ' (renamed)';
		}
		return str_replace(self::FORBIDDEN_CHARACTERS, $replacement, $name);
	}

	/** `/a/b/c` with NFC names, without empty or `.` parts. A part `..` stays and is refused by who resolves it. */
	public static function normalize(string $path): string {
		$parts = array_filter(explode('/', self::nfc($path)), static fn (string $part): bool => $part !== '' && $part !== '.');
		return '/' . implode('/', $parts);
	}

	private static function nfc(string $path): string {
		return \Normalizer::normalize($path, \Normalizer::FORM_C) ?: $path;
	}
}
