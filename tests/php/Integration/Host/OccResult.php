<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration\Host;

use RuntimeException;

/** What an occ command printed and ended with. */
final class OccResult {
	public function __construct(
		public readonly int $code,
		public readonly string $output,
		public readonly string $errors,
	) {
	}

	public function orFail(): self {
		if ($this->code !== 0) {
			throw new RuntimeException("occ ended with {$this->code}\n{$this->output}\n{$this->errors}");
		}
		return $this;
	}

	/** The output of a command that was given `--output=json`. */
	public function json(): mixed {
		return json_decode($this->output, true, flags: JSON_THROW_ON_ERROR);
	}
}
