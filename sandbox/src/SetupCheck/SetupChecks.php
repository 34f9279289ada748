<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\SetupCheck;

use OCP\SetupCheck\ISetupCheck;
use OCP\SetupCheck\SetupResult;
use Sandbox\Kernel\Apps;

/** Runs the checks that the apps registered. */
final class SetupChecks {
	public function __construct(
		private readonly Apps $apps,
	) {
	}

	/** @return array<string, array<string, SetupResult>> by category and class */
	public function run(): array {
		$results = [];
		foreach ($this->apps->registrations() as $app => $registrations) {
			foreach ($registrations->setupChecks as $class) {
				$check = $this->apps->container($app)->get($class);
				if (!$check instanceof ISetupCheck) {
					throw new \RuntimeException($class . ' is not a setup check');
				}
				$result = self::result($check);
				$result->setName($check->getName());
				$results[$check->getCategory()][$class] = $result;
			}
		}
		return $results;
	}

	private static function result(ISetupCheck $check): SetupResult {
		try {
			return $check->run();
		} catch (\Throwable $failure) {
			return SetupResult::error('An exception occurred while running the setup check: ' . $failure->getMessage());
		}
	}
}
