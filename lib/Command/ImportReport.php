<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Command;

use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\ResponseDefinitions;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;

/**
 * What an import did, said on a console; the exit code is 1 as soon as a line is wrong.
 *
 * @psalm-import-type ConseilImportReport from ResponseDefinitions
 */
final class ImportReport {
	/** @param ConseilImportReport $report */
	public static function say(InputInterface $input, OutputInterface $output, array $report): int {
		Console::answer($input, $output, $report, static function () use ($input, $output, $report): void {
			if ($report['problems'] !== []) {
				Console::table($output, ['Line', 'Column', 'Value', 'Reason'], array_map(
					static fn (array $problem): array => [$problem['line'], $problem['column'], $problem['value'], $problem['message']],
					$report['problems'],
				));
			}
			$output->writeln(sprintf(
				$report['applied']
					? 'Imported: %d created, %d updated, %d unchanged, %d refused.'
					: 'Nothing was imported: %d to create, %d to update, %d unchanged, %d refused.',
				$report['created'],
				$report['updated'],
				$report['unchanged'],
				count($report['problems']),
			));
			if (!$report['applied'] && $report['problems'] !== [] && $input->getOption('dry-run') !== true) {
				$output->writeln('Correct the lines, or add --continue to import the others.');
			}
		});
		return $report['problems'] === [] ? Command::SUCCESS : Command::FAILURE;
	}

	/**
	 * @param string $path of a file, or `-` for the standard input
	 * @throws Invalid
	 */
	public static function file(string $path): string {
		$bytes = $path === '-' ? stream_get_contents(STDIN) : (is_file($path) && is_readable($path) ? file_get_contents($path) : false);
		return $bytes === false ? throw new Invalid('unreadable_file', 'The file {file} cannot be read.', ['file' => $path], 'file') : $bytes;
	}
}
