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
 * Anything that is neither a {@see DomainError} nor a {@see WrongArgument} goes on to Nextcloud, which logs it and answers an empty 500.
 */
final class ErrorMiddleware extends Middleware {
	public function __construct(
		private readonly Sentence $sentence,
	) {
	}

	#[\Override]
	public function afterException(Controller $controller, string $methodName, Exception $exception): Response {
		$refusal = $exception instanceof DomainError ? $exception : WrongArgument::in($exception, $controller, $methodName);
		if ($refusal === null || !$controller instanceof OCSController) {
			throw $exception;
		}
		$body = [
			'code' => $refusal->errorCode,
			'message' => $this->sentence->say($refusal->text, $refusal->parameters),
			'field' => $refusal->field,
			'data' => $refusal->data === [] ? null : $refusal->data,
		];
		return $controller->buildResponse(new DataResponse($body, $refusal->status()), 'json');
	}
}
