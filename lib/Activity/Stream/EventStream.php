<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Activity\Stream;

use OCA\ConseilMunicipal\Access\CouncilPeople;
use OCA\ConseilMunicipal\Access\Role;
use OCA\ConseilMunicipal\Activity\ActivityMapper;
use OCA\ConseilMunicipal\Activity\Audience;
use OCA\ConseilMunicipal\Activity\Happening;
use OCA\ConseilMunicipal\Activity\Happenings;
use OCA\ConseilMunicipal\Agenda\AgendaTitles;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\AppInfo\Application;
use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCA\ConseilMunicipal\Paper\Involvement;
use OCP\Activity\IManager;
use OCP\AppFramework\Db\DoesNotExistException;
use OCP\IAppConfig;
use OCP\IURLGenerator;

/**
 * Tells the activity stream what our own history holds since the last time, in the background: many documents that arrive together are
 * one event, and nobody who drops a file waits for it. Each event goes to those who may know of what happened ({@see Audience}).
 */
final class EventStream {
	private const MARK = 'stream_after';
	/** Of one council at once; the rest is in the history of the items. */
	private const LOOKED_AT = 2000;

	public function __construct(
		private readonly IManager $stream,
		private readonly IAppConfig $config,
		private readonly ActivityMapper $activities,
		private readonly Happenings $happenings,
		private readonly CouncilMapper $councils,
		private readonly CouncilPeople $people,
		private readonly Involvement $involvement,
		private readonly AgendaTitles $titles,
		private readonly CouncilSetting $setting,
		private readonly IURLGenerator $urls,
	) {
	}

	/** The mark moves first: an event may be missing after a crash, none is told twice. What was before the first run is not told. */
	public function run(): void {
		$after = $this->config->getValueInt(Application::APP_ID, self::MARK, -1);
		$last = $this->activities->lastId();
		$this->config->setValueInt(Application::APP_ID, self::MARK, $last);
		foreach ($after < 0 || $after >= $last ? [] : $this->activities->councilsAfter($after) as $councilId) {
			$this->tell($councilId, $this->happenings->after($councilId, $after, $last, self::LOOKED_AT));
		}
	}

	/** @param list<Happening> $happenings latest first */
	private function tell(int $councilId, array $happenings): void {
		$groups = [];
		foreach ($happenings as $happening) {
			$kind = EventKind::of($happening->activity);
			if ($kind !== null && $happening->activity->getMeetingId() !== null) {
				// Restricted drafts have fewer readers: they are an event of their own.
				$groups[$kind->value . ' ' . $happening->subject() . ' ' . (int)$happening->restricted][] = [$kind, $happening];
			}
		}
		try {
			$people = $groups === [] ? [] : $this->people->everybody($this->councils->find($councilId));
		} catch (DoesNotExistException) {
			return; // deleted meanwhile
		}
		$items = $groups === [] ? [] : $this->items($councilId, array_column(array_merge(...array_values($groups)), 1));
		$involved = $items === [] ? [] : $this->involvement->peopleOf($councilId, array_values($items));
		foreach (array_reverse($groups) as [[$kind, $latest]]) {
			$itemId = $latest->activity->getItemId() ?? 0;
			$this->publish($kind, $latest, $items[$itemId] ?? null, self::readers($latest, $people, $involved[$itemId] ?? []));
		}
	}

	/**
	 * @param list<Happening> $happenings
	 * @return array<int, Item> by id
	 */
	private function items(int $councilId, array $happenings): array {
		$meetings = array_map(static fn (Happening $happening): int => $happening->activity->getMeetingId() ?? 0, $happenings);
		$items = [];
		foreach ($this->titles->of($councilId, array_values(array_unique($meetings))) as $id => $title) {
			$items[$id] = $title->item;
		}
		return $items;
	}

	/**
	 * @param array<array-key, list<Role>> $people
	 * @param list<string> $involved
	 * @return list<string>
	 */
	private static function readers(Happening $happening, array $people, array $involved): array {
		$readers = [];
		foreach ($people as $uid => $roles) {
			if ((string)$uid !== $happening->activity->getActor() && Audience::knows($happening, $roles, in_array((string)$uid, $involved, true))) {
				$readers[] = (string)$uid;
			}
		}
		return $readers;
	}

	/** @param list<string> $readers */
	private function publish(EventKind $kind, Happening $happening, ?Item $item, array $readers): void {
		if ($readers === []) {
			return;
		}
		$activity = $happening->activity;
		$meetingId = $activity->getMeetingId() ?? 0;
		$event = $this->stream->generateEvent();
		$event->setApp(Application::APP_ID)->setType(Application::APP_ID)
			->setAuthor($activity->getActor() ?? '')
			->setTimestamp($activity->getAt())
			->setSubject($kind->value, array_filter(['meeting' => $happening->meetingTitle, 'item' => $item?->getTitle()], is_string(...)))
			->setObject($item === null ? 'conseil_meeting' : 'conseil_item', $item?->getId() ?? $meetingId)
			->setLink($this->urls->linkToRouteAbsolute(Application::APP_ID . '.page.index') . "seances/$meetingId" . ($item === null ? '' : '/points/' . $item->getId()));
		$this->stream->bulkPublish($event, $readers, $this->setting);
	}
}
