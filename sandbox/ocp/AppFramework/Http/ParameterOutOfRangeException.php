<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\AppFramework\Http;

class ParameterOutOfRangeException extends \OutOfRangeException {
	public function __construct(
		protected string $parameterName,
		protected int $actualValue,
		protected int $minValue,
		protected int $maxValue,
	) {
		parent::__construct(sprintf('Parameter %s must be between %d and %d', $parameterName, $minValue, $maxValue));
	}

	public function getParameterName(): string {
		return $this->parameterName;
	}

	public function getMinValue(): int {
		return $this->minValue;
	}

	public function getMaxValue(): int {
		return $this->maxValue;
	}
}
