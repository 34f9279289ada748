<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Command;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCA\ConseilMunicipal\Council\CouncilRemoval;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\DomainError;
use OCP\AppFramework\Db\DoesNotExistException;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

/**
 * Refuses while the folders hold documents, unless it is told what becomes of them:
 *
 * `--keep-documents` — the app forgets the council; folders, shares and the account that owns them stay, people go on working in them.
 * `--with-documents` — the service account, the folders and every document are erased. Nothing of it can be brought back.
 */
final class CouncilDelete extends Command {
	public function __construct(
		private readonly CouncilMapper $councils,
		private readonly CouncilRemoval $removal,
		private readonly Console $console,
	) {
		parent::__construct();
	}

	#[\Override]
	protected function configure(): void {
		$this->setName('conseil_municipal:council:delete')
			->setDescription('Delete a council; refuses while its folders hold documents')
			->addArgument('id', InputArgument::REQUIRED, 'Id of the council')
			->addOption('keep-documents', null, InputOption::VALUE_NONE, 'Keep folders, shares and their owner as they are')
			->addOption('with-documents', null, InputOption::VALUE_NONE, 'Erase every folder and document too');
		Console::addOutputOption($this);
	}

	#[\Override]
	protected function execute(InputInterface $input, OutputInterface $output): int {
		$keep = $input->getOption('keep-documents') === true;
		$erase = $input->getOption('with-documents') === true;
		try {
			if ($keep && $erase) {
				throw new Conflict('contradiction', 'Choose either --keep-documents or --with-documents. Nothing was deleted.');
			}
			$council = $this->councils->find((int)Console::text($input->getArgument('id')));
			$owner = $council->getServiceUid();
			match (true) {
				$keep => $this->removal->removeKeepingDocuments($council),
				$erase => $this->removal->removeWithDocuments($council),
				default => $this->removal->removeEmpty($council),
			};
		} catch (DoesNotExistException) {
			return $this->console->refuse($input, $output, Access::hidden());
		} catch (DomainError $refusal) {
			return $this->console->refuse($input, $output, $refusal);
		}
		$answer = ['id' => (int)Console::text($input->getArgument('id')), 'deleted' => true, 'documents' => $keep ? 'kept' : 'erased', 'serviceAccount' => $keep ? $owner : null];
		Console::answer($input, $output, $answer, static fn () => $output->writeln($keep
			? "Deleted. The folders stay, they belong to the account $owner."
			: 'Deleted, with its folders.'));
		return self::SUCCESS;
	}
}
