<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Command;

use OCA\ConseilMunicipal\Access\Access;
use OCA\ConseilMunicipal\Access\AccessPicture;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Error\DomainError;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;

final class CouncilShow extends Command {
	public function __construct(
		private readonly Access $access,
		private readonly AccessPicture $picture,
		private readonly Console $console,
	) {
		parent::__construct();
	}

	#[\Override]
	protected function configure(): void {
		$this->setName('conseil_municipal:council:show')->setDescription('Show a council: settings, groups, folders, last check')
			->addArgument('id', InputArgument::REQUIRED, 'Id of the council (conseil_municipal:council:list)');
		Console::addOutputOption($this);
	}

	#[\Override]
	protected function execute(InputInterface $input, OutputInterface $output): int {
		$this->access->asOperator();
		try {
			$council = $this->access->council((int)Console::text($input->getArgument('id')), Action::Read)->council;
		} catch (DomainError $refusal) {
			return $this->console->refuse($input, $output, $refusal);
		}
		$picture = $this->picture->of($council);
		Console::answer($input, $output, CouncilOptions::describe($council) + ['access' => $picture], static function () use ($output, $council, $picture): void {
			$rows = [];
			foreach (CouncilOptions::describe($council) as $field => $value) {
				if (is_scalar($value)) {
					$rows[] = [$field, is_bool($value) ? ($value ? 'yes' : 'no') : $value];
				}
			}
			foreach ($picture['groups'] as $role => $groups) {
				$rows[] = [$role, implode(', ', array_column($groups, 'gid'))];
			}
			Console::table($output, ['Field', 'Value'], $rows);
			Console::table($output, ['Folder', 'File id', 'State', 'Lost access'], array_map(
				static fn (array $folder): array => [$folder['name'], $folder['fileId'], $folder['state'], $folder['lostAccess']],
				$picture['folders'],
			));
		});
		return self::SUCCESS;
	}
}
