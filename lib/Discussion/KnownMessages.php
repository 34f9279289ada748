<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Discussion;

use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Restriction\DocumentVisibility;
use OCP\DB\QueryBuilder\IQueryBuilder;

/** What is said of a restricted draft is for those who may know of it; once the whole council reads it, for everybody. */
final class KnownMessages {
	public function __construct(
		private readonly DocumentVisibility $visibility,
	) {
	}

	/**
	 * Narrows a sub-select on messages to what the person may know of.
	 *
	 * @param IQueryBuilder $query that holds the parameters
	 * @param string $alias of `conseil_message`
	 */
	public function only(IQueryBuilder $messages, IQueryBuilder $query, Grant $reader, string $alias): IQueryBuilder {
		$known = $this->condition($query, $reader, $alias);
		return $known === null ? $messages : $messages->andWhere($known);
	}

	/** @return ?string null when the person may know of all */
	public function condition(IQueryBuilder $query, Grant $reader, string $alias): ?string {
		$known = $this->visibility->condition($query, $reader, $alias . '.document_id');
		return $known === null ? null : (string)$query->expr()->orX($query->expr()->eq($alias . '.audience', $query->createNamedParameter(Audience::Council->value)), $known);
	}
}
