<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http;

use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\OCSController;

/** OCS answers without an action. */
final class OcsErrors {
	public static function notFound(): void {
		self::send(OCSController::RESPOND_NOT_FOUND, 'Invalid query, please check the syntax. API specifications are here:'
			. " http://www.freedesktop.org/wiki/Specifications/open-collaboration-services.\n");
	}

	public static function internal(): void {
		self::send(OCSController::RESPOND_SERVER_ERROR, "Internal Server Error\n");
	}

	public static function unauthorised(): void {
		self::send(OCSController::RESPOND_UNAUTHORISED, 'Unauthorised');
	}

	public static function methodNotAllowed(): void {
		http_response_code(405);
		header('Content-Type: application/' . self::format() . '; charset=utf-8');
	}

	private static function format(): string {
		return ($_GET['format'] ?? '') === 'json' || str_contains($_SERVER['HTTP_ACCEPT'] ?? '', 'application/json') ? 'json' : 'xml';
	}

	private static function send(int $code, string $message): void {
		$format = self::format();
		$response = new OcsResponse((new DataResponse())->setStatus($code), $format, Entry::current()->script === Entry::OCS_2 ? 2 : 1, $message);
		http_response_code($response->getStatus());
		header('Content-Type: application/' . $format . '; charset=utf-8');
		echo $response->render();
	}
}
