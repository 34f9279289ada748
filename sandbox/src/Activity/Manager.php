<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace Sandbox\Activity;

use OCP\Activity\Exceptions\UnknownActivityException;
use OCP\Activity\IEvent;
use OCP\Activity\IManager;
use OCP\Activity\IProvider;
use OCP\Activity\ISetting;
use OCP\IDBConnection;
use Sandbox\Kernel\Apps;

/** The stream of the activity app: one row per event and person, said by the provider of its app when it is read. */
final class Manager implements IManager {
	public function __construct(
		private readonly IDBConnection $db,
		private readonly Apps $apps,
	) {
	}

	public function generateEvent(): IEvent {
		return new Event();
	}

	public function bulkPublish(IEvent $event, array $affectedUserIds, ISetting $setting): void {
		if (!$event instanceof Event || $affectedUserIds === [] || $event->app === '' || $event->type === '' || $event->subject === '' || $event->timestamp === 0) {
			throw new \InvalidArgumentException('The given event is invalid');
		}
		if ($setting->getIdentifier() !== $event->type) {
			throw new \InvalidArgumentException('The setting is not that of the event');
		}
		foreach ($affectedUserIds as $uid) {
			$query = $this->db->getQueryBuilder();
			$query->insert('activity')->values(array_map(static fn (string|int $value) => $query->createNamedParameter($value), [
				'affecteduser' => $uid, 'timestamp' => $event->timestamp, 'content' => serialize($event),
			]));
			$query->executeStatement();
		}
	}

	/** @return list<array{id: int, event: Event}> what its app can say, latest first */
	public function of(string $uid, string $language, int $limit): array {
		$query = $this->db->getQueryBuilder();
		$query->select('activity_id', 'content')->from('activity')
			->where($query->expr()->eq('affecteduser', $query->createNamedParameter($uid)))
			->orderBy('activity_id', 'DESC')->setMaxResults($limit);
		$found = [];
		foreach ($query->executeQuery()->fetchAll() as $row) {
			$event = unserialize($row['content'], ['allowed_classes' => [Event::class]]);
			if ($this->isSaid($event, $language)) {
				$found[] = ['id' => (int)$row['activity_id'], 'event' => $event];
			}
		}
		return $found;
	}

	private function isSaid(Event $event, string $language): bool {
		foreach ($this->apps->info($event->app)?->texts('activity/providers/provider') ?? [] as $class) {
			/** @var IProvider $provider */
			$provider = $this->apps->container($event->app)->get($class);
			try {
				$provider->parse($language, $event);
				return true;
			} catch (UnknownActivityException) {
			}
		}
		return false;
	}
}
