<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Tests\Integration\Host;

use RuntimeException;

/** A program that is not part of the app, run to its end in the folder of the project. */
final class Program {
	/**
	 * @param list<string> $command
	 * @return string what it printed
	 */
	public static function output(array $command, string $input = ''): string {
		return self::run($command, $input)->orFail()->output;
	}

	/** @param list<string> $command */
	public static function run(array $command, string $input = ''): OccResult {
		$streams = [];
		$process = proc_open($command, [['pipe', 'r'], ['pipe', 'w'], ['pipe', 'w']], $streams, dirname(__DIR__, 4));
		if ($process === false) {
			throw new RuntimeException($command[0] . ' does not start');
		}
		fwrite($streams[0], $input);
		fclose($streams[0]);
		$output = (string)stream_get_contents($streams[1]);
		$errors = (string)stream_get_contents($streams[2]);
		return new OccResult(proc_close($process), $output, $errors);
	}
}
