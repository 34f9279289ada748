<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Timestamp;

use RuntimeException;

/** A timestamp authority of RFC 3161 for tests, made of the `openssl` program: a key, its certificate, and answers that anybody can verify. */
final class Authority {
	private const CONFIGURATION = <<<'TEXT'
		[ req ]
		distinguished_name = name
		x509_extensions = authority
		prompt = no
		[ name ]
		CN = Timestamp authority of the tests
		[ authority ]
		extendedKeyUsage = critical,timeStamping
		keyUsage = critical,digitalSignature
		[ tsa ]
		default_tsa = test
		[ test ]
		serial = {folder}/serial
		signer_cert = {folder}/certificate.pem
		signer_key = {folder}/key.pem
		signer_digest = sha256
		default_policy = 1.2.3.4.1
		digests = sha256
		TEXT;

	public function __construct(
		public readonly string $folder,
	) {
	}

	public static function make(): self {
		$folder = sys_get_temp_dir() . '/timestamps-' . bin2hex(random_bytes(6));
		mkdir($folder, 0700);
		$authority = new self($folder);
		file_put_contents("$folder/openssl.cnf", str_replace('{folder}', $folder, self::CONFIGURATION));
		file_put_contents("$folder/serial", '01');
		$authority->openssl('req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '30', '-config', "$folder/openssl.cnf", '-keyout', "$folder/key.pem", '-out', "$folder/certificate.pem");
		return $authority;
	}

	/** What it answers, in DER, to a request in DER. */
	public function answer(string $request): string {
		file_put_contents("$this->folder/request.tsq", $request);
		$this->openssl('ts', '-reply', '-config', "$this->folder/openssl.cnf", '-section', 'test', '-queryfile', "$this->folder/request.tsq", '-out', "$this->folder/reply.tsr");
		return (string)file_get_contents("$this->folder/reply.tsr");
	}

	/** Whether an answer is a timestamp of that hash, signed by this authority, as anybody would check it. */
	public function verifies(string $reply, string $sha256): bool {
		file_put_contents("$this->folder/given.tsr", $reply);
		return $this->run('ts', '-verify', '-digest', $sha256, '-in', "$this->folder/given.tsr", '-CAfile', "$this->folder/certificate.pem") === 0;
	}

	/** Whether it is a timestamp of that content. */
	public function proves(string $reply, string $content): bool {
		file_put_contents("$this->folder/given.tsr", $reply);
		file_put_contents("$this->folder/content", $content);
		return $this->run('ts', '-verify', '-data', "$this->folder/content", '-in', "$this->folder/given.tsr", '-CAfile', "$this->folder/certificate.pem") === 0;
	}

	public function remove(): void {
		array_map(unlink(...), glob("$this->folder/*") ?: []);
		rmdir($this->folder);
	}

	private function openssl(string ...$arguments): void {
		if ($this->run(...$arguments) !== 0) {
			throw new RuntimeException('openssl ' . implode(' ', $arguments) . ': ' . file_get_contents("$this->folder/errors"));
		}
	}

	private function run(string ...$arguments): int {
		$process = proc_open(['openssl', ...array_values($arguments)], [1 => ['file', '/dev/null', 'w'], 2 => ['file', "$this->folder/errors", 'w']], $pipes);
		return is_resource($process) ? proc_close($process) : throw new RuntimeException('openssl does not start');
	}
}
