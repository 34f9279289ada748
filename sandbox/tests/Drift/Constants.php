<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Tests\Drift;

use PhpParser\ConstExprEvaluator;
use PhpParser\Node;

/** Values of the constants that a class declares. */
final class Constants {
	/** @return array<string, mixed> by name */
	public static function of(Node\Stmt\ClassLike $class): array {
		$expressions = [];
		foreach ($class->getConstants() as $group) {
			foreach ($group->isPrivate() ? [] : $group->consts as $constant) {
				$expressions[(string)$constant->name] = $constant->value;
			}
		}
		$evaluator = new ConstExprEvaluator(static function (Node\Expr $expression) use (&$evaluator, $expressions): mixed {
			if (!$expression instanceof Node\Expr\ClassConstFetch || !$expression->class instanceof Node\Name) {
				throw new \LogicException('Not a constant: ' . $expression->getType());
			}
			$name = (string)$expression->name;
			return in_array((string)$expression->class, ['self', 'static'], true) ? $evaluator->evaluateDirectly($expressions[$name]) : constant($expression->class . '::' . $name);
		});
		return array_map($evaluator->evaluateDirectly(...), $expressions);
	}
}
