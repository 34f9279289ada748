<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Page;

use Sandbox\Http\Nonce;
use Sandbox\Kernel\Apps;

/** The `<link>` and `<script>` elements of a page; a missing file is an error, not a silent gap. */
final class AssetTags {
	public function __construct(
		private readonly Assets $assets,
		private readonly Apps $apps,
		private readonly Nonce $nonce,
	) {
	}

	public function styles(): string {
		$tags = array_map(fn (array $style) => $this->style($this->url($style[0], 'css/' . $style[1] . '.css')), $this->assets->styles);
		return implode("\n", [$this->style('/core/css/themes.css'), $this->style('/core/css/base.css'), ...$tags]);
	}

	public function scripts(string $language): string {
		$urls = ['/core/js/host.js'];
		foreach (array_keys($this->assets->translations) as $app) {
			$path = 'l10n/' . $language . '.js';
			if (is_file($this->apps->info($app)?->path . '/' . $path)) {
				$urls[] = $this->url($app, $path);
			}
		}
		foreach ([...$this->assets->initScripts, ...$this->assets->scripts] as [$app, $file]) {
			$urls[] = $this->url($app, is_file($this->apps->info($app)?->path . '/js/' . $file . '.mjs') ? 'js/' . $file . '.mjs' : 'js/' . $file . '.js');
		}
		return implode("\n", array_map($this->script(...), $urls));
	}

	private function style(string $url): string {
		return '<link rel="stylesheet" href="' . htmlspecialchars($url) . '">';
	}

	private function script(string $url): string {
		$type = str_contains($url, '.mjs') ? ' type="module"' : '';
		return '<script nonce="' . $this->nonce->value . '" defer src="' . htmlspecialchars($url) . '"' . $type . '></script>';
	}

	private function url(string $app, string $path): string {
		$info = $this->apps->info($app) ?? throw new \RuntimeException('No app ' . $app . ' for ' . $path);
		$file = $info->path . '/' . $path;
		if (!is_file($file)) {
			throw new \RuntimeException('Could not find resource ' . $app . '/' . $path . ' to load');
		}
		return '/apps/' . $app . '/' . $path . '?v=' . dechex((int)filemtime($file)) . '-0';
	}
}
