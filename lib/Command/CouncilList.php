<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Command;

use OCA\ConseilMunicipal\Council\CouncilHealth;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;

final class CouncilList extends Command {
	public function __construct(
		private readonly CouncilHealth $health,
	) {
		parent::__construct();
	}

	#[\Override]
	protected function configure(): void {
		$this->setName('conseil_municipal:council:list')->setDescription('List the councils of this server and how their folders are');
		Console::addOutputOption($this);
	}

	#[\Override]
	protected function execute(InputInterface $input, OutputInterface $output): int {
		$councils = $this->health->page();
		Console::answer($input, $output, $councils, static fn () => Console::table(
			$output,
			['Id', 'Kind', 'Name', 'Members', 'Meetings', 'Folders', 'Problems', 'Checked'],
			array_map(static fn (array $health): array => [
				$health['council']['id'], $health['council']['kind'], $health['council']['shortName'], $health['members'],
				$health['meetings'], $health['folders'], $health['problems'], $health['checkedAt'],
			], $councils),
		));
		return self::SUCCESS;
	}
}
