<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http;

use OCP\AppFramework\Http\IOutput;

final class Output implements IOutput {
	public static function json(array $data, int $status = 200): void {
		http_response_code($status);
		header('Content-Type: application/json; charset=utf-8');
		echo json_encode($data, JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE);
	}

	public static function text(int $status, string $text): void {
		http_response_code($status);
		header('Content-Type: text/plain; charset=utf-8');
		echo $text;
	}

	public function setOutput($out) {
		echo $out;
	}

	public function setReadfile($path) {
		if (is_resource($path)) {
			return fpassthru($path) !== false;
		}
		return readfile($path) !== false;
	}

	public function setHeader($header) {
		header($header);
	}

	public function setHttpResponseCode($code) {
		http_response_code($code);
	}
}
