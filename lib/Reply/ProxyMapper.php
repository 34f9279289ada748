<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Reply;

use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** @extends QBMapper<GivenProxy> */
final class ProxyMapper extends QBMapper {
	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'conseil_proxy', GivenProxy::class);
	}

	/**
	 * Whatever its council: the caller authorises with its meeting.
	 *
	 * @throws \OCP\AppFramework\Db\DoesNotExistException
	 */
	public function find(int $proxyId): GivenProxy {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('id', $query->createNamedParameter($proxyId, IQueryBuilder::PARAM_INT)));
		return $this->findEntity($query);
	}

	public function scanned(GivenProxy $proxy, int $fileId, string $name): void {
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)
			->set('scan_file_id', $query->createNamedParameter($fileId, IQueryBuilder::PARAM_INT))
			->set('scan_name', $query->createNamedParameter($name))
			->where($query->expr()->eq('id', $query->createNamedParameter($proxy->getId(), IQueryBuilder::PARAM_INT)))
			->executeStatement();
	}

	/** @return list<GivenProxy> the oldest first, also those that ended */
	public function ofMeeting(int $councilId, int $meetingId): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->orderBy('id');
		return $this->findEntities($query);
	}

	/** @throws \OCP\DB\Exception by its unique indexes: the giver has given another, the holder holds one */
	public function give(int $councilId, int $meetingId, int $giverId, int $holderId, ProxyState $state, Origin $origin, ?string $writtenOn, ?string $uid, string $name, int $now): void {
		$query = $this->db->getQueryBuilder();
		$number = static fn (int $value) => $query->createNamedParameter($value, IQueryBuilder::PARAM_INT);
		$query->insert($this->tableName)->values([
			'council_id' => $number($councilId), 'meeting_id' => $number($meetingId),
			'giver_id' => $number($giverId), 'holder_id' => $number($holderId), 'live_giver' => $number($giverId), 'live_holder' => $number($holderId),
			'state' => $query->createNamedParameter($state->value), 'origin' => $query->createNamedParameter($origin->value),
			'written_on' => $query->createNamedParameter($writtenOn), 'given_by' => $query->createNamedParameter($uid),
			'given_name' => $query->createNamedParameter(mb_substr($name, 0, 255)), 'given_at' => $number($now),
		])->executeStatement();
	}

	/** @return bool false when it had ended meanwhile */
	public function move(GivenProxy $proxy, ProxyState $state, int $now): bool {
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)
			->set('state', $query->createNamedParameter($state->value))
			->set('changed_at', $query->createNamedParameter($now, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('id', $query->createNamedParameter($proxy->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->isNotNull('live_giver'));
		if (!$state->isLive()) {
			$query->set('live_giver', $query->createNamedParameter(null, IQueryBuilder::PARAM_NULL))
				->set('live_holder', $query->createNamedParameter(null, IQueryBuilder::PARAM_NULL));
		}
		return $query->executeStatement() === 1;
	}
}
