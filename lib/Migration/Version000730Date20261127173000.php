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

/** Who asked for an approval, and the correction asked for instead of giving it. */
final class Version000730Date20261127173000 extends SimpleMigrationStep {
	/** @param array<string, mixed> $options */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ISchemaWrapper {
		/** @var ISchemaWrapper $schema */
		$schema = $schemaClosure();
		$table = $schema->getTable('conseil_approval');
		if (!$table->hasColumn('correction')) {
			$table->addColumn('asked_by', Types::STRING, ['notnull' => false, 'length' => 64]);
			$table->addColumn('correction', Types::STRING, ['notnull' => false, 'length' => 1000]);
			$table->addColumn('correction_at', Types::BIGINT, ['notnull' => false]);
			$table->addColumn('correction_by_name', Types::STRING, ['notnull' => false, 'length' => 255]);
		}
		return $schema;
	}
}
