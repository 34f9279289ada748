<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Migration;

use Closure;
use OCP\DB\ISchemaWrapper;
use OCP\Migration\IOutput;
use OCP\Migration\SimpleMigrationStep;

/** The Files app asks for a document by the id of what was published. */
final class Version000230Date20261127130000 extends SimpleMigrationStep {
	/** @param array<string, mixed> $options */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ?ISchemaWrapper {
		/** @var ISchemaWrapper $schema */
		$schema = $schemaClosure();
		$table = $schema->getTable('conseil_document');
		if ($table->hasIndex('conseil_document_pub')) {
			return null;
		}
		$table->addIndex(['published_file_id'], 'conseil_document_pub');
		return $schema;
	}
}
