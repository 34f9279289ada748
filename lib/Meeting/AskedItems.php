<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Meeting;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Agenda\Addenda;
use OCA\ConseilMunicipal\Discussion\WaitingQuestions;
use OCA\ConseilMunicipal\Missing\OpenReminders;
use OCA\ConseilMunicipal\Paper\Involvement;
use OCA\ConseilMunicipal\Review\WaitingVisas;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * The items about which other people ask something of a person, in one query: texts to sign off, questions to answer, reminders.
 *
 * @psalm-type AskedRow = array<string, scalar|null>
 */
final class AskedItems {
	private const MOST = 200;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly WaitingVisas $visas,
		private readonly WaitingQuestions $questions,
		private readonly OpenReminders $reminders,
		private readonly Involvement $involvement,
		private readonly ITimeFactory $time,
	) {
	}

	/**
	 * @param non-empty-list<Grant> $grants of one person, councils in which the rights are the same
	 * @param bool $own with the items of coming meetings on which the person works, whatever is asked
	 * @return list<AskedRow> by date and place on the agenda: `id`, `title`, `state`, `council_id`, `meeting_id`, `starts_at`, how many
	 *                        `sign_off` and `questions`, and the columns of {@see OpenReminders}
	 */
	public function of(array $grants, bool $own = false): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$uid = $grants[0]->user->getUID();
		$councils = array_map(static fn (Grant $grant): int => $grant->council->getId(), $grants);
		$query->select('i.id', 'i.title', 'i.state', 'i.council_id', 'i.meeting_id', 'm.starts_at')
			->selectAlias($query->createFunction('(' . $this->visas->count($query, $uid) . ')'), 'sign_off')
			->selectAlias($query->createFunction('(' . $this->questions->count($query, $uid, $grants[0]->can(Action::Manage)) . ')'), 'questions')
			->from('conseil_item', 'i')
			->innerJoin('i', 'conseil_meeting', 'm', $expr->eq('m.id', 'i.meeting_id'))
			->where($expr->in('i.council_id', $query->createNamedParameter($councils, IQueryBuilder::PARAM_INT_ARRAY)))
			->andWhere($expr->isNull('i.deleted_at'))->andWhere($expr->isNull('m.deleted_at'))
			->andWhere($expr->in('m.state', $query->createNamedParameter([MeetingState::Draft->value, MeetingState::Convened->value], IQueryBuilder::PARAM_STR_ARRAY)))
			->orderBy('m.starts_at')->addOrderBy('i.position')->setMaxResults(self::MOST);
		$this->reminders->read($query, $uid);
		$asked = [
			$expr->in('i.id', $query->createFunction($this->visas->items($query, $uid))),
			$expr->in('i.id', $query->createFunction($this->questions->items($query))),
			$this->reminders->asking($query, $uid),
		];
		$query->andWhere($expr->orX(...$asked, ...($own ? [$this->own($query, $uid)] : [])));
		if (!$grants[0]->can(Action::Prepare)) {
			$convened = $expr->andX($expr->eq('m.state', $query->createNamedParameter(MeetingState::Convened->value)), Addenda::isNotWaiting($query, 'i'));
			$query->andWhere($expr->orX($convened, $this->involvement->involving($query, $uid)));
		}
		return $this->rows($query);
	}

	private function own(IQueryBuilder $query, string $uid): string {
		$expr = $query->expr();
		return (string)$expr->andX(
			$expr->eq('m.state', $query->createNamedParameter(MeetingState::Draft->value)),
			$expr->gt('m.starts_at', $query->createNamedParameter($this->time->getTime() - MeetingGroup::SITTING, IQueryBuilder::PARAM_INT)),
			$this->involvement->involving($query, $uid),
		);
	}

	/** @return list<AskedRow> */
	private function rows(IQueryBuilder $query): array {
		$result = $query->executeQuery();
		/** @var list<AskedRow> $rows */
		$rows = $result->fetchAll();
		$result->closeCursor();
		return $rows;
	}
}
