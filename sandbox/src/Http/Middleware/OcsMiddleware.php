<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http\Middleware;

use OCP\AppFramework\Controller;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\Http\JSONResponse;
use OCP\AppFramework\Http\Response;
use OCP\AppFramework\Middleware;
use OCP\AppFramework\OCS\OCSException;
use OCP\AppFramework\OCSController;
use Sandbox\Http\Entry;
use Sandbox\Http\OcsResponse;
use Sandbox\Http\Request;

/** Puts OCS exceptions, 401 and 403 into the envelope. */
final class OcsMiddleware extends Middleware {
	private readonly int $version;

	public function __construct(
		private readonly Request $request,
	) {
		$this->version = Entry::current()->script === Entry::OCS_2 ? 2 : 1;
	}

	public function beforeController(Controller $controller, string $methodName) {
		if ($controller instanceof OCSController) {
			$controller->setOCSVersion($this->version);
		}
	}

	public function afterException(Controller $controller, string $methodName, \Exception $exception) {
		if ($controller instanceof OCSController && $exception instanceof OCSException) {
			return $this->envelope($controller, $exception->getCode() ?: OCSController::RESPOND_UNKNOWN_ERROR, $exception->getMessage());
		}
		throw $exception;
	}

	public function afterController(Controller $controller, string $methodName, Response $response) {
		if (!$controller instanceof OCSController || $response instanceof OcsResponse) {
			return $response;
		}
		$message = $response instanceof JSONResponse ? (string)($response->getData()['message'] ?? '') : '';
		return match ($response->getStatus()) {
			Http::STATUS_UNAUTHORIZED => $this->envelope($controller, OCSController::RESPOND_UNAUTHORISED, $message),
			Http::STATUS_FORBIDDEN => $this->envelope($controller, Http::STATUS_FORBIDDEN, $message),
			default => $response,
		};
	}

	private function envelope(OCSController $controller, int $code, string $message): OcsResponse {
		$format = $this->request->getFormat();
		$data = (new DataResponse())->setStatus($code);
		return new OcsResponse($data, $format !== null && $controller->isResponderRegistered($format) ? $format : 'xml', $this->version, $message);
	}
}
