<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Command;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Council\MemberImport;
use OCA\ConseilMunicipal\Error\DomainError;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

/** Columns: see {@see \OCA\ConseilMunicipal\Council\MemberColumns}. */
final class MemberImportCommand extends Command {
	public function __construct(
		private readonly Access $access,
		private readonly MemberImport $import,
		private readonly Console $console,
	) {
		parent::__construct();
	}

	#[\Override]
	protected function configure(): void {
		$this->setName('conseil_municipal:member:import')
			->setDescription('Import the members of a council from CSV: our columns or those of the Répertoire national des élus')
			->addArgument('council', InputArgument::REQUIRED, 'Id of the council')
			->addArgument('file', InputArgument::REQUIRED, 'CSV file, - for the standard input')
			->addOption('continue', null, InputOption::VALUE_NONE, 'Import the good lines although others are wrong')
			->addOption('dry-run', null, InputOption::VALUE_NONE, 'Check only');
		Console::addOutputOption($this);
	}

	#[\Override]
	protected function execute(InputInterface $input, OutputInterface $output): int {
		$this->access->asOperator();
		try {
			$grant = $this->access->council((int)Console::text($input->getArgument('council')), Action::Manage);
			$plan = $this->import->plan($grant, ImportReport::file(Console::text($input->getArgument('file'))));
			$report = $input->getOption('dry-run') === true
				? $plan->report(false)
				: $this->import->apply($grant, $plan, $input->getOption('continue') === true);
		} catch (DomainError $refusal) {
			return $this->console->refuse($input, $output, $refusal);
		}
		return ImportReport::say($input, $output, $report);
	}
}
