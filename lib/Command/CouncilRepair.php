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
use OCA\ConseilMunicipal\Error\Sentence;
use OCP\AppFramework\Db\DoesNotExistException;
use Psr\Log\LoggerInterface;
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
		private readonly Sentence $sentence,
		private readonly LoggerInterface $logger,
		private readonly Console $console,
	) {
		parent::__construct();
	}

	#[\Override]
	protected function configure(): void {
		$this->setName('conseil_municipal:council:repair')
			->setDescription('Check folders and rights, and put right what can be')
			->addArgument('id', InputArgument::OPTIONAL, 'Id of the council')
			->addOption('all', null, InputOption::VALUE_NONE, 'Every council of this server; goes on when one fails')
			->addOption('recreate', null, InputOption::VALUE_NONE, 'Also make anew, empty, the account and folders that are lost: restore a backup first. One council at a time')
			->addOption('dry-run', null, InputOption::VALUE_NONE, 'Check only');
		Console::addOutputOption($this);
	}

	#[\Override]
	protected function execute(InputInterface $input, OutputInterface $output): int {
		try {
			if (($input->getOption('all') === true) === ($input->getArgument('id') !== null)) {
				throw new Invalid('council_expected', 'Give the id of one council, or --all for every council of this server.', field: 'id');
			}
			if ($input->getOption('all') === true && $input->getOption('recreate') === true) {
				throw new Invalid('council_expected', 'What is lost is made anew for one council at a time: give its id. Nothing was changed.', field: 'id');
			}
			$councils = $input->getOption('all') === true ? $this->councils->ids() : [$this->one((int)Console::text($input->getArgument('id')))->getId()];
		} catch (DomainError $refusal) {
			return $this->console->refuse($input, $output, $refusal);
		}
		$answers = [];
		$open = 0;
		foreach ($councils as $councilId) {
			[$answer, $left] = $this->look($councilId, $input->getOption('dry-run') === true, $input->getOption('recreate') === true);
			$open += $left;
			if ($answer !== null) {
				$answers[] = $answer;
			}
		}
		if ($answers === [] && $input->getOption('all') !== true) {
			return $this->console->refuse($input, $output, Access::hidden());
		}
		$data = $input->getOption('all') === true ? $answers : $answers[0];
		Console::answer($input, $output, $data, static fn () => self::sayLines($output, $answers));
		return $open === 0 ? self::SUCCESS : self::FAILURE;
	}

	/**
	 * @return array{?array<string, mixed>, int} what to say, null when the council was deleted meanwhile; how much still asks for somebody.
	 *                                           A council that fails is one line of the answer: the others follow.
	 */
	private function look(int $councilId, bool $isTrial, bool $recreate): array {
		try {
			$council = $this->one($councilId);
		} catch (DomainError) {
			return [null, 0];
		}
		$answer = ['councilId' => $councilId, 'shortName' => $council->getShortName()];
		try {
			$inspection = $isTrial ? $this->check->inspect($council) : $this->check->repair($council, $recreate);
			return [$answer + ($this->reports->report($council) ?? []), count($inspection->open())];
		} catch (\Throwable $failure) {
			$this->logger->error('The check of a council failed', ['council' => $councilId, 'exception' => $failure]);
			$message = $failure instanceof DomainError ? $this->sentence->say($failure->text, $failure->parameters) : $failure->getMessage();
			return [$answer + ['lines' => [['level' => 'failed', 'code' => 'check_failed', 'message' => $message, 'detail' => null, 'people' => []]]], 1];
		}
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
