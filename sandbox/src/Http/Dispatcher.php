<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http;

use OCP\AppFramework\Controller;
use OCP\AppFramework\Http;
use OCP\AppFramework\Http\DataResponse;
use OCP\AppFramework\Http\Response;
use OCP\AppFramework\Middleware;

/** Calls one action between the middlewares: forwards before it, backwards after it and after an exception. */
final class Dispatcher {
	/** Middlewares that had their turn before the action. */
	private int $asked = 0;

	/** @param list<Middleware> $middlewares */
	public function __construct(
		private readonly array $middlewares,
		private readonly Request $request,
		private readonly Arguments $arguments,
	) {
	}

	/** @return array{Response, string} the response and its rendered body */
	public function dispatch(Controller $controller, string $method): array {
		try {
			foreach ($this->middlewares as $middleware) {
				$this->asked++;
				$middleware->beforeController($controller, $method);
			}
			$response = $this->call($controller, $method);
		} catch (\Exception $exception) {
			$response = $this->afterException($controller, $method, $exception);
		} catch (\Throwable $error) {
			$response = $this->afterException($controller, $method, new \Exception($error->getMessage() . ' in file \'' . $error->getFile() . '\' line ' . $error->getLine(), (int)$error->getCode(), $error));
		}
		foreach (array_reverse($this->middlewares) as $middleware) {
			$response = $middleware->afterController($controller, $method, $response);
		}
		$output = (string)$response->render();
		foreach (array_reverse($this->middlewares) as $middleware) {
			$output = $middleware->beforeOutput($controller, $method, $output);
		}
		return [$response, $output];
	}

	private function afterException(Controller $controller, string $method, \Exception $exception): Response {
		for ($i = $this->asked - 1; $i >= 0; $i--) {
			try {
				return $this->middlewares[$i]->afterException($controller, $method, $exception);
			} catch (\Exception $next) {
				$exception = $next;
			}
		}
		throw $exception;
	}

	private function call(Controller $controller, string $method): Response {
		$reflection = new \ReflectionMethod($controller, $method);
		$arguments = $this->arguments->of($reflection);
		try {
			$response = $controller->$method(...$arguments);
		} catch (\TypeError $error) {
			if ($error->getFile() === $reflection->getFileName() && $error->getLine() === $reflection->getStartLine()) {
				return new Response(Http::STATUS_BAD_REQUEST);
			}
			throw $error;
		}
		if ($response instanceof DataResponse || !$response instanceof Response) {
			$format = $this->request->getFormat();
			$response = $format !== null && $controller->isResponderRegistered($format)
				? $controller->buildResponse($response, $format)
				: $controller->buildResponse($response);
		}
		return $response;
	}
}
