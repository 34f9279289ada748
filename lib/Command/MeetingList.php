<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Command;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Error\DomainError;
use OCA\ConseilMunicipal\Meeting\MeetingList as Meetings;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

/** Lists the meetings of a council. */
final class MeetingList extends Command {
	public function __construct(
		private readonly Access $access,
		private readonly Meetings $meetings,
		private readonly Console $console,
	) {
		parent::__construct();
	}

	#[\Override]
	protected function configure(): void {
		$this->setName('conseil_municipal:meeting:list')
			->setDescription('List the meetings of a council')
			->addArgument('council', InputArgument::REQUIRED, 'Id of the council (conseil_municipal:council:list)')
			->addOption('group', null, InputOption::VALUE_REQUIRED, 'upcoming, awaiting_closure or past; all when absent')
			->addOption('limit', null, InputOption::VALUE_REQUIRED, 'At most 100', '100')
			->addOption('offset', null, InputOption::VALUE_REQUIRED, 'How many to leave out', '0');
		Console::addOutputOption($this);
	}

	#[\Override]
	protected function execute(InputInterface $input, OutputInterface $output): int {
		$this->access->asOperator();
		try {
			$meetings = $this->meetings->page(
				(int)Console::text($input->getArgument('council')),
				Console::text($input->getOption('group')),
				(int)Console::text($input->getOption('limit')),
				(int)Console::text($input->getOption('offset')),
			);
		} catch (DomainError $refusal) {
			return $this->console->refuse($input, $output, $refusal);
		}
		Console::answer($input, $output, $meetings, static function () use ($output, $meetings): void {
			Console::table($output, ['Id', 'Date', 'Title', 'State', 'Items', 'Ready', 'Published', 'To look at'], array_map(
				static fn (array $meeting): array => [
					$meeting['id'], $meeting['startsAt'], $meeting['title'], $meeting['state'],
					$meeting['itemCount'], $meeting['readyCount'], $meeting['publishedCount'], $meeting['attention'],
				],
				$meetings,
			));
		});
		return self::SUCCESS;
	}
}
