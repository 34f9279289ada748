<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Timestamp;

use RuntimeException;

/** The authority, reachable over HTTP while it runs. */
final class Server {
	/** @param resource $process */
	private function __construct(
		public readonly string $url,
		private $process,
	) {
	}

	public static function start(Authority $authority): self {
		$socket = stream_socket_server('tcp://127.0.0.1:0') ?: throw new RuntimeException('No free port');
		$address = (string)stream_socket_get_name($socket, false);
		fclose($socket);
		$process = proc_open(['php', '-S', $address, __DIR__ . '/answer.php'], [['file', '/dev/null', 'r'], ['file', '/dev/null', 'w'], ['file', '/dev/null', 'w']], $pipes, null, ['AUTHORITY_FOLDER' => $authority->folder] + getenv());
		if (!is_resource($process)) {
			throw new RuntimeException('The authority does not start');
		}
		for ($attempt = 0; @fsockopen('127.0.0.1', (int)substr((string)strrchr($address, ':'), 1)) === false; $attempt++) {
			if ($attempt > 100) {
				throw new RuntimeException('The authority does not answer');
			}
			usleep(50_000);
		}
		return new self('http://' . $address . '/', $process);
	}

	public function stop(): void {
		proc_terminate($this->process);
		proc_close($this->process);
	}
}
