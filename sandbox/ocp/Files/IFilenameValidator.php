<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Files;

interface IFilenameValidator {
	public function isFilenameValid(string $filename): bool;

	public function validateFilename(string $filename): void;

	public function sanitizeFilename(string $name, ?string $charReplacement = null): string;
}
