<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Database;

use OCP\IDBConnection;
use OCP\Migration\IMigrationStep;
use Sandbox\Kernel\AppContainer;
use Sandbox\Kernel\AppInfo;

/** Runs the steps `lib/Migration/Version*.php` of an app that were not run yet. */
final class Migrations {
	public function __construct(
		private readonly IDBConnection $database,
		private readonly SchemaUpdate $update,
	) {
	}

	public function run(AppInfo $app, AppContainer $container): void {
		$refusals = new SchemaRefusals($this->database->getDatabaseProvider());
		foreach (array_diff($this->available($app), $this->done($app->id)) as $version) {
			$step = $container->build($app->namespace . '\\Migration\\Version' . $version);
			if (!$step instanceof IMigrationStep) {
				throw new \InvalidArgumentException('Not a valid migration: ' . $step::class);
			}
			$this->step($step, $refusals);
			$this->database->insertIgnoreConflict('migrations', ['app' => $app->id, 'version' => $version]);
		}
	}

	private function step(IMigrationStep $step, SchemaRefusals $refusals): void {
		$output = new SilentOutput();
		$options = ['tablePrefix' => Connection::PREFIX];
		$schema = fn () => new SchemaWrapper($this->update->current());
		$step->preSchemaChange($output, $schema, $options);
		$before = $this->update->current();
		$changed = $step->changeSchema($output, $schema, $options);
		if ($changed instanceof SchemaWrapper) {
			$refusals->check($before, $changed->schema);
			$this->update->migrate($changed->schema);
		}
		$step->postSchemaChange($output, $schema, $options);
	}

	/** @return list<string> version suffixes, oldest first */
	private function available(AppInfo $app): array {
		$versions = array_map(static fn (string $file) => substr(basename($file, '.php'), strlen('Version')), glob($app->path . '/lib/Migration/Version*.php') ?: []);
		usort($versions, strnatcmp(...));
		return $versions;
	}

	/** @return list<string> */
	private function done(string $app): array {
		$query = $this->database->getQueryBuilder();
		$query->select('version')->from('migrations')->where($query->expr()->eq('app', $query->createNamedParameter($app)));
		return $query->executeQuery()->fetchAll(\PDO::FETCH_COLUMN);
	}
}
