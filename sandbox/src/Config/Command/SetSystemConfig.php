<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Config\Command;

use Sandbox\Config\SystemConfig;
use Symfony\Component\Console\Attribute\AsCommand;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\Console\Input\InputArgument;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Input\InputOption;
use Symfony\Component\Console\Output\OutputInterface;

#[AsCommand('config:system:set', 'Set a system config value')]
final class SetSystemConfig extends Command {
	public function __construct(
		private readonly SystemConfig $config,
	) {
		parent::__construct();
	}

	protected function configure(): void {
		$this->addArgument('name', InputArgument::REQUIRED | InputArgument::IS_ARRAY, 'Name of the config parameter, specify multiple for array parameter');
		$this->addOption('type', null, InputOption::VALUE_REQUIRED, 'Value type [string, integer, double, boolean, json]', 'string');
		$this->addOption('value', null, InputOption::VALUE_REQUIRED, 'The new value of the config');
	}

	protected function execute(InputInterface $input, OutputInterface $output): int {
		$names = $input->getArgument('name');
		[$value, $readable] = self::cast((string)$input->getOption('value'), $input->getOption('type'));
		$root = $this->config->get($names[0]);
		$target = &$root;
		foreach (array_slice($names, 1) as $name) {
			$target = is_array($target) ? $target : [];
			$target = &$target[$name];
		}
		$target = $value;
		$this->config->set($names[0], $root);
		$output->writeln('<info>System config value ' . implode(' => ', $names) . ' set to ' . $readable . '</info>');
		return 0;
	}

	/** @return array{mixed, string} the value and how it is shown */
	private static function cast(string $text, string $type): array {
		return match ($type) {
			'string', 'str' => [$text, $text === '' ? 'empty string' : 'string ' . $text],
			'integer', 'int' => [(int)$text, 'integer ' . (int)$text],
			'double', 'float' => [(float)$text, 'double ' . (float)$text],
			'boolean', 'bool' => [$text === 'true', 'boolean ' . ($text === 'true' ? 'true' : 'false')],
			'json' => [json_decode($text, true, flags: JSON_THROW_ON_ERROR), 'json ' . $text],
			default => throw new \InvalidArgumentException('Invalid type'),
		};
	}
}
