<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\AppFramework;

use Closure;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\Http\JSONResponse;
use OCP\IRequest;

abstract class Controller {
	protected $appName;
	protected $request;
	private $responders;

	public function __construct($appName, IRequest $request) {
		$this->appName = $appName;
		$this->request = $request;
		$this->responders = ['json' => self::json(...)];
	}

	protected function registerResponder($format, Closure $responder) {
		$this->responders[$format] = $responder;
	}

	public function buildResponse($response, $format = 'json') {
		$responder = $this->responders[$format] ?? throw new \DomainException('No responder registered for format ' . $format . '!');
		return $responder($response);
	}

	public function isResponderRegistered(string $responder): bool {
		return isset($this->responders[$responder]);
	}

	private static function json(mixed $data): JSONResponse {
		if (!$data instanceof DataResponse) {
			return new JSONResponse($data);
		}
		$response = new JSONResponse($data->getData(), $data->getStatus());
		$given = $data->getHeaders();
		$own = $response->getHeaders();
		if (isset($given['Content-Type'])) {
			unset($own['Content-Type']);
		}
		$response->setHeaders(array_merge($given, $own));
		if ($data->getETag() !== null) {
			$response->setETag($data->getETag());
		}
		if ($data->getLastModified() !== null) {
			$response->setLastModified($data->getLastModified());
		}
		if ($data->isThrottled()) {
			$response->throttle($data->getThrottleMetadata());
		}
		return $response;
	}
}
