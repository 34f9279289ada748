<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Error;

use Exception;
use OCP\AppFramework\Controller;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\Http\Response;
use OCP\AppFramework\Middleware;
use OCP\AppFramework\OCSController;

/**
 * The one place where a refusal becomes an answer: status, machine readable code, sentence in the person's language, field.
 *
 * Anything that is not a {@see DomainError} goes on to Nextcloud, which logs it and answers an empty 500.
 */
final class ErrorMiddleware extends Middleware {
	public function __construct(
		private readonly Sentence $sentence,
	) {
	}

	#[\Override]
	public function afterException(Controller $controller, string $methodName, Exception $exception): Response {
		if (!$exception instanceof DomainError || !$controller instanceof OCSController) {
			throw $exception;
		}
		$body = [
			'code' => $exception->errorCode,
			'message' => $this->sentence->say($exception->text, $exception->parameters),
			'field' => $exception->field,
			'data' => $exception->data === [] ? null : $exception->data,
		];
		return $controller->buildResponse(new DataResponse($body, $exception->status()), 'json');
	}
}
