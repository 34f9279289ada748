<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP;

class HintException extends \Exception {
	public function __construct(
		string $message,
		private string $hint = '',
		int $code = 0,
		?\Exception $previous = null,
	) {
		parent::__construct($message, $code, $previous);
	}

	/** The hint, or the message when there is none. */
	public function getHint(): string {
		return $this->hint === '' ? $this->message : $this->hint;
	}
}
