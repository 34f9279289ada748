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

/** What the calendar of a member says of his or her coming, beside what was answered. */
final class Version000440Date20261127170000 extends SimpleMigrationStep {
	/** @param array<string, mixed> $options */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ISchemaWrapper {
		/** @var ISchemaWrapper $schema */
		$schema = $schemaClosure();
		$table = $schema->getTable('conseil_reply');
		if (!$table->hasColumn('calendar_answer')) {
			$table->addColumn('calendar_answer', Types::STRING, ['notnull' => false, 'length' => 16]);
			$table->addColumn('calendar_at', Types::BIGINT, ['notnull' => false]);
			$table->addColumn('calendar_open', Types::BOOLEAN, ['notnull' => false]);
		}
		return $schema;
	}
}
