<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Migration;

use Closure;
use OCP\DB\ISchemaWrapper;
use OCP\DB\Types;
use OCP\Migration\IOutput;
use OCP\Migration\SimpleMigrationStep;

/** The scan of a proxy that came on paper. */
final class Version000422Date20261127142000 extends SimpleMigrationStep {
	/** @param array<string, mixed> $options */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ISchemaWrapper {
		/** @var ISchemaWrapper $schema */
		$schema = $schemaClosure();
		$table = $schema->getTable('conseil_proxy');
		if (!$table->hasColumn('scan_file_id')) {
			$table->addColumn('scan_file_id', Types::BIGINT, ['notnull' => false]);
			$table->addColumn('scan_name', Types::STRING, ['notnull' => false, 'length' => 200]);
		}
		return $schema;
	}
}
