<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Meeting;

use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Approval\ApprovalAsks;
use OCA\ConseilMunicipal\Collect\SubjectAsks;
use OCA\ConseilMunicipal\Paper\PaperVisibility;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * What the home of a council shows besides its meetings, each in one query.
 *
 * @psalm-import-type SubjectFacts from SubjectAsks
 */
final class HomeFacts {
	public function __construct(
		private readonly IDBConnection $db,
		private readonly PaperVisibility $papers,
		private readonly SubjectAsks $subjects,
		private readonly ApprovalAsks $approvals,
	) {
	}

	/**
	 * Members whose term has not ended on that day; the last visit, Unix seconds; open papers; commissions; approvals that may
	 * wait for the person; what {@see SubjectAsks} reads.
	 *
	 * @return array{members: int, lastVisit: ?int, papers: int, commissions: int, approvals: int, subjects: SubjectFacts}
	 */
	public function facts(Grant $grant, string $today): array {
		[$councilId, $uid] = [$grant->council->getId(), $grant->user->getUID()];
		$query = $this->db->getQueryBuilder();
		$members = $this->db->getQueryBuilder();
		$members->select($members->func()->count('*'))->from('conseil_member', 'm')
			->where($query->expr()->eq('m.council_id', 'c.id'))
			->andWhere($query->expr()->orX($query->expr()->isNull('m.term_end'), $query->expr()->gte('m.term_end', $query->createNamedParameter($today))));
		$visit = $this->db->getQueryBuilder();
		$visit->select('r.seen_at')->from('conseil_reading', 'r')
			->where($query->expr()->eq('r.subject_id', 'c.id'))
			->andWhere($query->expr()->eq('r.subject', $query->createNamedParameter('council')))
			->andWhere($query->expr()->eq('r.uid', $query->createNamedParameter($uid)));
		$commissions = $this->db->getQueryBuilder();
		$commissions->select($commissions->func()->count('com.id'))->from('conseil_commission', 'com')->where($query->expr()->eq('com.council_id', 'c.id'));
		$query->selectAlias($query->createFunction('(' . $members->getSQL() . ')'), 'members')
			->selectAlias($query->createFunction('(' . $commissions->getSQL() . ')'), 'commissions')
			->selectAlias($query->createFunction('(' . $visit->getSQL() . ')'), 'last_visit')
			->selectAlias($query->createFunction('(' . $this->papers->openCount($query, $grant) . ')'), 'papers')
			->selectAlias($query->createFunction('(' . $this->approvals->count($query, $uid) . ')'), 'approvals');
		$query->from('conseil_council', 'c')
			->where($query->expr()->eq('c.id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)));
		$this->subjects->read($query, [$grant]);
		$rows = $this->rows($query);
		$row = $rows[0] ?? [];
		return [
			'members' => (int)($row['members'] ?? 0),
			'lastVisit' => isset($row['last_visit']) ? (int)$row['last_visit'] : null,
			'papers' => (int)($row['papers'] ?? 0),
			'commissions' => (int)($row['commissions'] ?? 0),
			'approvals' => (int)($row['approvals'] ?? 0),
			'subjects' => SubjectAsks::facts($grant, $rows),
		];
	}

	/**
	 * What the items of a meeting lack: those whose folder is gone, and the documents they expect and do not have.
	 *
	 * @return list<array{itemId: int, title: string, folderMissing: bool, label: ?string}>
	 */
	public function lacks(int $meetingId): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$query->select('i.id', 'i.title', 'i.folder_missing', 'e.label')->from('conseil_item', 'i')
			->leftJoin('i', 'conseil_expected_doc', 'e', $expr->eq('e.item_id', 'i.id'))
			->leftJoin('e', 'conseil_document', 'd', $expr->eq('d.id', 'e.document_id'))
			->where($expr->eq('i.meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->isNull('i.deleted_at'))
			->andWhere($expr->orX(
				$expr->eq('i.folder_missing', $query->createNamedParameter(true, IQueryBuilder::PARAM_BOOL)),
				$expr->andX($expr->isNotNull('e.id'), $expr->orX(
					$expr->isNull('d.id'),
					$expr->eq('d.missing', $query->createNamedParameter(true, IQueryBuilder::PARAM_BOOL)),
				)),
			))
			->orderBy('i.position')->addOrderBy('e.id');
		return array_map(static fn (array $row): array => [
			'itemId' => (int)$row['id'],
			'title' => (string)$row['title'],
			'folderMissing' => (bool)$row['folder_missing'],
			'label' => $row['label'] === null ? null : (string)$row['label'],
		], $this->rows($query));
	}

	/** @return list<array<string, scalar|null>> */
	private function rows(IQueryBuilder $query): array {
		$result = $query->executeQuery();
		/** @var list<array<string, scalar|null>> $rows */
		$rows = $result->fetchAll();
		$result->closeCursor();
		return $rows;
	}
}
