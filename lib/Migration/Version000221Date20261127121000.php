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

/** Drafts that a councillor may change: for whom and until when. */
final class Version000221Date20261127121000 extends SimpleMigrationStep {
	/** @param array<string, mixed> $options */
	#[\Override]
	public function changeSchema(IOutput $output, Closure $schemaClosure, array $options): ISchemaWrapper {
		/** @var ISchemaWrapper $schema */
		$schema = $schemaClosure();
		if (!$schema->getTable('conseil_document')->hasColumn('openings')) {
			$schema->getTable('conseil_document')->addColumn('openings', Types::TEXT, ['notnull' => false]);
		}
		return $schema;
	}
}
