<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Kernel;

use OCP\Security\ISecureRandom;

final class SecureRandom implements ISecureRandom {
	public function generate(int $length, string $characters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'): string {
		if ($length <= 0) {
			throw new \LengthException('Invalid length specified: ' . $length . ' must be bigger than 0');
		}
		$text = '';
		for ($i = 0; $i < $length; $i++) {
			$text .= $characters[random_int(0, strlen($characters) - 1)];
		}
		return $text;
	}
}
