<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http;

use OCP\AppFramework\Http\Attribute\ApiRoute;
use OCP\AppFramework\Http\Attribute\FrontpageRoute;
use OCP\AppFramework\Http\Attribute\Route as RouteAttribute;
use Symfony\Component\Routing\Route;
use Symfony\Component\Routing\RouteCollection;

/** Reads route attributes: of an app from its flat `lib/Controller`, of the host from the `Controller` folders of `src/`. */
final class RouteCompiler {
	public const HOST = 'core';
	public const OCS_PREFIX = '/ocsapp';

	public function __construct(
		private readonly RouteCollection $routes,
	) {
	}

	/** @param string $pattern glob of the controllers' files; `$classOf` turns a file into its class */
	public function add(string $app, string $pattern, callable $classOf): void {
		foreach (glob($pattern) ?: [] as $file) {
			$class = new \ReflectionClass($classOf($file));
			if ($class->isAbstract()) {
				continue;
			}
			foreach ($class->getMethods(\ReflectionMethod::IS_PUBLIC) as $method) {
				foreach ($method->getAttributes(RouteAttribute::class, \ReflectionAttribute::IS_INSTANCEOF) as $attribute) {
					$this->addRoute($app, $method, $attribute->newInstance());
				}
			}
		}
	}

	private function addRoute(string $app, \ReflectionMethod $method, RouteAttribute $attribute): void {
		$controller = strtolower(substr($method->getDeclaringClass()->getShortName(), 0, -strlen('Controller')));
		$name = strtolower($app . '.' . $controller . '.' . $method->getName() . $attribute->getPostfix());
		foreach ($app === self::HOST ? $method->getAttributes(RouteName::class) : [] as $given) {
			$name = strtolower($given->newInstance()->value);
		}
		$route = new Route($this->path($app, $attribute), $attribute->getDefaults() ?? [], $attribute->getRequirements() ?? []);
		$route->setMethods(strtoupper($attribute->getVerb()));
		$route->addDefaults(['_app' => $app, '_class' => $method->getDeclaringClass()->getName(), '_method' => $method->getName()]);
		$this->routes->add(($attribute instanceof ApiRoute ? 'ocs.' : '') . $name, $route);
	}

	private function path(string $app, RouteAttribute $attribute): string {
		$prefix = $attribute instanceof FrontpageRoute ? '' : self::OCS_PREFIX;
		$root = $attribute->getRoot() ?? ($app === self::HOST ? '' : '/apps/' . $app);
		return $prefix . $root . '/' . ltrim($attribute->getUrl(), '/');
	}
}
