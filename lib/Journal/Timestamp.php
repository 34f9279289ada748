<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Journal;

/** A proof, from outside, that a hash existed at a certain time; without a reply while the authority has not answered. */
final class Timestamp {
	/**
	 * @param string $sha256 in hexadecimal
	 * @param string $subject what the hash is of: `manifest`, `journal`
	 * @param int $askedAt in Unix seconds
	 * @param ?int $stampedAt what the authority says, in Unix seconds
	 * @param ?string $reply RFC 3161, in DER
	 * @param ?string $error why the last attempt failed
	 * @param int $attempts that failed
	 */
	public function __construct(
		public readonly int $councilId,
		public readonly string $sha256,
		public readonly string $subject,
		public readonly int $askedAt,
		public readonly ?int $stampedAt = null,
		public readonly ?string $authority = null,
		public readonly ?string $reply = null,
		public readonly ?string $error = null,
		public readonly int $attempts = 0,
	) {
	}
}
