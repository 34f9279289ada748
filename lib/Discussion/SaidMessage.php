<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Discussion;

/** A message as it is read in its exchange. */
final class SaidMessage {
	/** @param list<Named> $mentions people named in it */
	public function __construct(
		public readonly Message $message,
		public readonly array $mentions,
		public readonly ?string $documentName,
	) {
	}
}
