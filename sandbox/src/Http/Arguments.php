<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http;

use OCP\AppFramework\Http\ParameterOutOfRangeException;
use Psr\Container\ContainerInterface;

/** Arguments of an action: the request's parameters of the same names, cast to the scalar type the method declares. */
final class Arguments {
	private const SCALARS = ['int', 'bool', 'float'];

	public function __construct(
		private readonly Request $request,
		private readonly ContainerInterface $container,
	) {
	}

	/** @return list<mixed> */
	public function of(\ReflectionMethod $method): array {
		$ranges = self::ranges((string)$method->getDocComment());
		return array_map(fn (\ReflectionParameter $parameter) => $this->value($parameter, $ranges[$parameter->getName()] ?? null), $method->getParameters());
	}

	/** @param array{int, int}|null $range */
	private function value(\ReflectionParameter $parameter, ?array $range): mixed {
		$name = $parameter->getName();
		$default = $parameter->isOptional() ? $parameter->getDefaultValue() : null;
		$value = $this->request->getParam($name, $default);
		$type = $parameter->getType() instanceof \ReflectionNamedType ? $parameter->getType()->getName() : null;
		if ($value === 'false' && $type === 'bool') {
			return false;
		}
		if ($value === null) {
			return $type !== null && $this->container->has($type) ? $this->container->get($type) : null;
		}
		if (!in_array($type, self::SCALARS, true)) {
			return $value;
		}
		settype($value, $type);
		if ($range === null && $name === 'limit' && $value !== $default) {
			$range = [1, 500];
		}
		if ($range !== null && ($value < $range[0] || $value > $range[1])) {
			throw new ParameterOutOfRangeException($name, (int)$value, ...$range);
		}
		return $value;
	}

	/** @return array<string, array{int, int}> of the `int<min, max>` that the docblock gives to parameters */
	private static function ranges(string $docblock): array {
		preg_match_all('/@(?:psalm-)?param\h+\??int<(-?\d+|min),\h*(-?\d+|max)>(?:\|null)?\h+\$(\w+)/', $docblock, $matches, PREG_SET_ORDER);
		$ranges = [];
		foreach ($matches as [, $min, $max, $name]) {
			$ranges[$name] = [$min === 'min' ? PHP_INT_MIN : (int)$min, $max === 'max' ? PHP_INT_MAX : (int)$max];
		}
		return $ranges;
	}
}
