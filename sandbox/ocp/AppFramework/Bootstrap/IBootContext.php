<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCP\AppFramework\Bootstrap;

use OCP\AppFramework\IAppContainer;
use OCP\IServerContainer;

interface IBootContext {
	public function getAppContainer(): IAppContainer;

	public function getServerContainer(): IServerContainer;

	public function injectFn(callable $fn);
}
