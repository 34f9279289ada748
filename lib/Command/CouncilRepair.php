<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Command;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\FolderCheck;
use OCA\ConseilMunicipal\Access\RepairPresenter;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCA\ConseilMunicipal\Error\DomainError;
use OCA\ConseilMunicipal\Error\Invalid;
use OCP\AppFramework\Db\DoesNotExistException;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

/** Exit code 1 while something is left that asks for somebody. */
final class CouncilRepair extends Command {
	public function __construct(
		private readonly CouncilMapper $councils,
		private readonly FolderCheck $check,
		private readonly RepairPresenter $reports,
		private readonly Console $console,
	) {
		parent::__construct();
	}

	#[\Override]
	protected function configure(): void {
		$this->setName('conseil_municipal:council:repair')
			->setDescription('Check folders and rights, and put right what can be')
			->addArgument('id', InputArgument::OPTIONAL, 'Id of the council')
			->addOption('all', null, InputOption::VALUE_NONE, 'Every council of this server')
			->addOption('dry-run', null, InputOption::VALUE_NONE, 'Check only');
		Console::addOutputOption($this);
	}

	#[\Override]
	protected function execute(InputInterface $input, OutputInterface $output): int {
		try {
			if (($input->getOption('all') === true) === ($input->getArgument('id') !== null)) {
				throw new Invalid('council_expected', 'Give the id of one council, or --all for every council of this server.', field: 'id');
			}
			$councils = $input->getOption('all') === true ? $this->councils->findPage() : [$this->one((int)Console::text($input->getArgument('id')))];
		} catch (DomainError $refusal) {
			return $this->console->refuse($input, $output, $refusal);
		}
		$answers = [];
		$open = 0;
		foreach ($councils as $council) {
			$inspection = $input->getOption('dry-run') === true ? $this->check->inspect($council) : $this->check->repair($council);
			$open += count($inspection->open());
			$answers[] = ['councilId' => $council->getId(), 'shortName' => $council->getShortName()] + ($this->reports->report($council) ?? []);
		}
		$data = $input->getOption('all') === true ? $answers : $answers[0];
		Console::answer($input, $output, $data, static fn () => self::sayLines($output, $answers));
		return $open === 0 ? self::SUCCESS : self::FAILURE;
	}

	/** @throws DomainError */
	private function one(int $councilId): Council {
		try {
			return $this->councils->find($councilId);
		} catch (DoesNotExistException) {
			throw Access::hidden();
		}
	}

	/** @param list<array<string, mixed>> $answers */
	private static function sayLines(OutputInterface $output, array $answers): void {
		$rows = [];
		foreach ($answers as $answer) {
			/** @var list<array{level: string, message: string, detail: ?string}> $lines */
			$lines = $answer['lines'] ?? [];
			foreach ($lines as $line) {
				$rows[] = [Console::text($answer['shortName']), $line['level'], $line['message']];
			}
		}
		Console::table($output, ['Council', 'State', 'Found'], $rows);
	}
}
