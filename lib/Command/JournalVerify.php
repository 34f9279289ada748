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
use OCA\ConseilMunicipal\Journal\Entry;
use OCA\ConseilMunicipal\Journal\JournalReader;
use OCA\ConseilMunicipal\Journal\Timestamp;
use OCA\ConseilMunicipal\Journal\TimestampMapper;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

/** Checks the chain of a council's journal; exit code 1 and the first broken line when it does not hold. */
final class JournalVerify extends Command {
	private const TIMESTAMPS = 1000;

	public function __construct(
		private readonly Access $access,
		private readonly JournalReader $journal,
		private readonly TimestampMapper $timestamps,
		private readonly Console $console,
	) {
		parent::__construct();
	}

	#[\Override]
	protected function configure(): void {
		$this->setName('conseil_municipal:journal:verify')
			->setDescription('Check the journal of a council and name the first broken line')
			->setHelp('Also checks that each line that was timestamped is still there. What was cut off the end otherwise holds by itself: give a hash noted earlier.')
			->addArgument('council', InputArgument::REQUIRED, 'Id of the council (conseil_municipal:council:list)')
			->addOption('contains', null, InputOption::VALUE_REQUIRED | InputOption::VALUE_IS_ARRAY, 'A hash that the journal had at some moment (may be given several times)');
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
		$found = $this->journal->verify($council->getId(), $this->expected($input, $council->getId()));
		$answer = ['holds' => $found->holds(), 'lines' => $found->lines, 'head' => $found->head, 'brokenAt' => $found->brokenAt, 'reason' => $found->reason];
		Console::answer($input, $output, $answer, static function () use ($output, $found): void {
			$output->writeln($found->holds()
				? sprintf('The journal holds: %d line(s), last hash %s.', $found->lines, $found->head)
				: sprintf($found->reason === 'cut'
					? 'The journal holds up to line %3$d, and lacks a line that it had: it was cut or written again.'
					: 'The journal is broken at line %1$d (%2$s); the %3$d line(s) before hold.', $found->brokenAt ?? 0, $found->reason ?? '', $found->lines));
		});
		return $found->holds() ? self::SUCCESS : self::FAILURE;
	}

	/** @return list<string> hashes the journal must have: typed, or timestamped */
	private function expected(InputInterface $input, int $councilId): array {
		$typed = $input->getOption('contains');
		$stamped = array_filter($this->timestamps->findOfCouncil($councilId, self::TIMESTAMPS), static fn (Timestamp $one): bool => $one->subject === 'journal' && $one->sha256 !== Entry::GENESIS);
		return [
			...(is_array($typed) ? array_values(array_filter($typed, is_string(...))) : []),
			...array_map(static fn (Timestamp $one): string => $one->sha256, array_values($stamped)),
		];
	}
}
