<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Journal;

/**
 * A request for a timestamp of a SHA-256, in DER. RFC 3161, 2.4.1: version 1, the hash, a nonce, and the certificate asked
 * for, so that the answer can be verified by itself.
 */
final class TimestampRequest {
	/** `2.16.840.1.101.3.4.2.1` with NULL parameters. */
	private const SHA256 = "\x30\x0d\x06\x09\x60\x86\x48\x01\x65\x03\x04\x02\x01\x05\x00";
	private const VERSION = "\x02\x01\x01";
	private const WITH_CERTIFICATE = "\x01\x01\xff";

	/** @param string $nonce eight bytes, the first one from 1 to 127 */
	private function __construct(
		private readonly string $imprint,
		private readonly string $nonce,
	) {
	}

	/** @param string $sha256 in hexadecimal */
	public static function of(string $sha256): self {
		return new self((string)hex2bin($sha256), chr(random_int(1, 127)) . random_bytes(7));
	}

	public function der(): string {
		return self::sequence(self::VERSION . $this->messageImprint() . $this->encodedNonce() . self::WITH_CERTIFICATE);
	}

	/** As it stands in the request, and has to stand in the answer. */
	public function messageImprint(): string {
		return self::sequence(self::SHA256 . "\x04\x20" . $this->imprint);
	}

	public function encodedNonce(): string {
		return "\x02\x08" . $this->nonce;
	}

	/** Everything here is shorter than 128 bytes: one byte tells the length. */
	private static function sequence(string $content): string {
		return "\x30" . chr(strlen($content)) . $content;
	}
}
