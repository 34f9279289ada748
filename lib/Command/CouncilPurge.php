<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Command;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Agenda\RemovedDrafts;
use OCA\ConseilMunicipal\Collect\ProposalFolders;
use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCA\ConseilMunicipal\Error\DomainError;
use OCA\ConseilMunicipal\Error\Invalid;
use OCP\AppFramework\Db\DoesNotExistException;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

/** Does now what the daily job does, with a number of days of one’s own. */
final class CouncilPurge extends Command {
	public function __construct(
		private readonly CouncilMapper $councils,
		private readonly RemovedDrafts $removed,
		private readonly ProposalFolders $proposals,
		private readonly Console $console,
	) {
		parent::__construct();
	}

	#[\Override]
	protected function configure(): void {
		$this->setName('conseil_municipal:council:purge')
			->setDescription('Delete what has been among the removed drafts of a council for some days, and documents of subjects not kept; never what is published')
			->addArgument('id', InputArgument::REQUIRED, 'Id of the council')
			->addOption('days', null, InputOption::VALUE_REQUIRED, 'Removed at least so many days ago, 0 for everything', (string)RemovedDrafts::DAYS);
		Console::addOutputOption($this);
	}

	#[\Override]
	protected function execute(InputInterface $input, OutputInterface $output): int {
		try {
			$days = Console::text($input->getOption('days'));
			if (!ctype_digit($days) || strlen($days) > 5) {
				throw new Invalid('not_a_number', 'A whole number is expected here.', field: 'days');
			}
			$council = $this->councils->find((int)Console::text($input->getArgument('id')));
			$purged = [...$this->removed->purge($council, (int)$days), ...$this->proposals->purge($council, (int)$days)];
		} catch (DoesNotExistException) {
			return $this->console->refuse($input, $output, Access::hidden());
		} catch (DomainError $refusal) {
			return $this->console->refuse($input, $output, $refusal);
		}
		Console::answer($input, $output, ['purged' => $purged], static fn () => Console::table($output, ['Deleted'], array_map(static fn (string $name): array => [$name], $purged)));
		return self::SUCCESS;
	}
}
