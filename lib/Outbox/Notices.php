<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

use OCA\ConseilMunicipal\Activity\Place;
use OCA\ConseilMunicipal\AppInfo\Application;
use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\IURLGenerator;
use OCP\IUserManager;
use OCP\Notification\IManager;

/** Tells people at once what names them or is asked of them. What merely happened is left to the digest. */
final class Notices {
	public function __construct(
		private readonly IManager $notifications,
		private readonly NoticeFacts $facts,
		private readonly CouncilMapper $councils,
		private readonly IUserManager $users,
		private readonly NoticeRows $rows,
		private readonly MailChoices $choices,
		private readonly IURLGenerator $urls,
		private readonly ITimeFactory $time,
	) {
	}

	/** Nobody is told what they did themselves, and nobody who has no account any more. */
	public function tell(Notice $notice): void {
		if ($notice->uid === $notice->actor || !$this->users->userExists($notice->uid)) {
			return;
		}
		$parameters = $this->parameters($notice);
		$atOnce = $this->choices->of($notice->place->councilId, $notice->uid)->atOnce;
		$this->rows->add($notice, $parameters, $this->time->getTime(), $atOnce);
		$notification = $this->notifications->createNotification();
		$notification->setApp(Application::APP_ID)
			->setUser($notice->uid)
			->setDateTime($this->time->getDateTime())
			->setObject(self::objectType($notice->place), (string)self::objectId($notice->place))
			->setSubject($notice->kind->value, $parameters)
			->setLink($this->urls->linkToRouteAbsolute(Application::APP_ID . '.page.index') . ltrim($notice->path, '/'));
		$this->notifications->notify($notification);
	}

	/**
	 * Takes back what waits for nobody any more, also on phones: the answer was given, or is of no use.
	 *
	 * @param non-empty-list<NoticeKind> $kinds
	 * @param ?string $uid null for everybody who was told
	 */
	public function done(array $kinds, Place $place, ?string $uid): void {
		$this->rows->done($kinds, $uid, $place, $this->time->getTime());
		foreach ($kinds as $kind) {
			$notification = $this->notifications->createNotification();
			$notification->setApp(Application::APP_ID)
				->setObject(self::objectType($place), (string)self::objectId($place))
				->setSubject($kind->value);
			$this->notifications->markProcessed($uid === null ? $notification : $notification->setUser($uid));
		}
	}

	/** Phones hear of everything at the end: one request to the push service, and none while the database waits. */
	public function inOneGo(\Closure $work): void {
		$isFirst = $this->notifications->defer();
		try {
			$work();
		} finally {
			if ($isFirst) {
				$this->notifications->flush();
			}
		}
	}

	/** @return array<string, string> */
	private function parameters(Notice $notice): array {
		$place = $notice->place;
		$facts = $this->facts->of($place);
		$zone = $this->councils->find($place->councilId)->timeZone();
		return $notice->parameters + array_filter([
			'actor' => $notice->actor ?? '',
			'actorName' => $notice->actor === null ? '' : $this->users->getDisplayName($notice->actor) ?? $notice->actor,
			'item' => $facts['item'],
			'meeting' => $facts['meeting'],
			'startsAt' => $facts['startsAt'] === null ? null : LocalTime::iso($facts['startsAt'], $zone),
			'fileId' => $notice->fileId === null ? null : (string)$notice->fileId,
			'file' => $notice->fileName,
		], static fn (?string $value): bool => $value !== null);
	}

	public static function objectType(Place $place): string {
		return match (true) {
			$place->documentId !== null => 'document',
			$place->itemId !== null => 'item',
			$place->meetingId !== null => 'meeting',
			$place->paperId !== null => 'paper',
			default => 'council',
		};
	}

	public static function objectId(Place $place): int {
		return $place->documentId ?? $place->itemId ?? $place->meetingId ?? $place->paperId ?? $place->councilId;
	}
}
