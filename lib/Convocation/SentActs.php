<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * What was sent for several meetings and still counts, with the members whom it has not reached. One query.
 *
 * @psalm-type SentRow = array{kind: ConvocationKind, urgent: bool, sentAt: int, displayed: bool, members: int, missing: list<array{memberId: int, name: string, leaving: bool}>}
 */
final class SentActs {
	public function __construct(
		private readonly IDBConnection $db,
	) {
	}

	/**
	 * @param list<int> $meetingIds of one council
	 * @return array<int, non-empty-list<SentRow>> by meeting, the first one first; what convenes anew or cancels takes the place of all before it
	 */
	public function inForce(int $councilId, array $meetingIds): array {
		$found = [];
		foreach ($meetingIds === [] ? [] : $this->rows($councilId, $meetingIds) as $row) {
			$kind = ConvocationKind::from((string)$row['kind']);
			[$meetingId, $number] = [(int)$row['meeting_id'], (int)$row['number']];
			if ($kind->supersedes() && !isset($found[$meetingId][$number])) {
				$found[$meetingId] = [];
			}
			$found[$meetingId][$number] ??= self::act($kind, $row);
			if ($row['member_id'] !== null) {
				$found[$meetingId][$number]['missing'][] = [
					'memberId' => (int)$row['member_id'], 'name' => (string)$row['name'],
					'leaving' => $row['state'] === DispatchState::Queued->value && $row['error'] === null,
				];
			}
		}
		/** @var array<int, non-empty-list<SentRow>> $lists */
		$lists = array_map(array_values(...), $found);
		return $lists;
	}

	/**
	 * @param array<string, scalar|null> $row
	 * @return SentRow
	 */
	private static function act(ConvocationKind $kind, array $row): array {
		/** @var array<string, mixed> $passedOver */
		$passedOver = json_decode((string)($row['overrides'] ?? '{}'), true, flags: JSON_THROW_ON_ERROR);
		return [
			'kind' => $kind,
			'urgent' => $kind === ConvocationKind::Urgency || isset($passedOver['notice']) || isset($passedOver['interval']),
			'sentAt' => (int)$row['sent_at'],
			'displayed' => $row['displayed_at'] !== null,
			'members' => (int)$row['members'],
			'missing' => [],
		];
	}

	/**
	 * @param non-empty-list<int> $meetingIds
	 * @return list<array<string, scalar|null>> a row per member not reached, one without member for an act that reached everybody
	 */
	private function rows(int $councilId, array $meetingIds): array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$isConvened = static fn (string $alias): string => (string)$expr->orX( // who left the council is told, not convened
			$expr->isNull("$alias.former"), $expr->eq("$alias.former", $query->createNamedParameter(false, IQueryBuilder::PARAM_BOOL)),
		);
		$members = $this->db->getQueryBuilder();
		$members->select($members->func()->count('a.id'))->from('conseil_dispatch', 'a')->where($expr->eq('a.convocation_id', 'c.id'))->andWhere($isConvened('a'));
		$query->select('c.meeting_id', 'c.number', 'c.kind', 'c.overrides', 'c.sent_at', 'c.displayed_at', 'd.member_id', 'd.name', 'd.state', 'd.error')
			->selectAlias($query->createFunction('(' . $members->getSQL() . ')'), 'members')
			->from('conseil_convocation', 'c')
			->leftJoin('c', 'conseil_dispatch', 'd', (string)$expr->andX($expr->eq('d.convocation_id', 'c.id'), $expr->isNull('d.sent_at'), $expr->isNull('d.delivered_at'), $isConvened('d')))
			->where($expr->eq('c.council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->in('c.meeting_id', $query->createNamedParameter($meetingIds, IQueryBuilder::PARAM_INT_ARRAY)))
			->andWhere($expr->eq('c.state', $query->createNamedParameter(ConvocationState::Sent->value)))
			->orderBy('c.meeting_id')->addOrderBy('c.number')->addOrderBy('d.position');
		$result = $query->executeQuery();
		/** @var list<array<string, scalar|null>> $rows */
		$rows = $result->fetchAll();
		$result->closeCursor();
		return $rows;
	}
}
