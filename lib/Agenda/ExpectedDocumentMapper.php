<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** @extends QBMapper<ExpectedDocument> */
final class ExpectedDocumentMapper extends QBMapper {
	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'conseil_expected_doc', ExpectedDocument::class);
	}

	/**
	 * Whatever its council: the caller authorises with the council of the row.
	 *
	 * @throws \OCP\AppFramework\Db\DoesNotExistException
	 */
	public function find(int $expectedId): ExpectedDocument {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('id', $query->createNamedParameter($expectedId, IQueryBuilder::PARAM_INT)));
		return $this->findEntity($query);
	}

	/** @return list<ExpectedDocument> of all items of a meeting, in the order they were declared */
	public function findOfMeeting(int $meetingId): array {
		$query = $this->db->getQueryBuilder();
		$query->select('e.*')->from($this->tableName, 'e')
			->innerJoin('e', 'conseil_item', 'i', $query->expr()->eq('i.id', 'e.item_id'))
			->where($query->expr()->eq('i.meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->orderBy('e.id');
		return $this->findEntities($query);
	}

	/** @return list<ExpectedDocument> in the order they were declared */
	public function findOfItem(int $itemId): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('item_id', $query->createNamedParameter($itemId, IQueryBuilder::PARAM_INT)))
			->orderBy('id');
		return $this->findEntities($query);
	}
}
