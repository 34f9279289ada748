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
use OCA\ConseilMunicipal\Journal\Timestamp;
use OCA\ConseilMunicipal\Journal\TimestampMapper;
use OCA\ConseilMunicipal\Journal\Timestamps;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

/** Has the journal of a council stamped by the authority, lists the timestamps, writes them as files. */
final class JournalTimestamp extends Command {
	private const MAX = 1000;

	public function __construct(
		private readonly Access $access,
		private readonly JournalReader $journal,
		private readonly Timestamps $timestamps,
		private readonly TimestampMapper $kept,
		private readonly Console $console,
	) {
		parent::__construct();
	}

	#[\Override]
	protected function configure(): void {
		$this->setName('conseil_municipal:journal:timestamp')
			->setDescription('Have the last line of the journal timestamped (RFC 3161), and list the timestamps of a council')
			->setHelp("The authority is set by: occ config:app:set conseil_municipal timestamp_url --value=https://…\n"
				. 'A file <sha256>.tsr is verified by: openssl ts -verify -digest <sha256> -in <sha256>.tsr -CAfile <certificate of the authority>')
			->addArgument('council', InputArgument::REQUIRED, 'Id of the council (conseil_municipal:council:list)')
			->addOption('list', null, InputOption::VALUE_NONE, 'Only list, ask for nothing')
			->addOption('write', null, InputOption::VALUE_REQUIRED, 'Also write each timestamp into this existing folder, as <sha256>.tsr');
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
		if ($input->getOption('list') !== true) {
			$this->timestamps->catchUp(pausedToo: true);
			$this->timestamps->askAtOnce($council->getId(), $this->journal->head($council->getId()), 'journal');
		}
		$found = $this->kept->findOfCouncil($council->getId(), self::MAX);
		$folder = Console::text($input->getOption('write'));
		if ($folder !== '' && !$this->write($found, $folder, $output)) {
			return self::FAILURE;
		}
		Console::answer($input, $output, array_map(self::shown(...), $found), static fn () => Console::table(
			$output,
			['Of', 'SHA-256', 'Stamped', 'Authority', 'Error'],
			array_map(static fn (Timestamp $one): array => array_values(self::shown($one)), $found),
		));
		return self::SUCCESS;
	}

	/** @param list<Timestamp> $timestamps */
	private function write(array $timestamps, string $folder, OutputInterface $output): bool {
		foreach ($timestamps as $one) {
			if ($one->reply !== null && (!is_dir($folder) || file_put_contents("$folder/$one->sha256.tsr", $one->reply) === false)) {
				$output->writeln("<error>Nothing can be written in $folder. Give an existing folder that the web server's account may write in.</error>");
				return false;
			}
		}
		return true;
	}

	/** @return array{subject: string, sha256: string, stampedAt: ?string, authority: ?string, error: ?string} */
	private static function shown(Timestamp $one): array {
		return [
			'subject' => $one->subject,
			'sha256' => $one->sha256,
			'stampedAt' => $one->stampedAt === null ? null : gmdate(DATE_ATOM, $one->stampedAt),
			'authority' => $one->authority,
			'error' => $one->error,
		];
	}
}
