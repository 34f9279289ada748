<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Error;

use RuntimeException;

/**
 * A refusal that a person can act on: what happened, what is kept, what to do next.
 *
 * The exception message is plain English for logs; `$text` and `$parameters` are translated for the person
 * (`{name}` placeholders), `$field` names the input concerned, `$data` travels to the client unchanged.
 */
abstract class DomainError extends RuntimeException {
	/**
	 * @param string $errorCode stable, machine readable, snake_case
	 * @param string $text English source sentence, present in the translation files
	 * @param array<string, string|int> $parameters values for the placeholders of `$text`
	 * @param array<string, mixed> $data additional facts for the client
	 */
	final public function __construct(
		public readonly string $errorCode,
		public readonly string $text,
		public readonly array $parameters = [],
		public readonly ?string $field = null,
		public readonly array $data = [],
		?\Throwable $previous = null,
	) {
		parent::__construct($errorCode . ': ' . $text, 0, $previous);
	}

	/** HTTP status this refusal is answered with. */
	abstract public function status(): int;
}
