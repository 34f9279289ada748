<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http;

/** Values that actions hand to the page they render, as JSON in hidden inputs. */
final class InitialStates {
	/** @var array<string, array<string, mixed>> by app and key; a closure is called when the page is rendered */
	private array $states = [];

	public function provide(string $app, string $key, mixed $value): void {
		$this->states[$app][$key] = $value;
	}

	/** @return array<string, string> JSON by « app-key » */
	public function encoded(): array {
		$encoded = [];
		foreach ($this->states as $app => $values) {
			foreach ($values as $key => $value) {
				$encoded[$app . '-' . $key] = json_encode($value instanceof \Closure ? $value() : $value, JSON_HEX_TAG | JSON_THROW_ON_ERROR);
			}
		}
		return $encoded;
	}
}
