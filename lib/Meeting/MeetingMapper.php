<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Meeting;

use OCA\ConseilMunicipal\Storage\FolderKey;
use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** @extends QBMapper<Meeting> */
final class MeetingMapper extends QBMapper {
	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'conseil_meeting', Meeting::class);
	}

	/**
	 * Whatever its council: the caller authorises with the council of the row.
	 *
	 * @throws \OCP\AppFramework\Db\DoesNotExistException
	 */
	public function find(int $meetingId): Meeting {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)));
		return $this->findEntity($query);
	}

	/** @return list<Meeting> the meetings of a council that have a folder people work in, latest first */
	public function findWithFolder(int $councilId): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->isNotNull('folder_id'))
			->andWhere($query->expr()->isNull('deleted_at'))
			->orderBy('starts_at', 'DESC')->addOrderBy('id', 'DESC');
		return $this->findEntities($query);
	}

	/**
	 * Takes the next version, if the row still has the one that was read.
	 *
	 * @return bool false when somebody changed the meeting or its order meanwhile
	 */
	public function advance(Meeting $meeting): bool {
		$query = $this->db->getQueryBuilder();
		$next = $meeting->getVersion() + 1;
		$query->update($this->tableName)
			->set('version', $query->createNamedParameter($next, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('id', $query->createNamedParameter($meeting->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('version', $query->createNamedParameter($meeting->getVersion(), IQueryBuilder::PARAM_INT)));
		if ($query->executeStatement() !== 1) {
			return false;
		}
		$meeting->setVersion($next);
		return true;
	}

	/**
	 * Remembers the published folder, if no other process made one meanwhile.
	 *
	 * @return bool false when another folder is there already
	 */
	public function claimPublishedFolder(Meeting $meeting, FolderKey $key, int $folderId): bool {
		return $this->claim($meeting, $key === FolderKey::Restricted ? 'restricted_folder_id' : 'published_folder_id', $meeting->publishedFolder($key), $folderId);
	}

	/** The same for its folder of restricted drafts. */
	public function claimRestrictedDrafts(Meeting $meeting, int $folderId): bool {
		return $this->claim($meeting, 'restricted_drafts_id', $meeting->getRestrictedDraftsId(), $folderId);
	}

	private function claim(Meeting $meeting, string $column, ?int $known, int $folderId): bool {
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)
			->set($column, $query->createNamedParameter($folderId, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('id', $query->createNamedParameter($meeting->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($known === null
				? $query->expr()->isNull($column)
				: $query->expr()->eq($column, $query->createNamedParameter($known, IQueryBuilder::PARAM_INT)));
		return $query->executeStatement() === 1;
	}
}
