<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Files;

use OCP\Files\Conversion\IConversionManager;
use OCP\Files\File;

/** No office suite is installed: nothing can be converted. */
final class NoConversion implements IConversionManager {
	public function hasProviders(): bool {
		return false;
	}

	public function getProviders(): array {
		return [];
	}

	public function convert(File $file, string $targetMimeType, ?string $destination = null): string {
		throw new \RuntimeException('Could not convert file');
	}
}
