<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Tests\Drift;

use PhpParser\Node;
use PhpParser\PrettyPrinter\Standard;

/** One method as text: what a caller or an implementation depends on. */
final class Signature {
	/** @return array<string, string> aspect → text; types apart from the rest */
	public static function of(Node\Stmt\ClassMethod $method): array {
		$printer = new Standard();
		$aspects = [
			'visibility' => ($method->isProtected() ? 'protected' : ($method->isPrivate() ? 'private' : 'public')) . ($method->isStatic() ? ' static' : ''),
			'parameters' => implode(', ', array_map(static fn (Node\Param $parameter) => self::parameter($parameter, $printer), $method->params)),
			'type of the result' => self::type($method->returnType),
		];
		foreach ($method->params as $parameter) {
			$aspects['type of $' . $parameter->var->name] = self::type($parameter->type, $parameter->default);
		}
		return $aspects;
	}

	private static function parameter(Node\Param $parameter, Standard $printer): string {
		$default = $parameter->default === null ? '' : ' = ' . ltrim(strtolower($printer->prettyPrintExpr($parameter->default)), '\\');
		return ($parameter->byRef ? '&' : '') . ($parameter->variadic ? '...' : '') . '$' . $parameter->var->name . $default;
	}

	private static function type(?Node $type, ?Node\Expr $default = null): string {
		if ($type === null) {
			return '';
		}
		$names = match (true) {
			$type instanceof Node\NullableType => [self::type($type->type), 'null'],
			$type instanceof Node\UnionType => array_map(static fn (Node $part) => self::type($part), $type->types),
			default => [ltrim((string)$type, '\\')],
		};
		if ($default instanceof Node\Expr\ConstFetch && strtolower((string)$default->name) === 'null' && $names !== ['mixed']) {
			$names[] = 'null';
		}
		$names = array_unique($names);
		sort($names);
		return implode('|', $names);
	}
}
