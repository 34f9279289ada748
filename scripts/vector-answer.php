<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

// php scripts/vector-answer.php RULE: reads the `given` of a case on its input, prints what the rule of lib/ answers. For rules that only the server has.

use OCA\ConseilMunicipal\Tests\Vectors\Given;
use OCA\ConseilMunicipal\Tests\Vectors\Runner;

require __DIR__ . '/../vendor/autoload.php';

/** @var list<string> $argv */
$adapter = Runner::adapterOf($argv[1] ?? '');
if ($adapter === null) {
	fwrite(STDERR, "Usage: php scripts/vector-answer.php RULE\n");
	exit(2);
}
$given = json_decode((string)stream_get_contents(STDIN), true, flags: JSON_THROW_ON_ERROR);
echo json_encode($adapter->answer(new Given((array)$given)), JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES);
