<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Command;

use OCA\ConseilMunicipal\Access\RoleGroups;
use OCA\ConseilMunicipal\Council\Councils;
use OCA\ConseilMunicipal\Error\DomainError;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

/** Complete on its own: when it returns 0, the folders are there for everybody in the groups; else nothing was made. */
final class CouncilCreate extends Command {
	public function __construct(
		private readonly Councils $councils,
		private readonly Console $console,
	) {
		parent::__construct();
	}

	#[\Override]
	protected function configure(): void {
		$this->setName('conseil_municipal:council:create')
			->setDescription('Create a council with its folders and give its groups their rights')
			->addArgument('name', InputArgument::REQUIRED, 'Official name, such as « Les Arollières »');
		CouncilOptions::addFields($this);
		$this->addOption('kind', null, InputOption::VALUE_REQUIRED, 'commune, epci, ccas or syndicat', 'commune');
		CouncilOptions::addGroups($this);
		Console::addOutputOption($this);
	}

	#[\Override]
	protected function execute(InputInterface $input, OutputInterface $output): int {
		$groups = CouncilOptions::groups($input) ?? new RoleGroups();
		$values = ['name' => $input->getArgument('name'), 'kind' => $input->getOption('kind')] + CouncilOptions::fields($input);
		try {
			$council = $this->councils->create($values, $groups);
		} catch (DomainError $refusal) {
			return $this->console->refuse($input, $output, $refusal);
		}
		Console::answer($input, $output, CouncilOptions::describe($council), static function () use ($output, $council): void {
			$output->writeln(sprintf('Council %d « %s » is ready, its folders belong to %s.', $council->getId(), $council->getShortName(), $council->getServiceUid() ?? ''));
			$output->writeln(CouncilOptions::warnings($council));
		});
		return self::SUCCESS;
	}
}
