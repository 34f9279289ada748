<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Database;

use OCP\Migration\IOutput;

final class SilentOutput implements IOutput {
	public function debug(string $message): void {
	}

	public function info($message) {
	}

	public function warning($message) {
	}

	public function startProgress($max = 0) {
	}

	public function advance($step = 1, $description = '') {
	}

	public function finishProgress() {
	}
}
