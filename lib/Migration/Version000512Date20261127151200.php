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

/** The letter of a council as it words it, read from its own file. */
final class Version000512Date20261127151200 extends SimpleMigrationStep {
	/** @param array<string, mixed> $options */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ISchemaWrapper {
		/** @var ISchemaWrapper $schema */
		$schema = $schemaClosure();
		$table = $schema->getTable('conseil_letter');
		if (!$table->hasColumn('template')) {
			$table->addColumn('template', Types::TEXT, ['notnull' => false]);
			$table->addColumn('template_name', Types::STRING, ['notnull' => false, 'length' => 255]);
		}
		return $schema;
	}
}
