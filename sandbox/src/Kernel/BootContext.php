<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Kernel;

use OCP\AppFramework\Bootstrap\IBootContext;
use OCP\AppFramework\IAppContainer;
use OCP\IServerContainer;
use Sandbox\Unsupported;

final class BootContext implements IBootContext {
	public function __construct(
		private readonly AppContainer $container,
	) {
	}

	public function getAppContainer(): IAppContainer {
		return $this->container;
	}

	public function getServerContainer(): IServerContainer {
		throw new Unsupported('getServerContainer(): inject what is needed');
	}

	public function injectFn(callable $fn) {
		throw new Unsupported('injectFn(): keep boot() empty');
	}
}
