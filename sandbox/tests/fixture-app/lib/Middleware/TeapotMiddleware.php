<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\Fixture\Middleware;

use OCP\AppFramework\Controller;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\Middleware;

final class TeapotMiddleware extends Middleware {
	public function afterException(Controller $controller, string $methodName, \Exception $exception) {
		if (!$exception instanceof \DomainException) {
			throw $exception;
		}
		return $controller->buildResponse(new DataResponse(['code' => $exception->getMessage()], 418), 'json');
	}
}
