<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Command;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Error\DomainError;
use OCA\ConseilMunicipal\Meeting\MeetingPresenter;
use OCA\ConseilMunicipal\Meeting\MeetingService;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

/** Creates a meeting with its folder. */
final class MeetingCreate extends Command {
	public function __construct(
		private readonly Access $access,
		private readonly MeetingService $meetings,
		private readonly Console $console,
	) {
		parent::__construct();
	}

	#[\Override]
	protected function configure(): void {
		$this->setName('conseil_municipal:meeting:create')
			->setDescription('Create a meeting and its folder')
			->addArgument('council', InputArgument::REQUIRED, 'Id of the council (conseil_municipal:council:list)')
			->addArgument('starts-at', InputArgument::REQUIRED, 'Local date and hour, such as 2027-01-19T19:00')
			->addOption('title', null, InputOption::VALUE_REQUIRED, 'Title', 'Conseil municipal')
			->addOption('kind', null, InputOption::VALUE_REQUIRED, 'ordinary, extraordinary or installation', 'ordinary')
			->addOption('place', null, InputOption::VALUE_REQUIRED, 'Where the council meets')
			->addOption('duplicate', null, InputOption::VALUE_REQUIRED, 'Id of a meeting whose agenda is taken over');
		Console::addOutputOption($this);
	}

	#[\Override]
	protected function execute(InputInterface $input, OutputInterface $output): int {
		$this->access->asOperator();
		$duplicate = Console::text($input->getOption('duplicate'));
		try {
			$workspace = $this->meetings->create((int)Console::text($input->getArgument('council')), [
				'title' => $input->getOption('title'),
				'kind' => $input->getOption('kind'),
				'startsAt' => $input->getArgument('starts-at'),
				'place' => $input->getOption('place'),
			], $duplicate === '' ? null : (int)$duplicate);
		} catch (DomainError $refusal) {
			return $this->console->refuse($input, $output, $refusal);
		}
		$meeting = MeetingPresenter::meeting($workspace->council(), $workspace->meeting);
		Console::answer($input, $output, $meeting, static function () use ($output, $meeting): void {
			$output->writeln(sprintf('Meeting %d « %s », %s, is ready.', $meeting['id'], $meeting['title'], $meeting['startsAt']));
		});
		return self::SUCCESS;
	}
}
