<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Command;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Error\DomainError;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\Meeting\MeetingPresenter;
use OCA\ConseilMunicipal\Meeting\MeetingService;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;

/** Brings folder and agenda of a meeting together. */
final class MeetingSync extends Command {
	public function __construct(
		private readonly Access $access,
		private readonly MeetingAccess $open,
		private readonly MeetingService $meetings,
		private readonly Console $console,
	) {
		parent::__construct();
	}

	#[\Override]
	protected function configure(): void {
		$this->setName('conseil_municipal:meeting:sync')
			->setDescription('Bring folder and agenda of a meeting together')
			->addArgument('id', InputArgument::REQUIRED, 'Id of the meeting (conseil_municipal:meeting:list)');
		Console::addOutputOption($this);
	}

	#[\Override]
	protected function execute(InputInterface $input, OutputInterface $output): int {
		$this->access->asOperator();
		try {
			$result = $this->meetings->sync($this->open->meeting((int)Console::text($input->getArgument('id')), Action::Prepare));
		} catch (DomainError $refusal) {
			return $this->console->refuse($input, $output, $refusal);
		}
		$sync = MeetingPresenter::sync($result['report'], $result['path'], $result['inboxPath']);
		Console::answer($input, $output, $sync, static function () use ($output, $sync): void {
			$output->writeln($sync['changed']
				? sprintf('Items created %d, renamed %d, without folder %d; documents changed %d.', $sync['createdItems'], $sync['renamedItems'], $sync['missingItems'], $sync['documents'])
				: 'Folder and agenda already agree.');
		});
		return self::SUCCESS;
	}
}
