<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Page;

/** Scripts and styles the page of this request asked for. */
final class Assets {
	/** @var list<array{string, string}> app and file without extension; styles of the page */
	public array $styles = [];
	/** @var list<array{string, string}> scripts that run before all others */
	public array $initScripts = [];
	/** @var list<array{string, string}> */
	public array $scripts = [];
	/** @var array<string, true> apps whose translations are loaded */
	public array $translations = [];

	public function addScript(string $app, string $file): void {
		$this->translations[$app] = true;
		if (!in_array([$app, $file], $this->scripts, true)) {
			$this->scripts[] = [$app, $file];
		}
	}

	public function addInitScript(string $app, string $file): void {
		$this->translations[$app] = true;
		if (!in_array([$app, $file], $this->initScripts, true)) {
			$this->initScripts[] = [$app, $file];
		}
	}

	public function addStyle(string $app, string $file): void {
		if (!in_array([$app, $file], $this->styles, true)) {
			$this->styles[] = [$app, $file];
		}
	}
}
