<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Agenda\Document;
use OCA\ConseilMunicipal\Database\OneWriter;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;

/**
 * Which pieces those who were convened opened in the app: of each content the first time, so that a piece that is replaced keeps what was
 * opened of it before. Nothing before the convocation, nothing of how long, nothing of notes: the élu is told so.
 *
 * @psalm-import-type ConseilOpenedPiece from ResponseDefinitions
 */
final class OpenedPieces {
	private const TABLE = 'conseil_opened_piece';

	public function __construct(
		private readonly OneWriter $writer,
		private readonly Journal $journal,
		private readonly ITimeFactory $time,
		private readonly IDBConnection $db,
	) {
	}

	/** The person opens a piece as it is published now; nothing is kept of whoever was not convened. */
	public function opened(Workspace $workspace, Document $document): void {
		$member = $workspace->meeting->getConvenedAt() === null || !$document->isPublished() ? null : $this->convened($workspace, $document);
		if ($member === null || $member['isKnown']) {
			return;
		}
		$this->writer->write(fn () => $this->write($workspace, $document, $member)); // in two windows at once: written once
	}

	/** @return list<ConseilOpenedPiece> the first one first */
	public function of(Workspace $workspace): array {
		$query = $this->db->getQueryBuilder();
		$query->select('member_id', 'name', 'sha256', 'opened_at')->from(self::TABLE)
			->where($query->expr()->eq('council_id', $query->createNamedParameter($workspace->meeting->getCouncilId(), IQueryBuilder::PARAM_INT)))
			->andWhere($query->expr()->eq('meeting_id', $query->createNamedParameter($workspace->meeting->getId(), IQueryBuilder::PARAM_INT)))
			->orderBy('opened_at')->addOrderBy('id');
		$result = $query->executeQuery();
		$zone = $workspace->council()->timeZone();
		$found = [];
		while (is_array($row = $result->fetch())) {
			$found[] = ['memberId' => (int)$row['member_id'], 'name' => (string)$row['name'], 'sha256' => (string)$row['sha256'], 'openedAt' => LocalTime::iso((int)$row['opened_at'], $zone)];
		}
		$result->closeCursor();
		return $found;
	}

	/** @return ?array{id: int, name: string, isKnown: bool} the member who was convened, and whether that content was opened before */
	private function convened(Workspace $workspace, Document $document): ?array {
		$query = $this->db->getQueryBuilder();
		$expr = $query->expr();
		$query->select('d.member_id', 'd.name', 'o.id')->from('conseil_dispatch', 'd')
			->innerJoin('d', 'conseil_convocation', 'c', $expr->eq('c.id', 'd.convocation_id'))
			->innerJoin('d', 'conseil_member', 'm', $expr->eq('m.id', 'd.member_id'))
			->leftJoin('d', self::TABLE, 'o', (string)$expr->andX(
				$expr->eq('o.member_id', 'd.member_id'),
				$expr->eq('o.document_id', $query->createNamedParameter($document->getId(), IQueryBuilder::PARAM_INT)),
				$expr->eq('o.sha256', $query->createNamedParameter($document->getPublishedSha256())),
			))
			->where($expr->eq('d.council_id', $query->createNamedParameter($workspace->meeting->getCouncilId(), IQueryBuilder::PARAM_INT)))
			->andWhere($expr->eq('c.meeting_id', $query->createNamedParameter($workspace->meeting->getId(), IQueryBuilder::PARAM_INT)))
			->andWhere($expr->eq('c.state', $query->createNamedParameter(ConvocationState::Sent->value)))
			->andWhere($expr->eq('m.uid', $query->createNamedParameter($workspace->uid())))
			->orderBy('c.number', 'DESC')->setMaxResults(1);
		$result = $query->executeQuery();
		$row = $result->fetch();
		$result->closeCursor();
		return is_array($row) ? ['id' => (int)$row['member_id'], 'name' => (string)$row['name'], 'isKnown' => $row['id'] !== null] : null;
	}

	/** @param array{id: int, name: string, isKnown: bool} $member */
	private function write(Workspace $workspace, Document $document, array $member): void {
		$query = $this->db->getQueryBuilder();
		$number = static fn (int $value) => $query->createNamedParameter($value, IQueryBuilder::PARAM_INT);
		$name = mb_substr($document->getPublishedName() ?? '', 0, 255);
		$query->insert(self::TABLE)->values([
			'council_id' => $number($document->getCouncilId()), 'meeting_id' => $number($workspace->meeting->getId()),
			'member_id' => $number($member['id']), 'document_id' => $number($document->getId()),
			'name' => $query->createNamedParameter($name), 'sha256' => $query->createNamedParameter($document->getPublishedSha256()),
			'opened_at' => $number($this->time->getTime()),
		])->executeStatement();
		$this->journal->record($document->getCouncilId(), 'piece_opened', [
			'member' => $member['id'], 'name' => $member['name'], 'document' => $document->getId(), 'piece' => $name, 'sha256' => $document->getPublishedSha256(), 'origin' => 'app',
		], $workspace->meeting->getId(), $document->getItemId());
	}
}
