<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\User\Command;

use OCP\IUserManager;
use Sandbox\Config\Preferences;
use Sandbox\User\UserRows;
use Symfony\Component\Console\Attribute\AsCommand;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

#[AsCommand('user:setting', 'Read and modify user settings')]
final class UserSetting extends Command {
	/** Settings kept in the account's own row. */
	private const COLUMNS = ['settings/email' => 'email', 'settings/display_name' => 'displayname', 'core/lang' => 'language', 'files/quota' => 'quota'];

	public function __construct(
		private readonly IUserManager $users,
		private readonly UserRows $rows,
		private readonly Preferences $preferences,
	) {
		parent::__construct();
	}

	protected function configure(): void {
		$this->addArgument('uid', InputArgument::REQUIRED, 'Account ID used to login');
		$this->addArgument('app', InputArgument::REQUIRED, 'Restrict the settings to a given app');
		$this->addArgument('key', InputArgument::REQUIRED, 'Setting key to set, get or delete');
		$this->addArgument('value', InputArgument::OPTIONAL, 'The new value of the setting');
		$this->addOption('delete', null, InputOption::VALUE_NONE, 'Specify this option to delete the config');
		$this->addOption('default-value', null, InputOption::VALUE_REQUIRED, '(Only applicable on get) If no default value is set and the config does not exist, the command will exit with 1');
	}

	protected function execute(InputInterface $input, OutputInterface $output): int {
		[$uid, $app, $key, $value] = array_map($input->getArgument(...), ['uid', 'app', 'key', 'value']);
		if (!$this->users->userExists($uid)) {
			$output->writeln('<error>The user "' . $uid . '" does not exist.</error>');
			return 1;
		}
		$column = self::COLUMNS[$app . '/' . $key] ?? null;
		if ($value !== null || $input->getOption('delete')) {
			match (true) {
				$column !== null => $this->rows->update($uid, $column, $value),
				$value === null => $this->preferences->delete($uid, $app, $key),
				default => $this->preferences->set($uid, $app, $key, $value),
			};
			return 0;
		}
		$current = $column !== null ? $this->rows->find($uid)[$column] : $this->preferences->get($uid, $app, $key);
		$current ??= $input->getOption('default-value');
		$output->writeln($current ?? '<error>The setting does not exist for user "' . $uid . '".</error>');
		return $current === null ? 1 : 0;
	}
}
