<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

// composer vectors -- FILE…: runs vector files through the rules of lib/; exit 1 on any failing case or unreadable file.

use OCA\ConseilMunicipal\Tests\Vectors\Runner;

require __DIR__ . '/../vendor/autoload.php';

/** @var list<string> $argv */
$files = array_slice($argv, 1);
if ($files === []) {
	fwrite(STDERR, "Usage: composer vectors -- FILE…\n");
	exit(2);
}
$runner = new Runner(static function (string $line): void {
	echo $line, "\n";
});
try {
	array_walk($files, static fn (string $file) => $runner->run($file));
} catch (UnexpectedValueException|JsonException $error) {
	fwrite(STDERR, $error->getMessage() . "\n");
	exit(1);
}
echo $runner->summary(), "\n";
exit($runner->hasFailed() ? 1 : 0);
