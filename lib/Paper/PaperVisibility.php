<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Paper;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Agenda\Addenda;
use OCA\ConseilMunicipal\Meeting\MeetingState;
use OCP\DB\QueryBuilder\ICompositeExpression;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** Which papers a person may see, as conditions on the row `p` of `conseil_paper`. */
final class PaperVisibility {
	public function __construct(
		private readonly IDBConnection $db,
		private readonly Examining $examining,
	) {
	}

	/** @return list<string> states of meetings that every councillor knows */
	public static function knownStates(): array {
		$known = array_filter(MeetingState::cases(), static fn (MeetingState $state): bool => $state->isKnownToCouncillors());
		return array_values(array_map(static fn (MeetingState $state): string => $state->value, $known));
	}

	/** The papers of a council that the person sees. */
	public function visible(IQueryBuilder $query, Grant $grant): ICompositeExpression {
		$expr = $query->expr();
		$own = $expr->andX(
			$expr->eq('p.council_id', $query->createNamedParameter($grant->council->getId(), IQueryBuilder::PARAM_INT)),
			$expr->isNull('p.deleted_at'),
		);
		return $grant->can(Action::Prepare) ? $own : $expr->andX($own, $expr->orX($this->insider($query, $grant), $this->published($query, $grant->council->getId())));
	}

	/** The person works on it, or examines it in a commission. */
	public function insider(IQueryBuilder $query, Grant $grant): ICompositeExpression {
		return $this->worksOn($query, $grant->user->getUID());
	}

	/** The same, whatever the council. */
	public function worksOn(IQueryBuilder $query, string $uid): ICompositeExpression {
		$expr = $query->expr();
		$person = $query->createNamedParameter($uid);
		$own = $this->db->getQueryBuilder();
		$own->select('s.subject_id')->from('conseil_stakeholder', 's')
			->where($expr->eq('s.subject', $query->createNamedParameter(Subject::Paper->value)))
			->andWhere($expr->eq('s.council_id', 'p.council_id'))->andWhere($expr->eq('s.uid', $person));
		return $expr->orX(
			$expr->eq('p.owner_uid', $person),
			$expr->in('p.id', $query->createFunction($own->getSQL())),
			$expr->in('p.id', $query->createFunction($this->examining->subjects($query, Subject::Paper, 'p.council_id', $uid))),
		);
	}

	/**
	 * Something of it has been given to the council.
	 *
	 * @param ?string $words only when the published title of an item holds them, as a LIKE pattern
	 */
	public function published(IQueryBuilder $query, int $councilId, ?string $words = null): ICompositeExpression {
		$expr = $query->expr();
		$items = $this->db->getQueryBuilder();
		$items->select('pi.paper_id')->from('conseil_item', 'pi')
			->innerJoin('pi', 'conseil_meeting', 'pm', $expr->eq('pm.id', 'pi.meeting_id'))
			->leftJoin('pi', 'conseil_document', 'pd', (string)$expr->andX($expr->eq('pd.item_id', 'pi.id'), $expr->isNotNull('pd.published_file_id')))
			->where($expr->eq('pi.council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->isNotNull('pi.paper_id'))->andWhere($expr->isNull('pi.deleted_at'))->andWhere($expr->isNull('pm.deleted_at'))
			->andWhere(Addenda::isNotWaiting($query, 'pi'))
			->andWhere($expr->orX(
				$expr->in('pm.state', $query->createNamedParameter(self::knownStates(), IQueryBuilder::PARAM_STR_ARRAY)),
				$expr->isNotNull('pd.id'),
			));
		if ($words !== null) {
			$items->andWhere($expr->iLike('pi.title', $query->createNamedParameter($words)));
		}
		return $expr->andX($expr->in('p.id', $query->createFunction($items->getSQL())));
	}

	public function isInsider(Paper $paper, Grant $grant): bool {
		return $this->fits($paper, fn (IQueryBuilder $query): ICompositeExpression => $this->insider($query, $grant));
	}

	public function isPublished(Paper $paper): bool {
		return $this->fits($paper, fn (IQueryBuilder $query): ICompositeExpression => $this->published($query, $paper->getCouncilId()));
	}

	/** @param callable(IQueryBuilder): ICompositeExpression $condition */
	private function fits(Paper $paper, callable $condition): bool {
		$query = $this->db->getQueryBuilder();
		$query->select('p.id')->from('conseil_paper', 'p')
			->where($query->expr()->eq('p.id', $query->createNamedParameter($paper->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($condition($query));
		$result = $query->executeQuery();
		$found = $result->fetchOne() !== false;
		$result->closeCursor();
		return $found;
	}

	/** How many open papers the person sees: SQL for a query that has other things to ask as well. */
	public function openCount(IQueryBuilder $query, Grant $grant): string {
		$count = $this->db->getQueryBuilder();
		$count->select($count->func()->count('p.id'))->from('conseil_paper', 'p')
			->where($this->visible($query, $grant))
			->andWhere($query->expr()->eq('p.state', $query->createNamedParameter(PaperState::Open->value)));
		return $count->getSQL();
	}
}
