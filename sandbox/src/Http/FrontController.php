<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http;

use OCP\AppFramework\Http\ICallbackResponse;
use OCP\IAppConfig;
use OCP\IGroupManager;
use OCP\IUser;
use Psr\Log\LoggerInterface;
use Sandbox\Dav\Endpoint;
use Sandbox\Kernel\Kernel;
use Sandbox\Session\UserSession;
use Symfony\Component\Routing\Exception\MethodNotAllowedException;
use Symfony\Component\Routing\Exception\ResourceNotFoundException;

/** Answers one request of PHP's built-in server. */
final class FrontController {
	private function __construct(
		private readonly Kernel $kernel,
		private readonly Entry $entry,
	) {
	}

	public static function run(): void {
		date_default_timezone_set('UTC');
		ini_set('display_errors', '0');
		header_remove('X-Powered-By');
		if (StaticFiles::send(rawurldecode(explode('?', $_SERVER['REQUEST_URI'], 2)[0]))) {
			return;
		}
		$controller = new self(Kernel::instance(), Entry::current());
		try {
			$controller->answer();
		} catch (\Throwable $failure) {
			$controller->fail($failure);
		}
	}

	private function answer(): void {
		if (!$this->kernel->isInstalled()) {
			throw new \RuntimeException('Run « sandbox/occ install » first');
		}
		match ($this->entry->script) {
			Entry::STATUS => Output::json(Status::values()),
			Entry::REMOTE => $this->dav(),
			default => $this->action(),
		};
	}

	private function dav(): void {
		$this->kernel->apps();
		$this->kernel->get(Endpoint::class)->handle();
	}

	private function action(): void {
		$isOcs = $this->entry->script !== Entry::INDEX;
		$this->kernel->apps();
		$session = $this->kernel->get(UserSession::class);
		if ($session->isRefused()) {
			$isOcs ? OcsErrors::unauthorised() : Output::json(['message' => 'Unauthorised'], 401);
			return;
		}
		$this->readWhatNextcloudReads($session->getUser());
		try {
			$route = $this->kernel->get(Router::class)->match(($isOcs ? RouteCompiler::OCS_PREFIX : '') . $this->entry->path, $_SERVER['REQUEST_METHOD']);
		} catch (ResourceNotFoundException) {
			$isOcs ? OcsErrors::notFound() : Output::text(404, 'Page not found');
			return;
		} catch (MethodNotAllowedException) {
			$isOcs ? OcsErrors::methodNotAllowed() : Output::text(405, '');
			return;
		}
		$this->dispatch($route);
	}

	/** Groups and configuration are known before any action of a logged-in account: queries are counted above that on both hosts. */
	private function readWhatNextcloudReads(?IUser $user): void {
		if ($user !== null) {
			$this->kernel->get(IGroupManager::class)->getUserGroupIds($user);
			$this->kernel->get(IAppConfig::class)->hasKey('core', 'installedat');
		}
	}

	/** @param array<string, mixed> $route */
	private function dispatch(array $route): void {
		$app = $route['_app'];
		$container = $app === RouteCompiler::HOST ? $this->kernel->server() : $this->kernel->apps()->container($app);
		if ($app !== RouteCompiler::HOST) {
			$this->kernel->apps()->boot($app);
		}
		$request = $this->kernel->get(Request::class);
		$request->setPathParameters(array_filter($route, static fn (string $name) => !in_array($name, ['_app', '_class', '_method'], true), ARRAY_FILTER_USE_KEY));
		$this->kernel->get(CurrentApp::class)->id = $app;
		$dispatcher = new Dispatcher(Middlewares::of($app), $request, new Arguments($request, $container));
		[$response, $output] = $dispatcher->dispatch($container->get($route['_class']), $route['_method']);
		http_response_code($response->getStatus());
		foreach ($response->getHeaders() as $name => $value) {
			header($name . ': ' . $value);
		}
		foreach ($response->getCookies() as $name => $cookie) {
			setcookie($name, (string)$cookie['value'], ['expires' => $cookie['expireDate']?->getTimestamp() ?? 0, 'path' => '/', 'httponly' => true, 'samesite' => $cookie['sameSite']]);
		}
		if (in_array($response->getStatus(), [204, 304], true)) {
			return;
		}
		if ($response instanceof ICallbackResponse) {
			$response->callback(new Output());
		} else {
			header('Content-Length: ' . strlen($output));
			echo $output;
		}
	}

	private function fail(\Throwable $failure): void {
		$this->kernel->get(LoggerInterface::class)->error($failure->getMessage(), ['exception' => $failure]);
		error_log((string)$failure);
		if (in_array($this->entry->script, [Entry::OCS_1, Entry::OCS_2], true)) {
			OcsErrors::internal();
		} elseif (stripos($_SERVER['HTTP_ACCEPT'] ?? '', 'html') === false) {
			Output::json(['message' => 'Internal Server Error'], 500);
		} else {
			Output::text(500, 'Internal Server Error. The log of the sandbox (' . $this->kernel->get(RequestId::class)->value . ') says more.');
		}
	}
}
