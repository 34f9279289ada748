<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Page;

use Psr\Log\LoggerInterface;
use Sandbox\Http\Nonce;
use Sandbox\Kernel\Apps;

/** The `<link>` and `<script>` elements of a page; a missing file is logged as an error and left out. */
final class AssetTags {
	public function __construct(
		private readonly Assets $assets,
		private readonly Apps $apps,
		private readonly Nonce $nonce,
		private readonly LoggerInterface $logger,
	) {
	}

	public function styles(): string {
		$urls = array_map(fn (array $style) => $this->url($style[0], 'css/' . $style[1] . '.css'), $this->assets->styles);
		return implode("\n", array_map($this->style(...), ['/core/css/themes.css', '/core/css/contrast.css', '/core/css/base.css', '/core/css/elements.css', '/core/css/pages.css', ...array_filter($urls)]));
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
		return implode("\n", array_map($this->script(...), array_filter($urls)));
	}

	private function style(string $url): string {
		return '<link rel="stylesheet" href="' . htmlspecialchars($url) . '">';
	}

	private function script(string $url): string {
		$type = str_contains($url, '.mjs') ? ' type="module"' : '';
		return '<script nonce="' . $this->nonce->value . '" defer src="' . htmlspecialchars($url) . '"' . $type . '></script>';
	}

	private function url(string $app, string $path): ?string {
		$file = $this->apps->info($app)?->path . '/' . $path;
		if (!is_file($file)) {
			$this->logger->error('Could not find resource ' . $app . '/' . $path . ' to load');
			return null;
		}
		return '/apps/' . $app . '/' . $path . '?v=' . dechex((int)filemtime($file)) . '-0';
	}
}
