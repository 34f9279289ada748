<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

use OCA\ConseilMunicipal\Activity\Place;
use OCA\ConseilMunicipal\AppInfo\Application;
use OCP\DB\QueryBuilder\IQueryBuilder;
use OCP\IDBConnection;
use OCP\Notification\IManager;

/** Every notification of a council, also on phones: when it goes, they would lead nowhere. */
final class CouncilNotices {
	public function __construct(
		private readonly IDBConnection $db,
		private readonly IManager $notifications,
		private readonly Notices $notices,
	) {
	}

	/** Safe to repeat. */
	public function takeBack(int $councilId): void {
		$this->notices->inOneGo(function () use ($councilId): void {
			foreach ($this->places($councilId) as $place) {
				$notification = $this->notifications->createNotification();
				$notification->setApp(Application::APP_ID)->setObject(Notices::objectType($place), (string)Notices::objectId($place));
				$this->notifications->markProcessed($notification);
			}
		});
	}

	/** @return list<Place> what people of the council were told about */
	private function places(int $councilId): array {
		$query = $this->db->getQueryBuilder();
		$query->selectDistinct(['meeting_id', 'item_id', 'document_id', 'paper_id'])->from('conseil_notice')
			->where($query->expr()->eq('council_id', $query->createNamedParameter($councilId, IQueryBuilder::PARAM_INT)));
		$result = $query->executeQuery();
		$id = static fn (mixed $value): ?int => is_numeric($value) ? (int)$value : null;
		$places = array_map(
			static fn (array $row): Place => new Place($councilId, $id($row['meeting_id']), $id($row['item_id']), $id($row['document_id']), $id($row['paper_id'])),
			array_values($result->fetchAll()),
		);
		$result->closeCursor();
		return $places;
	}
}
