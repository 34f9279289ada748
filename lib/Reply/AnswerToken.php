<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Reply;

use OCP\Security\ICrypto;

/** What a personal link carries, sealed with the secret of the instance: it answers for one member and one meeting, until a moment, and does nothing else. */
final readonly class AnswerToken {
	/** Part of what is sealed, so that a seal made for anything else is none here. */
	private const PURPOSE = 'conseil_municipal/answer/1/';
	private const FORM = '/^(\d{1,18})-(\d{1,18})-(\d{1,18})-(\d{1,18})-([A-Za-z0-9]{16})-([A-Za-z0-9_-]{43})\z/';

	public function __construct(
		public int $councilId,
		public int $meetingId,
		public int $memberId,
		public int $expires,
		public string $nonce,
	) {
	}

	public function sealed(ICrypto $crypto): string {
		return $this->content() . '-' . self::seal($this->content(), $crypto);
	}

	/** Null for what we did not seal, or changed since. */
	public static function read(string $token, ICrypto $crypto): ?self {
		if (preg_match(self::FORM, $token, $part) !== 1) {
			return null;
		}
		$read = new self((int)$part[1], (int)$part[2], (int)$part[3], (int)$part[4], $part[5]);
		return hash_equals(self::seal($read->content(), $crypto), $part[6]) && $read->sealed($crypto) === $token ? $read : null;
	}

	private function content(): string {
		return "$this->councilId-$this->meetingId-$this->memberId-$this->expires-$this->nonce";
	}

	private static function seal(string $content, ICrypto $crypto): string {
		$digest = hash('sha256', $crypto->calculateHMAC(self::PURPOSE . $content), true);
		return rtrim(strtr(base64_encode($digest), '+/', '-_'), '=');
	}
}
