<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Kernel;

/** What an app says of itself in `appinfo/info.xml`. */
final class AppInfo {
	private function __construct(
		public readonly string $id,
		public readonly string $namespace,
		public readonly string $path,
		private readonly \SimpleXMLElement $xml,
	) {
	}

	public static function read(string $directory): self {
		$file = $directory . '/appinfo/info.xml';
		$xml = is_file($file) ? simplexml_load_string((string)file_get_contents($file)) : false;
		if ($xml === false || (string)$xml->id === '') {
			throw new \RuntimeException('Not an app, no readable ' . $file);
		}
		$id = (string)$xml->id;
		$namespace = (string)$xml->namespace ?: ucfirst($id);
		return new self($id, 'OCA\\' . $namespace, $directory, $xml);
	}

	public function version(): string {
		return (string)$this->xml->version;
	}

	/** The app's name in a language, else in English. */
	public function name(string $language = 'en'): string {
		$names = [];
		foreach ($this->xml->name as $name) {
			$names[(string)($name['lang'] ?? 'en')] = trim((string)$name);
		}
		return $names[$language] ?? $names['en'] ?? $this->id;
	}

	/** @return list<string> texts of `/info/<path>` */
	public function texts(string $path): array {
		return array_map(static fn ($node) => trim((string)$node), $this->xml->xpath('/info/' . $path) ?: []);
	}

	/** @return list<array{name: string, route: string, icon: string, order: int, type: string}> */
	public function navigations(): array {
		return array_map(static fn ($entry) => [
			'name' => (string)$entry->name,
			'route' => (string)$entry->route,
			'icon' => (string)$entry->icon ?: 'app.svg',
			'order' => (int)($entry->order ?? 100),
			'type' => (string)$entry->type ?: 'link',
		], $this->xml->xpath('/info/navigations/navigation') ?: []);
	}

	public function autoload(): void {
		$prefix = $this->namespace . '\\';
		$directory = $this->path . '/lib/';
		spl_autoload_register(static function (string $class) use ($prefix, $directory): void {
			if (!str_starts_with($class, $prefix)) {
				return;
			}
			$file = $directory . str_replace('\\', '/', substr($class, strlen($prefix))) . '.php';
			if (is_file($file)) {
				require_once $file;
			}
		});
		if (is_file($this->path . '/composer/autoload.php')) {
			require_once $this->path . '/composer/autoload.php';
		}
	}
}
