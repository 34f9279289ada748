<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Paper;

use OCA\ConseilMunicipal\Access\ForgetsAccounts;
use OCA\ConseilMunicipal\Database\UniqueKey;
use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** @extends QBMapper<Stakeholder> */
final class StakeholderMapper extends QBMapper implements ForgetsAccounts {
	private const CHUNK = 900;

	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'conseil_stakeholder', Stakeholder::class);
	}

	/** @return bool false when the person is one already */
	public function add(int $councilId, Subject $subject, int $subjectId, string $uid, ?string $by, int $at): bool {
		$stakeholder = new Stakeholder();
		$stakeholder->setCouncilId($councilId);
		$stakeholder->setSubject($subject->value);
		$stakeholder->setSubjectId($subjectId);
		$stakeholder->setUid($uid);
		$stakeholder->setAddedBy($by);
		$stakeholder->setAddedAt($at);
		return UniqueKey::insert(fn () => $this->insert($stakeholder));
	}

	/** @return bool false when the person was none */
	public function remove(int $councilId, Subject $subject, int $subjectId, string $uid): bool {
		$query = $this->db->getQueryBuilder();
		$query->delete($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('subject', $query->createNamedParameter($subject->value)))
			->andWhere($query->expr()->eq('subject_id', $query->createNamedParameter($subjectId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('uid', $query->createNamedParameter($uid)));
		return $query->executeStatement() > 0;
	}

	/**
	 * @param list<int> $subjectIds
	 * @return list<Stakeholder> in the order they came; of removed papers none
	 */
	public function of(int $councilId, Subject $subject, array $subjectIds): array {
		$found = [];
		foreach (array_chunk($subjectIds, self::CHUNK) as $chunk) {
			$query = $this->db->getQueryBuilder();
			$query->select('s.*')->from($this->tableName, 's')
				->where($query->expr()->eq('s.council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
				->andWhere($query->expr()->eq('s.subject', $query->createNamedParameter($subject->value)))
				->andWhere($query->expr()->in('s.subject_id', $query->createNamedParameter($chunk, IQueryBuilder::PARAM_INT_ARRAY)))
				->orderBy('s.id');
			if ($subject === Subject::Paper) {
				$query->innerJoin('s', 'conseil_paper', 'p', $query->expr()->eq('p.id', 's.subject_id'))->andWhere($query->expr()->isNull('p.deleted_at'));
			}
			array_push($found, ...$this->findEntities($query));
		}
		return $found;
	}

	/** An account that is gone works on nothing any more. */
	#[\Override]
	public function forgetAccount(string $uid): void {
		$query = $this->db->getQueryBuilder();
		$query->delete($this->tableName)->where($query->expr()->eq('uid', $query->createNamedParameter($uid)));
		$query->executeStatement();
	}
}
