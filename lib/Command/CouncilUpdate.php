<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Command;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\CouncilGroupMapper;
use OCA\ConseilMunicipal\Access\GroupMapping;
use OCA\ConseilMunicipal\Access\RoleGroups;
use OCA\ConseilMunicipal\Council\CouncilChanges;
use OCA\ConseilMunicipal\Council\CouncilSettings;
use OCA\ConseilMunicipal\Error\DomainError;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

final class CouncilUpdate extends Command {
	public function __construct(
		private readonly Access $access,
		private readonly CouncilSettings $settings,
		private readonly GroupMapping $mapping,
		private readonly CouncilGroupMapper $groups,
		private readonly Console $console,
	) {
		parent::__construct();
	}

	#[\Override]
	protected function configure(): void {
		$this->setName('conseil_municipal:council:update')
			->setDescription('Change settings or groups of a council; what is not named stays')
			->addArgument('id', InputArgument::REQUIRED, 'Id of the council')
			->addOption('name', null, InputOption::VALUE_REQUIRED, 'Official name');
		CouncilOptions::addFields($this);
		CouncilOptions::addGroups($this);
		Console::addOutputOption($this);
	}

	#[\Override]
	protected function execute(InputInterface $input, OutputInterface $output): int {
		$this->access->asOperator();
		try {
			$grant = $this->access->council((int)Console::text($input->getArgument('id')), Action::Manage);
			$values = CouncilOptions::fields($input) + ($input->getOption('name') === null ? [] : ['name' => $input->getOption('name')]);
			$changes = CouncilChanges::read($values);
			$wanted = CouncilOptions::groups($input);
			if ($wanted !== null) {
				$current = $this->groups->ofCouncil($grant->council->getId());
				$this->mapping->change($grant, new RoleGroups(
					$wanted->councillor === [] ? $current->councillor : $wanted->councillor,
					$wanted->staff === [] ? $current->staff : $wanted->staff,
					$wanted->manager === [] ? $current->manager : $wanted->manager,
				));
			}
			$council = $this->settings->change($grant, $grant->council->getVersion(), $changes);
		} catch (DomainError $refusal) {
			return $this->console->refuse($input, $output, $refusal);
		}
		Console::answer($input, $output, CouncilOptions::describe($council), static function () use ($output, $council): void {
			$output->writeln(sprintf('Council %d « %s » is up to date.', $council->getId(), $council->getShortName()));
			$output->writeln(CouncilOptions::warnings($council));
		});
		return self::SUCCESS;
	}
}
