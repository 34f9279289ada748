<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Dashboard;

use OCP\Dashboard\IConditionalWidget;
use OCP\Dashboard\IWidget;
use Sandbox\Kernel\Apps;

/** The widgets that the apps registered, in their order. */
final class Widgets {
	public function __construct(
		private readonly Apps $apps,
	) {
	}

	/** @return list<IWidget> enabled for the current user */
	public function all(): array {
		$widgets = [];
		foreach ($this->apps->registrations() as $app => $registrations) {
			foreach ($registrations->widgets as $class) {
				$widget = $this->apps->container($app)->get($class);
				if (!$widget instanceof IConditionalWidget || $widget->isEnabled()) {
					$widgets[] = $widget;
				}
			}
		}
		usort($widgets, static fn (IWidget $a, IWidget $b) => $a->getOrder() <=> $b->getOrder());
		return $widgets;
	}
}
