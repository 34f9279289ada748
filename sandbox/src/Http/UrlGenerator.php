<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http;

use OCP\IURLGenerator;
use Sandbox\Config\SystemConfig;
use Sandbox\Kernel\Apps;

/** Links as Nextcloud writes them without URL rewriting: `/index.php/…`. */
final class UrlGenerator implements IURLGenerator {
	public function __construct(
		private readonly Router $router,
		private readonly SystemConfig $config,
		private readonly Apps $apps,
	) {
	}

	public function linkToRoute(string $routeName, array $arguments = []): string {
		return '/' . Entry::INDEX . $this->router->path($routeName, $arguments);
	}

	public function linkToRouteAbsolute(string $routeName, array $arguments = []): string {
		return $this->getAbsoluteURL($this->linkToRoute($routeName, $arguments));
	}

	public function linkToOCSRouteAbsolute(string $routeName, array $arguments = []): string {
		$path = $this->router->path('ocs.' . $routeName, $arguments);
		return $this->getAbsoluteURL('/' . Entry::OCS_2 . substr($path, strlen(RouteCompiler::OCS_PREFIX)));
	}

	public function linkTo(string $appName, string $file, array $args = []): string {
		$path = ($appName === '' ? '' : ($appName === 'core' ? '/core' : '/apps/' . $appName)) . '/' . $file;
		return $path . ($args === [] ? '' : '?' . http_build_query($args, '', '&'));
	}

	public function imagePath(string $appName, string $file): string {
		$directory = $appName === 'core' ? dirname(__DIR__, 2) . '/public/core' : (string)$this->apps->info($appName)?->path;
		if (!is_file($directory . '/img/' . $file)) {
			throw new \RuntimeException('image not found: image:' . $file . ' webroot: serverroot:' . $directory);
		}
		return $this->linkTo($appName, 'img/' . $file);
	}

	public function getAbsoluteURL(string $url): string {
		return $this->getBaseUrl() . (str_starts_with($url, '/') ? '' : '/') . $url;
	}

	public function getBaseUrl(): string {
		return isset($_SERVER['HTTP_HOST'])
			? (($_SERVER['HTTPS'] ?? '') !== '' ? 'https' : 'http') . '://' . $_SERVER['HTTP_HOST']
			: rtrim((string)$this->config->get('overwrite.cli.url', 'http://localhost'), '/');
	}

	public function getWebroot(): string {
		return '';
	}
}
