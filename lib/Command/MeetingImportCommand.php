<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Command;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Error\DomainError;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Meeting\MeetingImport;
use OCA\ConseilMunicipal\Meeting\MeetingPresenter;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

/** Makes a meeting from an agenda file and a directory of documents. */
final class MeetingImportCommand extends Command {
	public function __construct(
		private readonly Access $access,
		private readonly MeetingImport $import,
		private readonly Console $console,
	) {
		parent::__construct();
	}

	#[\Override]
	protected function configure(): void {
		$this->setName('conseil_municipal:meeting:import')
			->setDescription('Create a meeting from an agenda in JSON and a directory of documents')
			->addArgument('council', InputArgument::REQUIRED, 'Id of the council (conseil_municipal:council:list)')
			->addArgument('file', InputArgument::REQUIRED, 'Agenda in JSON')
			->addOption('documents', null, InputOption::VALUE_REQUIRED, 'Directory of the documents; those that are not in it are listed as missing');
		Console::addOutputOption($this);
	}

	#[\Override]
	protected function execute(InputInterface $input, OutputInterface $output): int {
		$this->access->asOperator();
		$directory = Console::text($input->getOption('documents'));
		try {
			$result = $this->import->import(
				(int)Console::text($input->getArgument('council')),
				self::content(Console::text($input->getArgument('file'))),
				self::directory($directory),
			);
		} catch (DomainError $refusal) {
			return $this->console->refuse($input, $output, $refusal);
		}
		$meeting = MeetingPresenter::meeting($result['workspace']->council(), $result['workspace']->meeting);
		$answer = ['meeting' => $meeting, 'imported' => $result['imported'], 'missing' => $result['missing']];
		Console::answer($input, $output, $answer, static function () use ($output, $answer): void {
			$output->writeln(sprintf('Meeting %d « %s » has %d document(s); %d missing.', $answer['meeting']['id'], $answer['meeting']['title'], $answer['imported'], count($answer['missing'])));
			foreach ($answer['missing'] as $missing) {
				$output->writeln(sprintf('  %s: %s', $missing['item'], $missing['name']), OutputInterface::OUTPUT_RAW);
			}
		});
		return self::SUCCESS;
	}

	private static function content(string $file): string {
		$content = is_file($file) && is_readable($file) ? file_get_contents($file) : false;
		return $content === false
			? throw new Invalid('file_unreadable', 'The file {file} cannot be read.', ['file' => $file], 'file')
			: $content;
	}

	private static function directory(string $directory): ?string {
		if ($directory === '') {
			return null;
		}
		return is_dir($directory) ? $directory : throw new Invalid('directory_unreadable', 'The directory {file} cannot be read.', ['file' => $directory], 'documents');
	}
}
