<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\Fixture\Note;

use OCP\AppFramework\Db\DoesNotExistException;
use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** @extends QBMapper<Note> */
final class NoteMapper extends QBMapper {
	public function __construct(IDBConnection $database) {
		parent::__construct($database, 'fixture_note', Note::class);
	}

	public function find(int $id): ?Note {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)->where($query->expr()->eq('id', $query->createNamedParameter($id, IQueryBuilder::PARAM_INT)));
		try {
			return $this->findEntity($query);
		} catch (DoesNotExistException) {
			return null;
		}
	}
}
