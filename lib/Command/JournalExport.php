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
use OCA\ConseilMunicipal\Journal\JournalReader;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

/** Writes the journal of a council as NDJSON, one line per entry. */
final class JournalExport extends Command {
	public function __construct(
		private readonly Access $access,
		private readonly JournalReader $journal,
		private readonly Console $console,
	) {
		parent::__construct();
	}

	#[\Override]
	protected function configure(): void {
		$this->setName('conseil_municipal:journal:export')
			->setDescription('Write the journal of a council, one JSON object per line')
			->setHelp('Each line has seq, previousHash, content and hash. To check a line: hash = SHA-256 (in hexadecimal) of previousHash'
				. ' followed by content, both as text; previousHash is the hash of the line before, 64 zeros for the first.')
			->addArgument('council', InputArgument::REQUIRED, 'Id of the council (conseil_municipal:council:list)');
		$this->addOption('whole', null, InputOption::VALUE_NONE, 'With the explanation first and the closing line last, as the page gives it');
		Console::addOutputOption($this);
	}

	#[\Override]
	protected function execute(InputInterface $input, OutputInterface $output): int {
		$this->access->asOperator();
		try {
			$council = $this->access->council((int)Console::text($input->getArgument('council')), Action::Read)->council;
		} catch (DomainError $refusal) {
			return $this->console->refuse($input, $output, $refusal);
		}
		$lines = $input->getOption('whole') === true ? $this->journal->file($council->getId()) : $this->journal->export($council->getId());
		foreach ($lines as $line) {
			$output->writeln($line, OutputInterface::OUTPUT_RAW);
		}
		return self::SUCCESS;
	}
}
