<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Files\Conversion;

use OCP\Files\File;

interface IConversionManager {
	public function hasProviders(): bool;

	/** @return list<ConversionMimeProvider> */
	public function getProviders(): array;

	public function convert(File $file, string $targetMimeType, ?string $destination = null): string;
}
