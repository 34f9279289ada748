<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration\Host;

/** An occ command under way. */
final class Running {
	/**
	 * @param resource $process
	 */
	public function __construct(
		private $process,
	) {
	}

	/** Ends it as a power cut would. */
	public function kill(): void {
		proc_terminate($this->process, 9);
		$this->wait();
	}

	/** @return int exit code, −1 when it was killed */
	public function wait(): int {
		do {
			$status = proc_get_status($this->process);
			usleep(20_000);
		} while ($status['running']);
		proc_close($this->process);
		return $status['exitcode'];
	}
}
