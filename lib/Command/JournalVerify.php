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
use Symfony\Component\Console\Output\OutputInterface;

/** Checks the chain of a council's journal; exit code 1 and the first broken line when it does not hold. */
final class JournalVerify extends Command {
	public function __construct(
		private readonly Access $access,
		private readonly JournalReader $journal,
		private readonly Console $console,
	) {
		parent::__construct();
	}

	#[\Override]
	protected function configure(): void {
		$this->setName('conseil_municipal:journal:verify')
			->setDescription('Check the journal of a council and name the first broken line')
			->addArgument('council', InputArgument::REQUIRED, 'Id of the council (conseil_municipal:council:list)');
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
		$found = $this->journal->verify($council->getId());
		$answer = ['holds' => $found->holds(), 'lines' => $found->lines, 'head' => $found->head, 'brokenAt' => $found->brokenAt, 'reason' => $found->reason];
		Console::answer($input, $output, $answer, static function () use ($output, $found): void {
			$output->writeln($found->holds()
				? sprintf('The journal holds: %d line(s), last hash %s.', $found->lines, $found->head)
				: sprintf('The journal is broken at line %d (%s); the %d line(s) before hold.', $found->brokenAt ?? 0, $found->reason ?? '', $found->lines));
		});
		return $found->holds() ? self::SUCCESS : self::FAILURE;
	}
}
