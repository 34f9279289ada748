<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Command;

use OCA\ConseilMunicipal\Council\CouncilImport;
use OCA\ConseilMunicipal\Error\DomainError;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

/** Columns: see {@see \OCA\ConseilMunicipal\Council\CouncilFile}. */
final class CouncilImportCommand extends Command {
	public function __construct(
		private readonly CouncilImport $import,
		private readonly Console $console,
	) {
		parent::__construct();
	}

	#[\Override]
	protected function configure(): void {
		$this->setName('conseil_municipal:council:import')
			->setDescription('Create many councils from a CSV or JSON file; councils that exist are left alone')
			->addArgument('file', InputArgument::REQUIRED, 'CSV or JSON file, - for the standard input')
			->addOption('continue', null, InputOption::VALUE_NONE, 'Create the good ones although other lines are wrong')
			->addOption('dry-run', null, InputOption::VALUE_NONE, 'Check only');
		Console::addOutputOption($this);
	}

	#[\Override]
	protected function execute(InputInterface $input, OutputInterface $output): int {
		try {
			$file = ImportReport::file(Console::text($input->getArgument('file')));
			$report = $this->import->run($file, $input->getOption('dry-run') !== true, $input->getOption('continue') === true);
		} catch (DomainError $refusal) {
			return $this->console->refuse($input, $output, $refusal);
		}
		return ImportReport::say($input, $output, $report);
	}
}
