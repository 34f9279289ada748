<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Http;

use OCP\IURLGenerator;
use Sandbox\Kernel\Apps;

/** Where one lands after login: the first app of the menu, else the dashboard. */
final class HomePage {
	public function __construct(
		private readonly Apps $apps,
		private readonly IURLGenerator $urls,
	) {
	}

	public function path(): string {
		foreach ($this->apps->enabled() as $app) {
			foreach ($app->navigations() as $entry) {
				try {
					return $this->urls->linkToRoute($entry['route']);
				} catch (\Symfony\Component\Routing\Exception\RouteNotFoundException) {
					continue;
				}
			}
		}
		return $this->urls->linkToRoute('dashboard.dashboard.index');
	}
}
