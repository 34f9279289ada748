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

/** Restricted drafts: their root, the folders of meetings and items in it, and which documents are. */
final class Version000220Date20261127120000 extends SimpleMigrationStep {
	/** @param array<string, mixed> $options */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ISchemaWrapper {
		/** @var ISchemaWrapper $schema */
		$schema = $schemaClosure();
		foreach (['conseil_council', 'conseil_meeting', 'conseil_item'] as $name) {
			$table = $schema->getTable($name);
			if (!$table->hasColumn('restricted_drafts_id')) {
				$table->addColumn('restricted_drafts_id', Types::BIGINT, ['notnull' => false, 'unsigned' => true]);
			}
		}
		if (!$schema->getTable('conseil_meeting')->hasColumn('restricted_drafts_etag')) {
			$schema->getTable('conseil_meeting')->addColumn('restricted_drafts_etag', Types::STRING, ['notnull' => false, 'length' => 64]);
		}
		if (!$schema->getTable('conseil_document')->hasColumn('restricted')) {
			$schema->getTable('conseil_document')->addColumn('restricted', Types::BOOLEAN, ['notnull' => false, 'default' => false]);
		}
		return $schema;
	}
}
