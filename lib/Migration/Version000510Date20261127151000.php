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

/** Whether a printed file waits, where nobody reads it, for its convocation to be sent. Those made before lie with the councillors. */
final class Version000510Date20261127151000 extends SimpleMigrationStep {
	/** @param array<string, mixed> $options */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ISchemaWrapper {
		/** @var ISchemaWrapper $schema */
		$schema = $schemaClosure();
		$table = $schema->getTable('conseil_printed');
		if (!$table->hasColumn('held')) {
			$table->addColumn('held', Types::SMALLINT, ['notnull' => true, 'default' => 0]);
		}
		return $schema;
	}
}
