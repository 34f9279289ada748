<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Console;

use Sandbox\Http\Status;
use Sandbox\Kernel\Kernel;
use Symfony\Component\Console\Attribute\AsCommand;
use Symfony\Component\Console\Input\InputInterface;
use Symfony\Component\Console\Output\OutputInterface;

#[AsCommand('status', 'show some status information')]
final class StatusCommand extends FormattedCommand {
	protected function execute(InputInterface $input, OutputInterface $output): int {
		$this->write($input, $output, array_replace(Status::values(), ['installed' => Kernel::instance()->isInstalled()]));
		return 0;
	}
}
