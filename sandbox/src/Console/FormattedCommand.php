<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Console;

use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

/** A command with `--output=plain|json|json_pretty`, as Nextcloud prints it. */
abstract class FormattedCommand extends Command {
	protected function configure(): void {
		$this->addOption('output', null, InputOption::VALUE_OPTIONAL, 'Output format (plain, json or json_pretty, default is plain)', 'plain');
	}

	protected function write(InputInterface $input, OutputInterface $output, mixed $item): void {
		match ($input->getOption('output')) {
			'json' => $output->writeln((string)json_encode($item)),
			'json_pretty' => $output->writeln((string)json_encode($item, JSON_PRETTY_PRINT)),
			default => is_array($item) ? $this->writeList($output, $item, '  - ') : $output->writeln($this->text($item)),
		};
	}

	private function writeList(OutputInterface $output, array $items, string $prefix): void {
		foreach ($items as $key => $item) {
			if (is_array($item)) {
				$output->writeln($prefix . $key . ':');
				$this->writeList($output, $item, '  ' . $prefix);
			} else {
				$output->writeln($prefix . (is_int($key) ? '' : $key . ': ') . $this->text($item));
			}
		}
	}

	private function text(mixed $value): string {
		return match (true) {
			is_bool($value) => $value ? 'true' : 'false',
			$value === null => 'null',
			default => (string)$value,
		};
	}
}
