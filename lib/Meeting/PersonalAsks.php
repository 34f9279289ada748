<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Meeting;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Discussion\WaitingQuestions;
use OCA\ConseilMunicipal\Paper\Involvement;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCA\ConseilMunicipal\Review\WaitingVisas;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * What other people ask of a person, whatever the meeting: texts to sign off, questions to answer. One query.
 *
 * @psalm-import-type ConseilAsk from ResponseDefinitions
 */
final class PersonalAsks {
	private const MOST = 200;
	private const NAMES = 5;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly WaitingVisas $visas,
		private readonly WaitingQuestions $questions,
		private readonly Involvement $involvement,
	) {
	}

	/** @return list<ConseilAsk> at most one of each kind per meeting */
	public function of(Grant $grant): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$uid = $grant->user->getUID();
		$query->select('i.id', 'i.title', 'i.meeting_id')
			->selectAlias($query->createFunction('(' . $this->visas->count($query, $uid) . ')'), 'sign_off')
			->selectAlias($query->createFunction('(' . $this->questions->count($query, $uid, $grant->can(Action::Manage)) . ')'), 'questions')
			->from('conseil_item', 'i')
			->innerJoin('i', 'conseil_meeting', 'm', $expr->eq('m.id', 'i.meeting_id'))
			->where($expr->eq('i.council_id', $query->createNamedParameter($grant->council->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($expr->orX($expr->in('i.id', $query->createFunction($this->visas->items($query, $uid))), $expr->in('i.id', $query->createFunction($this->questions->items($query)))))
			->andWhere($expr->isNull('i.deleted_at'))->andWhere($expr->isNull('m.deleted_at'))
			->andWhere($expr->in('m.state', $query->createNamedParameter([MeetingState::Draft->value, MeetingState::Convened->value], IQueryBuilder::PARAM_STR_ARRAY)))
			->orderBy('m.starts_at')->addOrderBy('i.position')->setMaxResults(self::MOST);
		if (!$grant->can(Action::Prepare)) {
			$query->andWhere($expr->orX($expr->eq('m.state', $query->createNamedParameter(MeetingState::Convened->value)), $this->involvement->involving($query, $uid)));
		}
		return [...$this->asks('sign_off', $rows = $this->rows($query)), ...$this->asks('questions', $rows)];
	}

	/**
	 * @param 'sign_off'|'questions' $kind
	 * @param list<array<string, scalar|null>> $rows
	 * @return list<ConseilAsk>
	 */
	private function asks(string $kind, array $rows): array {
		$asks = [];
		foreach ($rows as $row) {
			if ((int)$row[$kind] > 0) {
				$asks[(int)$row['meeting_id']][(int)$row['id']] = ['title' => (string)$row['title'], 'count' => (int)$row[$kind]];
			}
		}
		return array_map(static fn (int $meetingId, array $items): array => [
			'kind' => $kind,
			'meetingId' => $meetingId,
			'itemIds' => array_keys($items),
			'count' => array_sum(array_column($items, 'count')),
			'names' => array_slice(array_column($items, 'title'), 0, self::NAMES),
			'step' => null,
			'call' => null,
		], array_keys($asks), $asks);
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
