<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Activity;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Agenda\AgendaTitles;
use OCA\ConseilMunicipal\Agenda\People;
use OCA\ConseilMunicipal\AppInfo\Application;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\L10N\IFactory;

/**
 * What moved since a person’s last visit, as far as the person may know of it.
 *
 * @psalm-import-type ConseilChange from ResponseDefinitions
 */
final class Changes {
	private const LINES = 30;
	/** Activities looked at; what is older is in the history of each item. */
	private const LOOKED_AT = 400;

	public function __construct(
		private readonly Happenings $happenings,
		private readonly AgendaTitles $titles,
		private readonly People $people,
		private readonly IFactory $languages,
	) {
	}

	/**
	 * @param int $since Unix seconds
	 * @return list<ConseilChange> what others did, latest first
	 */
	public function since(Grant $grant, int $since): array {
		$councilId = $grant->council->getId();
		$seen = array_values(array_filter(
			$this->happenings->seenBy($grant->user->getUID(), $grant->can(Action::Prepare), $councilId, $since, self::LOOKED_AT),
			static fn (Happening $happening): bool => Audience::knows($happening, $grant->roles, $happening->involved),
		));
		if ($seen === []) {
			return [];
		}
		$titles = $this->titles->of($councilId, self::meetings($seen));
		$lines = ChangeLines::of($seen, $titles, $this->languages->get(Application::APP_ID));
		$zone = $grant->council->timeZone();
		return array_map(fn (ChangeLine $line): array => [
			'at' => LocalTime::iso($line->at, $zone),
			'actor' => $this->people->person($line->actor),
			'meetingId' => $line->meetingId,
			'itemId' => $line->itemId,
			'paperId' => $line->paperId,
			'title' => $line->title,
			'words' => $line->words,
		], array_slice($lines, 0, self::LINES));
	}

	/**
	 * @param list<Happening> $happenings
	 * @return list<int>
	 */
	private static function meetings(array $happenings): array {
		$ids = array_map(static fn (Happening $happening): ?int => $happening->activity->getMeetingId(), $happenings);
		return array_values(array_unique(array_filter($ids, static fn (?int $id): bool => $id !== null)));
	}
}
