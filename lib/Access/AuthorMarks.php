<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Access;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * Who did something, where nothing but the account says it: the screens look the name up, and would name whoever has that account next.
 * What has to be proved is in the journal, and is not touched.
 */
final class AuthorMarks implements ForgetsAccounts {
	private const COLUMNS = [
		'conseil_activity' => ['actor'],
		'conseil_notice' => ['actor'],
		'conseil_meeting' => ['created_by'],
		'conseil_item' => ['ready_by'],
		'conseil_document' => ['modified_by', 'published_by'],
		'conseil_stakeholder' => ['added_by'],
		'conseil_paper' => ['created_by'],
		'conseil_paper_file' => ['modified_by'],
		'conseil_consultation' => ['recorded_by'],
		'conseil_commission' => ['created_by'],
		'conseil_com_meeting' => ['notified_by', 'created_by'],
		'conseil_com_item' => ['submitted_by', 'opinion_by'],
		'conseil_reply' => ['answered_by'],
		'conseil_proxy' => ['given_by'],
	];

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	#[\Override]
	public function forgetAccount(string $uid): void {
		foreach (self::COLUMNS as $table => $columns) {
			foreach ($columns as $column) {
				$query = $this->db->getQueryBuilder();
				$query->update($table)->set($column, $query->createNamedParameter(null, IQueryBuilder::PARAM_NULL))
					->where($query->expr()->eq($column, $query->createNamedParameter($uid)))
					->executeStatement();
			}
		}
	}
}
