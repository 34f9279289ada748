<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http\Middleware;

use OCP\AppFramework\Controller;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\Response;
use OCP\AppFramework\Middleware;
use OCP\IRequest;
use Sandbox\Http\StandardHeaders;

/** 304 when the client already has this ETag or nothing changed since its date. */
final class NotModifiedMiddleware extends Middleware {
	public function __construct(
		private readonly IRequest $request,
	) {
	}

	public function afterController(Controller $controller, string $methodName, Response $response) {
		$etag = $this->request->getHeader('If-None-Match');
		$since = $this->request->getHeader('If-Modified-Since');
		$sameTag = $etag !== '' && $response->getETag() !== null && trim($etag) === '"' . $response->getETag() . '"';
		$sameDate = $since !== '' && $response->getLastModified() !== null && trim($since) === StandardHeaders::date($response->getLastModified()->getTimestamp());
		if ($sameTag || $sameDate) {
			$response->setStatus(Http::STATUS_NOT_MODIFIED);
		}
		return $response;
	}
}
