<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Command;

use OCA\ConseilMunicipal\Outbox\Digests;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;

/** Writes the e-mails of the day of one council now, whatever the hour; still one per person and day. */
final class DigestSend extends Command {
	public function __construct(
		private readonly Digests $digests,
	) {
		parent::__construct();
	}

	#[\Override]
	protected function configure(): void {
		$this->setName('conseil_municipal:digest:send')
			->setDescription('Put the e-mails of the day of a council into the outbox now; nothing happens when it was done today')
			->addArgument('council', InputArgument::REQUIRED, 'Id of the council (conseil_municipal:council:list)');
		Console::addOutputOption($this);
	}

	#[\Override]
	protected function execute(InputInterface $input, OutputInterface $output): int {
		$written = $this->digests->run((int)Console::text($input->getArgument('council')), true);
		Console::answer($input, $output, ['mails' => $written], static fn () => $output->writeln(sprintf('%d e-mail(s) in the outbox.', $written)));
		return self::SUCCESS;
	}
}
