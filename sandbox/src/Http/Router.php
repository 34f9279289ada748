<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http;

use Sandbox\Kernel\AppInfo;
use Sandbox\Kernel\Apps;
use Sandbox\Kernel\Environment;
use Symfony\Component\Routing\Exception\ResourceNotFoundException;
use Symfony\Component\Routing\Generator\CompiledUrlGenerator;
use Symfony\Component\Routing\Generator\Dumper\CompiledUrlGeneratorDumper;
use Symfony\Component\Routing\Matcher\CompiledUrlMatcher;
use Symfony\Component\Routing\Matcher\Dumper\CompiledUrlMatcherDumper;
use Symfony\Component\Routing\RequestContext;
use Symfony\Component\Routing\RouteCollection;

/** Finds the controller of a path and the path of a route; compiled once into a file named after the controllers' dates. */
final class Router {
	/** @var array{match: array<mixed>, generate: array<mixed>}|null */
	private ?array $compiled = null;

	public function __construct(
		private readonly Apps $apps,
		private readonly Environment $environment,
	) {
	}

	/**
	 * @return array<string, mixed> parameters of the path and `_app`, `_class`, `_method`, `_route`
	 * @throws ResourceNotFoundException
	 * @throws \Symfony\Component\Routing\Exception\MethodNotAllowedException
	 */
	public function match(string $path, string $verb): array {
		$matcher = new CompiledUrlMatcher($this->compiled()['match'], new RequestContext('', $verb));
		$encoded = implode('/', array_map(rawurlencode(...), explode('/', $path)));
		try {
			return $matcher->match($encoded);
		} catch (ResourceNotFoundException $exception) {
			if (str_ends_with($encoded, '/')) {
				throw $exception;
			}
			return $matcher->match($encoded . '/');
		}
	}

	/**
	 * @param array<string, mixed> $parameters
	 * @throws \Symfony\Component\Routing\Exception\RouteNotFoundException
	 */
	public function path(string $name, array $parameters = []): string {
		return (new CompiledUrlGenerator($this->compiled()['generate'], new RequestContext()))->generate(strtolower($name), $parameters);
	}

	/** @return array{match: array<mixed>, generate: array<mixed>} */
	private function compiled(): array {
		if ($this->compiled === null) {
			$file = $this->environment->directory('cache') . '/routes-' . $this->signature() . '.php';
			if (!is_file($file)) {
				$this->compile($file);
			}
			$this->compiled = require $file;
		}
		return $this->compiled;
	}

	private function compile(string $file): void {
		$routes = new RouteCollection();
		$compiler = new RouteCompiler($routes);
		$compiler->add(RouteCompiler::HOST, self::hostPattern(), static fn (string $path) => 'Sandbox\\' . basename(dirname($path, 2)) . '\\Controller\\' . basename($path, '.php'));
		foreach ($this->apps->enabled() as $app) {
			$compiler->add($app->id, self::appPattern($app), static fn (string $path) => $app->namespace . '\\Controller\\' . basename($path, '.php'));
		}
		$code = "<?php\nreturn ['match' => " . self::expression((new CompiledUrlMatcherDumper($routes))->dump())
			. ", 'generate' => " . self::expression((new CompiledUrlGeneratorDumper($routes))->dump()) . "];\n";
		file_put_contents($file . '.' . getmypid(), $code);
		rename($file . '.' . getmypid(), $file);
	}

	/** The expression that a dumped PHP file returns. */
	private static function expression(string $dump): string {
		return rtrim(substr($dump, strpos($dump, 'return ') + strlen('return ')), "; \n");
	}

	private function signature(): string {
		$dates = [];
		foreach ([self::hostPattern(), ...array_map(self::appPattern(...), array_values($this->apps->enabled()))] as $pattern) {
			foreach (glob($pattern) ?: [] as $file) {
				$dates[] = $file . filemtime($file);
			}
		}
		return hash('xxh128', implode('|', $dates));
	}

	private static function hostPattern(): string {
		return dirname(__DIR__) . '/*/Controller/*Controller.php';
	}

	private static function appPattern(AppInfo $app): string {
		return $app->path . '/lib/Controller/*Controller.php';
	}
}
