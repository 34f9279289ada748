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

/** When the daily care of a council last began, so that the one that waited longest comes first; and whether it is being removed. */
final class Version000700Date20261127170000 extends SimpleMigrationStep {
	/** @param array<string, mixed> $options */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ISchemaWrapper {
		/** @var ISchemaWrapper $schema */
		$schema = $schemaClosure();
		$table = $schema->getTable('conseil_council');
		if (!$table->hasColumn('tended_at')) {
			$table->addColumn('tended_at', Types::BIGINT, ['notnull' => true, 'default' => 0]);
			$table->addIndex(['tended_at', 'id'], 'conseil_council_tended');
		}
		if (!$table->hasColumn('removing_at')) {
			$table->addColumn('removing_at', Types::BIGINT, ['notnull' => false]);
		}
		return $schema;
	}
}
