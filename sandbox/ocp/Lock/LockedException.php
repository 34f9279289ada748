<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\Lock;

class LockedException extends \Exception {
	private ?string $readable;

	public function __construct(
		private string $path,
		?\Exception $previous = null,
		private ?string $existingLock = null,
		?string $readablePath = null,
	) {
		$this->readable = $readablePath;
		$message = $readablePath === null ? '"' . $path . '"' : '"' . $path . '" ("' . $readablePath . '")';
		$message .= ' is locked';
		if ($existingLock !== null) {
			$message .= ', existing lock on file: ' . $existingLock;
		}
		parent::__construct($message, 0, $previous);
	}

	public function getPath(): string {
		return $this->path;
	}

	public function getExistingLock(): ?string {
		return $this->existingLock;
	}

	public function getReadablePath(): ?string {
		return $this->readable;
	}
}
