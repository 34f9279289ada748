<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Kernel;

use OCP\Security\ICrypto;
use Sandbox\Config\SystemConfig;

/** Keyed hashes as Nextcloud makes them; encryption with AES-256-GCM under a key of the instance's secret. */
final class Crypto implements ICrypto {
	private const CIPHER = 'aes-256-gcm';

	public function __construct(
		private readonly SystemConfig $config,
	) {
	}

	public function calculateHMAC(string $message, string $password = ''): string {
		return hash_hmac('sha512', $message, hash('sha512', ($password === '' ? (string)$this->config->get('secret') : $password) . 'a'), true);
	}

	public function encrypt(string $plaintext, string $password = ''): string {
		$nonce = random_bytes(12);
		$text = openssl_encrypt($plaintext, self::CIPHER, $this->key($password), OPENSSL_RAW_DATA, $nonce, $tag);
		return bin2hex($nonce . $tag . $text);
	}

	public function decrypt(string $authenticatedCiphertext, string $password = ''): string {
		$bytes = ctype_xdigit($authenticatedCiphertext) && strlen($authenticatedCiphertext) % 2 === 0 ? (string)hex2bin($authenticatedCiphertext) : '';
		$text = strlen($bytes) < 28 ? false : openssl_decrypt(substr($bytes, 28), self::CIPHER, $this->key($password), OPENSSL_RAW_DATA, substr($bytes, 0, 12), substr($bytes, 12, 16));
		return $text === false ? throw new \Exception('HMAC does not match.') : $text;
	}

	private function key(string $password): string {
		return hash_hkdf('sha256', $password === '' ? (string)$this->config->get('secret') : $password, 32, 'cipher');
	}
}
