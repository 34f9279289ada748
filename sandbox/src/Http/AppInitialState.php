<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http;

use Closure;
use OCP\AppFramework\Services\IInitialState;

final class AppInitialState implements IInitialState {
	public function __construct(
		private readonly InitialStates $states,
		private readonly string $app,
	) {
	}

	public function provideInitialState(string $key, $data): void {
		if ($data !== null && !is_scalar($data) && !is_array($data) && !$data instanceof \JsonSerializable) {
			throw new \InvalidArgumentException('Initial state ' . $key . ' cannot be encoded');
		}
		$this->states->provide($this->app, $key, $data);
	}

	public function provideLazyInitialState(string $key, Closure $closure): void {
		$this->states->provide($this->app, $key, $closure);
	}
}
