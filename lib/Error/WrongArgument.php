<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Error;

use Exception;
use OCP\AppFramework\Controller;
use OCP\AppFramework\Http\ParameterOutOfRangeException;
use ReflectionMethod;
use TypeError;

/** What Nextcloud could not hand to an action as its declaration asks, said as a refusal that names the field. */
final class WrongArgument {
	/** @return ?Invalid null when the failure is something else */
	public static function in(Exception $failure, Controller $controller, string $methodName): ?Invalid {
		if ($failure instanceof ParameterOutOfRangeException) {
			return new Invalid('out_of_range', 'Choose a number from {minimum} to {maximum}.',
				['minimum' => $failure->getMinValue(), 'maximum' => $failure->getMaxValue()], $failure->getParameterName(), previous: $failure);
		}
		$error = $failure->getPrevious();
		return $error instanceof TypeError && self::isOfTheCall($error, new ReflectionMethod($controller, $methodName)) ? self::wrongType($error) : null;
	}

	/** PHP reports an argument of the wrong type where the function is declared. */
	private static function isOfTheCall(TypeError $error, ReflectionMethod $method): bool {
		return $error->getFile() === $method->getFileName() && $error->getLine() === $method->getStartLine();
	}

	private static function wrongType(TypeError $error): Invalid {
		preg_match('/\(\$(?<name>\w+)\) must be of type \??(?<type>\w+)/', $error->getMessage(), $said);
		$field = $said['name'] ?? null;
		return match ($said['type'] ?? '') {
			'int', 'float' => new Invalid('not_a_number', 'A whole number is expected here.', field: $field, previous: $error),
			'bool' => new Invalid('not_a_flag', 'Yes or no is expected here.', field: $field, previous: $error),
			'array' => new Invalid('not_a_list', 'A list is expected here.', field: $field, previous: $error),
			default => new Invalid('not_text', 'A text is expected here.', field: $field, previous: $error),
		};
	}
}
