<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Tests\Drift;

use PhpParser\Node;
use PhpParser\NodeFinder;
use PhpParser\NodeTraverser;
use PhpParser\NodeVisitor\NameResolver;
use PhpParser\ParserFactory;

/** Classes as they are written in a source tree, found by name without loading them. */
final class Source {
	/** @var array<string, Node\Stmt\ClassLike|null> */
	private array $parsed = [];

	/** @param array<string, string> $roots namespace prefix → directory */
	public function __construct(
		private readonly array $roots,
	) {
	}

	public static function declarations(): self {
		return new self(['OCP\\' => dirname(__DIR__, 2) . '/ocp/', 'OCA\\' => dirname(__DIR__, 2) . '/oca/']);
	}

	public static function nextcloud(string $root): self {
		$roots = ['OCP\\' => $root . '/lib/public/'];
		foreach (glob($root . '/apps/*/appinfo/info.xml') ?: [] as $file) {
			$info = simplexml_load_string((string)file_get_contents($file));
			$roots['OCA\\' . ((string)$info->namespace ?: ucfirst((string)$info->id)) . '\\'] = dirname($file, 2) . '/lib/';
		}
		return new self($roots);
	}

	/** @return list<class-string> every class of the tree */
	public function names(): array {
		$names = [];
		foreach ($this->roots as $prefix => $directory) {
			if (!is_dir($directory)) {
				continue;
			}
			foreach (new \RecursiveIteratorIterator(new \RecursiveDirectoryIterator($directory, \FilesystemIterator::SKIP_DOTS)) as $file) {
				if ($file->getExtension() === 'php') {
					$names[] = $prefix . strtr(substr($file->getPathname(), strlen($directory), -4), '/', '\\');
				}
			}
		}
		sort($names);
		return $names;
	}

	public function has(string $class): bool {
		return $this->get($class) !== null;
	}

	public function get(string $class): ?Node\Stmt\ClassLike {
		return $this->parsed[$class] ??= $this->parse($class);
	}

	/** The method of a class or of what it extends or uses. */
	public function method(string $class, string $name): ?Node\Stmt\ClassMethod {
		$node = $this->get($class);
		$method = $node?->getMethod($name);
		foreach ($method === null && $node !== null ? self::ancestors($node) : [] as $ancestor) {
			$method ??= $this->method($ancestor, $name);
		}
		return $method;
	}

	/** @return list<string> names of the parents, interfaces and traits of a class */
	public static function ancestors(Node\Stmt\ClassLike $node): array {
		$names = match (true) {
			$node instanceof Node\Stmt\Interface_ => $node->extends,
			$node instanceof Node\Stmt\Class_ => [...array_filter([$node->extends]), ...$node->implements],
			$node instanceof Node\Stmt\Enum_ => $node->implements,
			default => [],
		};
		foreach ($node->getTraitUses() as $use) {
			$names = [...$names, ...$use->traits];
		}
		return array_map(strval(...), $names);
	}

	private function parse(string $class): ?Node\Stmt\ClassLike {
		foreach ($this->roots as $prefix => $directory) {
			$file = $directory . strtr(substr($class, strlen($prefix)), '\\', '/') . '.php';
			if (str_starts_with($class, $prefix) && is_file($file)) {
				$traverser = new NodeTraverser(new NameResolver());
				$statements = $traverser->traverse((new ParserFactory())->createForHostVersion()->parse((string)file_get_contents($file)) ?? []);
				return (new NodeFinder())->findFirstInstanceOf($statements, Node\Stmt\ClassLike::class);
			}
		}
		return null;
	}
}
