<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use OCA\ConseilMunicipal\Access\ForgetsAccounts;
use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** @extends QBMapper<Item> */
final class ItemMapper extends QBMapper implements ForgetsAccounts {
	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'conseil_item', Item::class);
	}

	/**
	 * Whatever its council: the caller authorises with the council of the row.
	 *
	 * @throws \OCP\AppFramework\Db\DoesNotExistException
	 */
	public function find(int $itemId): Item {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('id', $query->createNamedParameter($itemId, IQueryBuilder::PARAM_INT)));
		return $this->findEntity($query);
	}

	/** @return list<Item> in the order of the agenda, removed ones among them */
	public function findAllOfMeeting(int $meetingId): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->orderBy('position')->addOrderBy('id');
		return $this->findEntities($query);
	}

	/**
	 * @param list<int> $meetingIds of one council
	 * @return list<Item> by meeting, in the order of each agenda, removed ones among them
	 */
	public function findOfMeetings(int $councilId, array $meetingIds): array {
		$found = [];
		foreach (array_chunk($meetingIds, 900) as $chunk) {
			$query = $this->db->getQueryBuilder();
			$query->select('*')->from($this->tableName)
				->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
				->andWhere($query->expr()->in('meeting_id', $query->createNamedParameter($chunk, IQueryBuilder::PARAM_INT_ARRAY)))
				->orderBy('meeting_id')->addOrderBy('position')->addOrderBy('id');
			array_push($found, ...$this->findEntities($query));
		}
		return $found;
	}

	/**
	 * Takes the next version, if the row still has the one that was read.
	 *
	 * @return bool false when somebody changed the item meanwhile
	 */
	public function advance(Item $item): bool {
		$query = $this->db->getQueryBuilder();
		$next = $item->getVersion() + 1;
		$query->update($this->tableName)
			->set('version', $query->createNamedParameter($next, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('id', $query->createNamedParameter($item->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('version', $query->createNamedParameter($item->getVersion(), IQueryBuilder::PARAM_INT)));
		if ($query->executeStatement() !== 1) {
			return false;
		}
		$item->setVersion($next);
		return true;
	}

	/**
	 * Items of other meetings of the council whose folder is one of these: somebody moved it by hand. Those to which the council was
	 * convened stay where they are, whatever becomes of their folder.
	 *
	 * @param list<int> $folderIds
	 * @return list<Item>
	 */
	public function findElsewhere(int $councilId, int $meetingId, array $folderIds): array {
		$found = [];
		foreach (array_chunk($folderIds, 900) as $chunk) {
			$query = $this->db->getQueryBuilder();
			$expr = $query->expr();
			$query->select('i.*')->from($this->tableName, 'i')
				->innerJoin('i', 'conseil_meeting', 'm', $expr->eq('m.id', 'i.meeting_id'))
				->where($expr->eq('i.council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
				->andWhere($expr->neq('i.meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
				->andWhere($expr->in('i.folder_id', $query->createNamedParameter($chunk, IQueryBuilder::PARAM_INT_ARRAY)))
				->andWhere($expr->orX($expr->isNull('m.convened_at'), $expr->eq('i.addendum', $query->createNamedParameter(0, IQueryBuilder::PARAM_INT))));
			$found = [...$found, ...$this->findEntities($query)];
		}
		return $found;
	}

	/**
	 * Remembers the folder of its restricted drafts, if no other process made one meanwhile.
	 *
	 * @return bool false when another folder is there already
	 */
	public function claimRestrictedDrafts(Item $item, int $folderId): bool {
		$known = $item->getRestrictedDraftsId();
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)
			->set('restricted_drafts_id', $query->createNamedParameter($folderId, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('id', $query->createNamedParameter($item->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($known === null
				? $query->expr()->isNull('restricted_drafts_id')
				: $query->expr()->eq('restricted_drafts_id', $query->createNamedParameter($known, IQueryBuilder::PARAM_INT)));
		return $query->executeStatement() === 1;
	}

	/** The item that has this folder now, among those on an agenda; one that was convened and lost it comes last. */
	public function ofFolder(int $councilId, int $folderId): ?Item {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('folder_id', $query->createNamedParameter($folderId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->isNull('deleted_at'));
		$found = $this->findEntities($query);
		usort($found, static fn (Item $one, Item $other): int => ($one->getFolderMissing() === true) <=> ($other->getFolderMissing() === true));
		return $found[0] ?? null;
	}

	/** The folder of a removed item was purged: if the item comes back, it says that its folder is gone. */
	public function loseFolder(int $councilId, int $folderId): void {
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)
			->set('folder_missing', $query->createNamedParameter(true, IQueryBuilder::PARAM_BOOL))
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('folder_id', $query->createNamedParameter($folderId, IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}

	/** An account that is gone is in charge of nothing any more: whoever gets its name later must not inherit drafts. */
	#[\Override]
	public function forgetAccount(string $uid): void {
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)->set('owner_uid', $query->createNamedParameter(null))
			->where($query->expr()->eq('owner_uid', $query->createNamedParameter($uid)))
			->executeStatement();
	}
}
