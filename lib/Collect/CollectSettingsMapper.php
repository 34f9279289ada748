<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Collect;

use OCA\ConseilMunicipal\Database\UniqueKey;
use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** @extends QBMapper<CollectSettings> */
final class CollectSettingsMapper extends QBMapper {
	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'conseil_collect', CollectSettings::class);
	}

	/** Those of the council, stored or not. */
	public function of(int $councilId): CollectSettings {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)));
		$found = $this->findEntities($query)[0] ?? null;
		if ($found === null) {
			$found = new CollectSettings();
			$found->setCouncilId($councilId);
			$found->setVersion(1);
		}
		return $found;
	}

	/**
	 * Stores the recurring items, if nobody did since that version.
	 *
	 * @return bool false when somebody changed them meanwhile
	 */
	public function storeRecurring(int $councilId, int $version, string $recurring): bool {
		$this->makeSure($councilId);
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)
			->set('recurring', $query->createNamedParameter($recurring))
			->set('version', $query->createNamedParameter($version + 1, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('version', $query->createNamedParameter($version, IQueryBuilder::PARAM_INT)));
		return $query->executeStatement() === 1;
	}

	/**
	 * Remembers where the templates of the council lie, if no other process made one meanwhile.
	 *
	 * @return bool false when another folder is there already
	 */
	public function claimTemplates(int $councilId, ?int $knownId, int $folderId): bool {
		$this->makeSure($councilId);
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)
			->set('templates_folder_id', $query->createNamedParameter($folderId, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($knownId === null
				? $query->expr()->isNull('templates_folder_id')
				: $query->expr()->eq('templates_folder_id', $query->createNamedParameter($knownId, IQueryBuilder::PARAM_INT)));
		return $query->executeStatement() === 1;
	}

	private function makeSure(int $councilId): void {
		$settings = $this->of($councilId);
		if ($settings->id !== null) {
			return;
		}
		UniqueKey::insert(fn () => $this->insert($settings));
	}
}
