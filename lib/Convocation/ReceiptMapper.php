<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Reply\Origin;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/** What becomes of convocations once they have arrived: opened, acknowledged. Each moment is written once. */
final class ReceiptMapper {
	public function __construct(
		private readonly IDBConnection $db,
		private readonly DispatchMapper $dispatches,
	) {
	}

	/** @return list<array{dispatch: Dispatch, convocation: Convocation}> what this account was sent of a meeting, the first convocation first */
	public function received(int $councilId, int $meetingId, string $uid): array {
		$query = $this->sent($councilId, $meetingId);
		$query->innerJoin('d', 'conseil_member', 'm', $query->expr()->eq('m.id', 'd.member_id'))
			->andWhere($query->expr()->eq('m.uid', $query->createNamedParameter($uid)));
		return self::read($query, $councilId, $meetingId);
	}

	/** @return list<array{dispatch: Dispatch, convocation: Convocation}> the same of a member, with or without account */
	public function receivedBy(int $councilId, int $meetingId, int $memberId): array {
		$query = $this->sent($councilId, $meetingId);
		$query->andWhere($query->expr()->eq('d.member_id', $query->createNamedParameter($memberId, IQueryBuilder::PARAM_INT)));
		return self::read($query, $councilId, $meetingId);
	}

	private function sent(int $councilId, int $meetingId): IQueryBuilder {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$query->select('d.*')
			->selectAlias('c.number', 'convocation_number')->selectAlias('c.kind', 'convocation_kind')->selectAlias('c.sent_at', 'convocation_sent_at')
			->selectAlias('c.manifest', 'convocation_manifest')->selectAlias('c.manifest_sha256', 'convocation_manifest_sha256')
			->selectAlias('c.calendar_sequence', 'convocation_calendar_sequence')->selectAlias('c.calendar_uid', 'convocation_calendar_uid')
			->from('conseil_dispatch', 'd')
			->innerJoin('d', 'conseil_convocation', 'c', $expr->eq('c.id', 'd.convocation_id'))
			->where($expr->eq('d.council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->eq('c.meeting_id', $query->createNamedParameter($meetingId, IQueryBuilder::PARAM_INT)))
			->andWhere($expr->eq('c.state', $query->createNamedParameter(ConvocationState::Sent->value)))
			->orderBy('c.number');
		return $query;
	}

	/** @return list<array{dispatch: Dispatch, convocation: Convocation}> */
	private static function read(IQueryBuilder $query, int $councilId, int $meetingId): array {
		$result = $query->executeQuery();
		$found = [];
		while (is_array($row = $result->fetch())) {
			$own = array_filter($row, static fn (string $column): bool => !str_starts_with($column, 'convocation_') || $column === 'convocation_id', ARRAY_FILTER_USE_KEY);
			$found[] = ['dispatch' => Dispatch::fromRow($own), 'convocation' => self::convocation($row, $councilId, $meetingId)];
		}
		$result->closeCursor();
		return $found;
	}

	/**
	 * @param 'opened'|'acknowledged' $what
	 * @return bool false when it has been written before
	 */
	public function mark(Dispatch $dispatch, string $what, Origin $how, int $now): bool {
		$query = $this->db->getQueryBuilder();
		$query->update($this->dispatches->getTableName())
			->set("{$what}_at", $query->createNamedParameter($now, IQueryBuilder::PARAM_INT))
			->set("{$what}_how", $query->createNamedParameter($how->value))
			->where($query->expr()->eq('id', $query->createNamedParameter($dispatch->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->isNull("{$what}_at"));
		return $query->executeStatement() === 1;
	}

	/** @param array<string, mixed> $row */
	private static function convocation(array $row, int $councilId, int $meetingId): Convocation {
		return Convocation::fromRow([
			'id' => $row['convocation_id'], 'council_id' => $councilId, 'meeting_id' => $meetingId, 'state' => ConvocationState::Sent->value,
			'number' => $row['convocation_number'], 'kind' => $row['convocation_kind'], 'sent_at' => $row['convocation_sent_at'],
			'manifest' => $row['convocation_manifest'], 'manifest_sha256' => $row['convocation_manifest_sha256'],
			'calendar_sequence' => $row['convocation_calendar_sequence'], 'calendar_uid' => $row['convocation_calendar_uid'],
		]);
	}
}
