<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Reply\Answer;
use OCA\ConseilMunicipal\Reply\ProxyState;
use OCA\ConseilMunicipal\Reply\Reply;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * How far each member is who was convened, whichever convocation it was: documents opened, answer.
 *
 * @psalm-import-type ConseilFollowed from ResponseDefinitions
 * @psalm-type FollowedRow = array{to_confirm: int|bool|string|null, id: int|string, civility: ?string, answer: ?string, holder_first: ?string, holder_last: ?string, opened: int|string, calendar_answer: ?string, calendar_open: int|bool|string|null}
 */
final class Following {
	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** @return list<ConseilFollowed> */
	public function of(Workspace $workspace): array {
		return array_map(static fn (array $row): array => [
			'memberId' => (int)$row['id'],
			'documentsOpened' => (int)$row['opened'],
			'answer' => $row['answer'] === null || (bool)$row['to_confirm'] ? null : Answer::from($row['answer'])->value, // for another date, it is asked again
			'holder' => $row['holder_last'] === null ? null : trim(($row['holder_first'] ?? '') . ' ' . $row['holder_last']),
			'civility' => $row['civility'],
			'calendar' => Reply::fromRow(array_intersect_key($row, ['answer' => 0, 'to_confirm' => 0, 'calendar_answer' => 0, 'calendar_open' => 0]))->proposed()?->value,
		], $this->rows($workspace->meeting->getCouncilId(), $workspace->meeting->getId()));
	}

	/** Documents of the meeting that one member opened in the app. */
	public function documentsOpened(Workspace $workspace, int $memberId): int {
		return (int)($this->rows($workspace->meeting->getCouncilId(), $workspace->meeting->getId(), $memberId)[0]['opened'] ?? 0);
	}

	/**
	 * @param ?int $memberId null for all
	 * @return list<FollowedRow> every member who was sent something
	 */
	private function rows(int $councilId, int $meetingId, ?int $memberId = null): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$live = array_map(static fn (ProxyState $state): string => $state->value, [ProxyState::Asked, ProxyState::Accepted]);
		$query->selectDistinct(['m.id', 'm.civility', 'r.answer', 'r.to_confirm', 'r.calendar_answer', 'r.calendar_open'])
			->selectAlias('h.first_name', 'holder_first')->selectAlias('h.last_name', 'holder_last')
			->selectAlias($query->createFunction('(' . $this->opened($query, $councilId, $meetingId) . ')'), 'opened')
			->from('conseil_dispatch', 'd')
			->innerJoin('d', 'conseil_convocation', 'c', $expr->eq('c.id', 'd.convocation_id'))
			->innerJoin('d', 'conseil_member', 'm', $expr->eq('m.id', 'd.member_id'))
			->leftJoin('d', 'conseil_reply', 'r', (string)$expr->andX($expr->eq('r.meeting_id', 'c.meeting_id'), $expr->eq('r.member_id', 'm.id')))
			->leftJoin('d', 'conseil_proxy', 'p', (string)$expr->andX(
				$expr->eq('p.meeting_id', 'c.meeting_id'), $expr->eq('p.giver_id', 'm.id'),
				$expr->in('p.state', $query->createNamedParameter($live, IQueryBuilder::PARAM_STR_ARRAY)),
			))
			->leftJoin('p', 'conseil_member', 'h', $expr->eq('h.id', 'p.holder_id'))
			->where($expr->eq('c.council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->eq('c.meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->orderBy('m.id');
		if ($memberId !== null) {
			$query->andWhere($expr->eq('m.id', $query->createNamedParameter($memberId, IQueryBuilder::PARAM_INT)));
		}
		$result = $query->executeQuery();
		/** @var list<FollowedRow> $rows */
		$rows = $result->fetchAll();
		$result->closeCursor();
		return $rows;
	}

	/** Documents of the meeting that a member opened in the app, as they are published now or as they were convened before. */
	private function opened(IQueryBuilder $query, int $councilId, int $meetingId): string {
		$expr = $query->expr();
		$opened = $this->db->getQueryBuilder();
		$opened->select($opened->createFunction('COUNT(DISTINCT od.id)'))->from('conseil_document', 'od')
			->leftJoin('od', 'conseil_reading', 'orm', (string)$expr->andX(
				$expr->eq('orm.subject_id', 'od.id'), $expr->eq('orm.seen_version', 'od.published_sha256'),
				$expr->eq('orm.subject', $query->createNamedParameter('published')), $expr->eq('orm.uid', 'm.uid'),
			))
			->leftJoin('od', 'conseil_opened_piece', 'oop', (string)$expr->andX($expr->eq('oop.document_id', 'od.id'), $expr->eq('oop.member_id', 'm.id')))
			->where($expr->orX($expr->isNotNull('orm.id'), $expr->isNotNull('oop.id')))
			->andWhere($expr->eq('od.council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->eq('od.meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->isNotNull('od.published_file_id'));
		return $opened->getSQL();
	}
}
