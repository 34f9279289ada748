<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Command;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Demo\DemoAccounts;
use OCA\ConseilMunicipal\Demo\DemoCommission;
use OCA\ConseilMunicipal\Demo\DemoCouncil;
use OCA\ConseilMunicipal\Demo\DemoMeetings;
use OCA\ConseilMunicipal\Demo\DemoPapers;
use OCA\ConseilMunicipal\Demo\DemoSubjects;
use OCA\ConseilMunicipal\Demo\SampleData;
use OCA\ConseilMunicipal\Error\DomainError;
use OCP\Security\ISecureRandom;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

/** Two invented communes with their people, meetings and documents; what exists already is left alone. */
final class DemoSeed extends Command {
	public function __construct(
		private readonly Access $access,
		private readonly DemoAccounts $accounts,
		private readonly DemoCouncil $councils,
		private readonly DemoMeetings $meetings,
		private readonly DemoPapers $papers,
		private readonly DemoCommission $commission,
		private readonly DemoSubjects $subjects,
		private readonly ISecureRandom $random,
		private readonly Console $console,
	) {
		parent::__construct();
	}

	#[\Override]
	protected function configure(): void {
		$this->setName('conseil_municipal:demo:seed')
			->setDescription('Make two invented communes with their accounts, meetings and documents, for trying the app')
			->addOption('password', null, InputOption::VALUE_REQUIRED, 'Password of the accounts made; chosen at random when not given')
			->addOption('light', null, InputOption::VALUE_NONE, 'Small documents instead of 250 MB');
		Console::addOutputOption($this);
	}

	#[\Override]
	protected function execute(InputInterface $input, OutputInterface $output): int {
		$this->access->asOperator();
		$password = Console::text($input->getOption('password')) ?: $this->random->generate(16);
		$people = [];
		$made = 0;
		try {
			foreach (SampleData::communes() as $commune) {
				array_push($people, ...$this->accounts->of($commune));
				if ($this->councils->exists($commune)) {
					continue;
				}
				$made++;
				$this->accounts->create($commune, $password);
				$council = $this->councils->create($commune);
				$workspace = $this->meetings->create($council, $commune, $input->getOption('light') === true);
				$this->papers->create($council, $commune);
				$this->commission->create($workspace, $commune);
				$this->subjects->create($workspace, $commune);
			}
		} catch (DomainError $refusal) {
			return $this->console->refuse($input, $output, $refusal);
		}
		Console::answer($input, $output, ['password' => $made === 0 ? null : $password, 'people' => $people], static function () use ($output, $people, $made, $password): void {
			Console::table($output, ['Account', 'Name', 'Function', 'Council'], array_map(array_values(...), $people));
			$output->writeln($made === 0 ? 'They are here already, with the passwords they have.' : "Password of those just made: $password", OutputInterface::OUTPUT_RAW);
		});
		return self::SUCCESS;
	}
}
