<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Command;

use OCA\ConseilMunicipal\Convocation\Departure;
use OCA\ConseilMunicipal\Outbox\AtOnceMails;
use OCA\ConseilMunicipal\Outbox\Pump;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

/** Sends the e-mails that are due without waiting for cron. */
final class OutboxSend extends Command {
	private const MAILS = 1000;

	public function __construct(
		private readonly AtOnceMails $atOnce,
		private readonly Departure $departure,
	) {
		parent::__construct();
	}

	#[\Override]
	protected function configure(): void {
		$this->setName('conseil_municipal:outbox:send')
			->setDescription('Send the e-mails that are due now, as the background job does')
			->addOption('abandoned-after', null, InputOption::VALUE_REQUIRED, 'Seconds after which a mail that a process was busy with is nobody’s', (string)Pump::LEASE);
		Console::addOutputOption($this);
	}

	#[\Override]
	protected function execute(InputInterface $input, OutputInterface $output): int {
		$this->atOnce->write();
		$report = $this->departure->run(self::MAILS, max(0, (int)Console::text($input->getOption('abandoned-after'))));
		Console::answer($input, $output, ['sent' => $report->sent, 'failed' => $report->failed],
			static fn () => $output->writeln(sprintf('%d sent, %d refused.', $report->sent, $report->failed)));
		return $report->failed === 0 ? self::SUCCESS : self::FAILURE;
	}
}
