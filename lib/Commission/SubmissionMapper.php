<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Commission;

use OCA\ConseilMunicipal\Paper\Subject;
use OCP\AppFramework\Db\DoesNotExistException;
use OCP\AppFramework\Db\QBMapper;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * @extends QBMapper<Submission>
 * @psalm-type Line = array{submission: Submission, title: string, meetingId: ?int, commission: string, startsAt: ?int, place: ?string}
 */
final class SubmissionMapper extends QBMapper {
	public function __construct(IDBConnection $db) {
		parent::__construct($db, 'conseil_com_item', Submission::class);
	}

	/**
	 * Whatever its council: the caller authorises with the council of the row.
	 *
	 * @throws DoesNotExistException
	 */
	public function find(int $submissionId): Submission {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('id', $query->createNamedParameter($submissionId, IQueryBuilder::PARAM_INT)));
		return $this->findEntity($query);
	}

	/** @return list<Submission> of it to this commission, latest first */
	public function ofSubjectTo(Commission $commission, Submitted $what): array {
		$query = $this->db->getQueryBuilder();
		$query->select('*')->from($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($commission->getCouncilId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('commission_id', $query->createNamedParameter($commission->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('subject', $query->createNamedParameter($what->subject->value)))
			->andWhere($query->expr()->eq('subject_id', $query->createNamedParameter($what->id, IQueryBuilder::PARAM_INT)))
			->orderBy('id', 'DESC');
		return $this->findEntities($query);
	}

	public function nextPosition(int $commissionId, int $comMeetingId): int {
		$query = $this->db->getQueryBuilder();
		$query->select($query->func()->max('position'))->from($this->tableName)
			->where($query->expr()->eq('commission_id', $query->createNamedParameter($commissionId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('com_meeting_id', $query->createNamedParameter($comMeetingId, IQueryBuilder::PARAM_INT)));
		$result = $query->executeQuery();
		$last = $result->fetchOne();
		$result->closeCursor();
		return is_numeric($last) ? (int)$last + 1 : 0;
	}

	/** @return list<Line> what a commission has before it, in order; what was removed is not among it */
	public function ofCommission(int $councilId, int $commissionId, ?int $comMeetingId = null): array {
		$query = $this->lines($councilId);
		$query->andWhere($query->expr()->eq('s.commission_id', $query->createNamedParameter($commissionId, IQueryBuilder::PARAM_INT)));
		if ($comMeetingId !== null) {
			$query->andWhere($query->expr()->eq('s.com_meeting_id', $query->createNamedParameter($comMeetingId, IQueryBuilder::PARAM_INT)));
		}
		return $this->read($query->orderBy('s.position')->addOrderBy('s.id'));
	}

	/** @return list<Line> earliest first */
	public function of(Submitted $what): array {
		$query = $this->lines($what->place->councilId);
		$query->andWhere($query->expr()->eq('s.subject', $query->createNamedParameter($what->subject->value)))
			->andWhere($query->expr()->eq('s.subject_id', $query->createNamedParameter($what->id, IQueryBuilder::PARAM_INT)));
		return $this->read($query->orderBy('s.id'));
	}

	public function withdrawMeeting(int $councilId, int $comMeetingId): void {
		$query = $this->db->getQueryBuilder();
		$query->delete($this->tableName)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('com_meeting_id', $query->createNamedParameter($comMeetingId, IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->isNull('opinion'))
			->executeStatement();
	}

	/** @return bool false when somebody changed it meanwhile */
	public function advance(Submission $submission, int $version): bool {
		$query = $this->db->getQueryBuilder();
		$query->update($this->tableName)
			->set('version', $query->createNamedParameter($version + 1, IQueryBuilder::PARAM_INT))
			->where($query->expr()->eq('id', $query->createNamedParameter($submission->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('version', $query->createNamedParameter($version, IQueryBuilder::PARAM_INT)));
		if ($query->executeStatement() !== 1) {
			return false;
		}
		$submission->setVersion($version + 1);
		return true;
	}

	private function lines(int $councilId): IQueryBuilder {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		return $query->select('s.*')->addSelect('i.title', 'i.meeting_id')->selectAlias('p.title', 'paper_title')->selectAlias('c.name', 'commission')
			->selectAlias('cm.starts_at', 'examined_at')->selectAlias('cm.place', 'examined_in')
			->from($this->tableName, 's')
			->leftJoin('s', 'conseil_item', 'i', (string)$expr->andX(
				$expr->eq('i.id', 's.subject_id'), $expr->isNull('i.deleted_at'),
				$expr->eq('s.subject', $query->createNamedParameter(Subject::Item->value)),
			))
			->leftJoin('i', 'conseil_meeting', 'm', (string)$expr->andX($expr->eq('m.id', 'i.meeting_id'), $expr->isNull('m.deleted_at')))
			->leftJoin('s', 'conseil_paper', 'p', (string)$expr->andX(
				$expr->eq('p.id', 's.subject_id'), $expr->isNull('p.deleted_at'),
				$expr->eq('s.subject', $query->createNamedParameter(Subject::Paper->value)),
			))
			->innerJoin('s', 'conseil_commission', 'c', $expr->eq('c.id', 's.commission_id'))
			->leftJoin('s', 'conseil_com_meeting', 'cm', $expr->eq('cm.id', 's.com_meeting_id'))
			->where($expr->eq('s.council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->orX($expr->isNotNull('m.id'), $expr->isNotNull('p.id')));
	}

	/** @return list<Line> */
	private function read(IQueryBuilder $query): array {
		$result = $query->executeQuery();
		$lines = [];
		foreach ($result->fetchAll() as $row) {
			$own = array_flip(['title', 'paper_title', 'meeting_id', 'commission', 'examined_at', 'examined_in']);
			$lines[] = [
				'submission' => Submission::fromRow(array_diff_key($row, $own)),
				'title' => (string)($row['title'] ?? $row['paper_title']),
				'meetingId' => $row['meeting_id'] === null ? null : (int)$row['meeting_id'],
				'commission' => (string)$row['commission'],
				'startsAt' => $row['examined_at'] === null ? null : (int)$row['examined_at'],
				'place' => $row['examined_in'] === null ? null : (string)$row['examined_in'],
			];
		}
		$result->closeCursor();
		return $lines;
	}
}
