<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Command;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Agenda\Preparation;
use OCA\ConseilMunicipal\Error\DomainError;
use OCA\ConseilMunicipal\Meeting\MeetingAccess;
use OCA\ConseilMunicipal\ResponseDefinitions;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;

/**
 * Shows a meeting: agenda, documents, state.
 *
 * @psalm-import-type ConseilItem from ResponseDefinitions
 */
final class MeetingShow extends Command {
	public function __construct(
		private readonly Access $access,
		private readonly MeetingAccess $open,
		private readonly Preparation $preparation,
		private readonly Console $console,
	) {
		parent::__construct();
	}

	#[\Override]
	protected function configure(): void {
		$this->setName('conseil_municipal:meeting:show')
			->setDescription('Show a meeting: agenda, documents, state, what is missing')
			->addArgument('id', InputArgument::REQUIRED, 'Id of the meeting (conseil_municipal:meeting:list)');
		Console::addOutputOption($this);
	}

	#[\Override]
	protected function execute(InputInterface $input, OutputInterface $output): int {
		$this->access->asOperator();
		try {
			$shown = $this->preparation->of($this->open->meeting((int)Console::text($input->getArgument('id')), Action::Prepare));
		} catch (DomainError $refusal) {
			return $this->console->refuse($input, $output, $refusal);
		}
		Console::answer($input, $output, $shown, static function () use ($output, $shown): void {
			$meeting = $shown['meeting'];
			$output->writeln(sprintf('%s, %s, %s (%s)', $meeting['title'], $meeting['startsAt'], $meeting['place'] ?? '–', $meeting['state']), OutputInterface::OUTPUT_RAW);
			Console::table($output, ['No', 'Title', 'Kind', 'State', 'Documents', 'Published', 'Missing'], array_map(self::row(...), $shown['items']));
			$output->writeln(sprintf('%d file(s) to be sorted.', count($shown['inbox'])));
		});
		return self::SUCCESS;
	}

	/**
	 * @param ConseilItem $item
	 * @return list<scalar|null>
	 */
	private static function row(array $item): array {
		$missing = array_column(array_filter($item['expected'], static fn (array $expected): bool => $expected['documentId'] === null), 'label');
		return [
			$item['number'] ?? '–', mb_strimwidth($item['title'], 0, 60, '…'), $item['kind'], $item['state'], count($item['documents']),
			count(array_filter($item['documents'], static fn (array $document): bool => $document['publication'] !== null)),
			implode(', ', $missing),
		];
	}
}
