<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Missing;

use OCA\ConseilMunicipal\Agenda\ItemState;
use OCP\DB\QueryBuilder\ICompositeExpression;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * The last reminder a person got for each meeting, and what it still asks, as parts of a query on `conseil_item`, alias `i`.
 *
 * It lasts as long as an item in the person’s charge lacks something that SQL can tell; for a day in any case, because what makes a
 * document unfit ({@see ItemLacks}) is not all in columns.
 *
 * @psalm-type ReminderRow = array<string, scalar|null>
 */
final class OpenReminders {
	private const DAY = 86400;

	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/** Adds the columns `reminded_by`, `reminded_at`, `reminder_word`, `in_charge` and `unfinished`. */
	public function read(IQueryBuilder $query, string $uid): void {
		$expr = $query->expr();
		$me = $query->createNamedParameter($uid);
		$latest = $this->db->getQueryBuilder();
		$latest->selectAlias($latest->func()->max('lr.id'), 'id')->from('conseil_reminder', 'lr')
			->where($expr->eq('lr.uid', $me))->groupBy('lr.meeting_id');
		$query->selectAlias('rm.sent_by', 'reminded_by')->selectAlias('rm.sent_at', 'reminded_at')->selectAlias('rm.word', 'reminder_word')
			->leftJoin('i', 'conseil_reminder', 'rm', (string)$expr->andX(
				$expr->eq('rm.meeting_id', 'i.meeting_id'), $expr->eq('rm.uid', $me),
				$expr->in('rm.id', $query->createFunction($latest->getSQL())),
			));
		foreach (['in_charge' => null, 'unfinished' => $this->unfinished($query)] as $name => $condition) {
			$count = $this->db->getQueryBuilder();
			$count->select($count->func()->count('ci.id'))->from('conseil_item', 'ci')
				->where($expr->eq('ci.id', 'i.id'))->andWhere($this->inCharge($query, $uid, 'ci'));
			if ($condition !== null) {
				$count->andWhere($condition);
			}
			$query->selectAlias($query->createFunction('(' . $count->getSQL() . ')'), $name);
		}
	}

	/** The condition that the person is in charge of the row and was reminded for its meeting. */
	public function asking(IQueryBuilder $query, string $uid): ICompositeExpression {
		$meetings = $this->db->getQueryBuilder();
		$meetings->select('ar.meeting_id')->from('conseil_reminder', 'ar')->where($query->expr()->eq('ar.uid', $query->createNamedParameter($uid)));
		return $query->expr()->andX(
			$query->expr()->in('i.meeting_id', $query->createFunction($meetings->getSQL())),
			$this->inCharge($query, $uid, 'i'),
		);
	}

	/**
	 * @param list<ReminderRow> $rows what {@see read()} added to them, and `id`, `meeting_id`
	 * @param int $now Unix seconds
	 * @return array<int, list<int>> by meeting that the person is asked about, ids of the items that are unfinished: none when only a
	 *                               document is unfit
	 */
	public static function asked(array $rows, int $now): array {
		$asked = [];
		foreach ($rows as $row) {
			if ($row['reminded_at'] === null || (int)$row['in_charge'] === 0) {
				continue;
			}
			if ((int)$row['unfinished'] > 0) {
				$asked[(int)$row['meeting_id']][] = (int)$row['id'];
			} elseif ($now - (int)$row['reminded_at'] < self::DAY) {
				$asked[(int)$row['meeting_id']] ??= [];
			}
		}
		return $asked;
	}

	/** Its owner, else its rapporteur: {@see InCharge}. */
	private function inCharge(IQueryBuilder $query, string $uid, string $item): ICompositeExpression {
		$expr = $query->expr();
		$me = $query->createNamedParameter($uid);
		$members = $this->db->getQueryBuilder();
		$members->select('cm.id')->from('conseil_member', 'cm')
			->where($expr->eq('cm.council_id', $item . '.council_id'))->andWhere($expr->eq('cm.uid', $me));
		return $expr->orX(
			$expr->eq($item . '.owner_uid', $me),
			$expr->andX($expr->isNull($item . '.owner_uid'), $expr->in($item . '.rapporteur_id', $query->createFunction($members->getSQL()))),
		);
	}

	/** Not ready, without its folder, or without a document it expects. */
	private function unfinished(IQueryBuilder $query): ICompositeExpression {
		$expr = $query->expr();
		$yes = $query->createNamedParameter(true, IQueryBuilder::PARAM_BOOL);
		$expecting = $this->db->getQueryBuilder();
		$expecting->select('xe.item_id')->from('conseil_expected_doc', 'xe')
			->leftJoin('xe', 'conseil_document', 'xd', $expr->eq('xd.id', 'xe.document_id'))
			->where($expr->eq('xe.item_id', 'ci.id'))->andWhere($expr->orX($expr->isNull('xd.id'), $expr->eq('xd.missing', $yes)));
		return $expr->orX(
			$expr->neq('ci.state', $query->createNamedParameter(ItemState::Ready->value)),
			$expr->eq('ci.folder_missing', $yes),
			$expr->in('ci.id', $query->createFunction($expecting->getSQL())),
		);
	}
}
