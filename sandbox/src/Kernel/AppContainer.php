<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Kernel;

use OCP\AppFramework\IAppContainer;
use Psr\Container\ContainerExceptionInterface;
use Psr\Container\ContainerInterface;

/**
 * The container of one app: its own classes autowired by type, then by parameter name, once each;
 * everything else asked from the server container.
 */
final class AppContainer implements IAppContainer {
	/** @var array<string, mixed> */
	private array $instances = [];
	/** @var array<string, array{callable, bool}> factory and whether its product is shared */
	private array $factories = [];
	/** @var array<string, true> classes under construction */
	private array $building = [];

	public function __construct(
		private readonly AppInfo $app,
		private readonly ContainerInterface $server,
	) {
		$this->instances['appName'] = $app->id;
		$this->instances['AppName'] = $app->id;
		$this->instances[ContainerInterface::class] = $this;
		$this->instances[IAppContainer::class] = $this;
		$this->instances['corsMethods'] = 'PUT, POST, GET, DELETE, PATCH';
		$this->instances['corsAllowedHeaders'] = 'Authorization, Content-Type, Accept';
		$this->instances['corsMaxAge'] = 1728000;
		foreach (AppServices::factories() as $name => $factory) {
			$this->register($name, $factory);
		}
	}

	public function register(string $name, callable $factory, bool $shared = true): void {
		$name = ltrim($name, '\\');
		unset($this->instances[$name]);
		$this->factories[$name] = [$factory, $shared];
	}

	public function set(string $name, mixed $value): void {
		$this->instances[$name] = $value;
	}

	public function get(string $id): mixed {
		$id = ltrim($id, '\\');
		if (array_key_exists($id, $this->instances)) {
			return $this->instances[$id];
		}
		if (isset($this->factories[$id])) {
			[$factory, $shared] = $this->factories[$id];
			$product = $factory($this);
			if ($shared) {
				$this->instances[$id] = $product;
			}
			return $product;
		}
		if (str_starts_with($id, $this->app->namespace . '\\')) {
			return $this->instances[$id] = $this->build($id);
		}
		if ($this->server->has($id)) {
			return $this->server->get($id);
		}
		throw new ResolutionFailed('Could not resolve ' . $id . '!');
	}

	public function has(string $id): bool {
		$id = ltrim($id, '\\');
		return array_key_exists($id, $this->instances) || isset($this->factories[$id])
			|| (str_starts_with($id, $this->app->namespace . '\\') && class_exists($id)) || $this->server->has($id);
	}

	/** A new instance of a class of the app, its constructor's parameters resolved. */
	public function build(string $class): object {
		if (isset($this->building[$class])) {
			throw new \RuntimeException('Circular dependency: ' . implode(' → ', array_keys($this->building)) . ' → ' . $class);
		}
		if (!class_exists($class) || !(new \ReflectionClass($class))->isInstantiable()) {
			throw new ResolutionFailed('Could not resolve ' . $class . '! Class can not be instantiated');
		}
		$this->building[$class] = true;
		try {
			$constructor = (new \ReflectionClass($class))->getConstructor();
			return new $class(...array_map($this->argument(...), $constructor?->getParameters() ?? []));
		} finally {
			unset($this->building[$class]);
		}
	}

	private function argument(\ReflectionParameter $parameter): mixed {
		$type = $parameter->getType();
		$isClass = $type instanceof \ReflectionNamedType && !$type->isBuiltin();
		try {
			return $this->get($isClass ? $type->getName() : $parameter->getName());
		} catch (ContainerExceptionInterface $failure) {
			if ($parameter->isDefaultValueAvailable()) {
				return $parameter->getDefaultValue();
			}
			if ($isClass && $this->has($parameter->getName())) {
				return $this->get($parameter->getName());
			}
			if ($isClass && $parameter->allowsNull()) {
				return null;
			}
			throw $failure;
		}
	}
}
