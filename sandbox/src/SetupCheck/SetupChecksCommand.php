<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\SetupCheck;

use Sandbox\Console\FormattedCommand;
use Symfony\Component\Console\Attribute\AsCommand;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;

#[AsCommand('setupchecks', 'Run setup checks and output the results')]
final class SetupChecksCommand extends FormattedCommand {
	private const SIGNS = ['success' => '✓', 'info' => 'ℹ', 'warning' => '⚠', 'error' => '✗'];

	public function __construct(
		private readonly SetupChecks $checks,
	) {
		parent::__construct();
	}

	protected function execute(InputInterface $input, OutputInterface $output): int {
		$results = $this->checks->run();
		if ($input->getOption('output') !== 'plain') {
			$this->write($input, $output, $results);
		}
		$status = self::SUCCESS;
		foreach ($results as $category => $checks) {
			$input->getOption('output') === 'plain' && $output->writeln("\t" . $category . ':');
			foreach ($checks as $check) {
				$name = $check->jsonSerialize()['name'];
				$input->getOption('output') === 'plain' && $output->writeln("\t\t" . self::SIGNS[$check->getSeverity()] . ' ' . $name . ($check->getDescription() === null ? '' : ': ' . $check->getDescription()));
				$status = $check->getSeverity() === 'success' ? $status : self::FAILURE;
			}
		}
		return $status;
	}
}
