<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\Meeting;
use OCA\ConseilMunicipal\Meeting\MeetingSummary;
use OCA\ConseilMunicipal\ResponseDefinitions;

/**
 * What is left to do by whoever manages, once something was sent for a meeting to come: members whom nothing has reached, what is
 * not posted at the door of the mairie. One query, and none when nothing was sent.
 *
 * @psalm-import-type ConseilAsk from ResponseDefinitions
 * @psalm-import-type ConseilConvened from ResponseDefinitions
 * @psalm-import-type SentRow from SentActs
 */
final class ConveningAsks {
	private const NAMES = 5;

	public function __construct(
		private readonly SentActs $acts,
	) {
	}

	/**
	 * @param list<MeetingSummary> $meetings of one council
	 * @param int $now Unix seconds
	 * @return array{asks: list<ConseilAsk>, convened: list<ConseilConvened>}
	 */
	public function of(Grant $grant, array $meetings, int $now): array {
		$coming = [];
		foreach ($grant->can(Action::Manage) ? $meetings : [] as $summary) {
			if ($summary->meeting->getConvenedAt() !== null && $summary->meeting->getStartsAt() > $now) {
				$coming[$summary->meeting->getId()] = $summary->meeting;
			}
		}
		$found = ['asks' => [], 'convened' => []];
		foreach ($this->acts->inForce($grant->council->getId(), array_keys($coming)) as $meetingId => $acts) {
			$left = array_filter(array_merge(...array_column($acts, 'missing')), static fn (array $row): bool => !$row['leaving']);
			$names = array_column($left, 'name', 'memberId');
			if ($names !== []) {
				$found['asks'][] = self::ask(self::convenes($acts) ? 'to_convene' : 'to_tell', $meetingId, count($names), array_values($names))
					+ ['until' => self::until($grant, $coming[$meetingId], $acts)];
			}
			$unposted = count(array_filter($acts, static fn (array $act): bool => !$act['displayed'] && $act['kind'] !== ConvocationKind::Replacement));
			if ($unposted > 0) {
				$found['asks'][] = self::ask('to_display', $meetingId, $unposted, []);
			}
			if ($acts[0]['kind'] !== ConvocationKind::Cancellation) {
				$found['convened'][] = [
					'meetingId' => $meetingId, 'sentAt' => LocalTime::iso($acts[0]['sentAt'], $grant->council->timeZone()),
					'members' => $acts[0]['members'], 'reached' => $acts[0]['members'] - count($acts[0]['missing']),
				];
			}
		}
		return $found;
	}

	/**
	 * The last moment at which what is brought still convenes: the strictest of those of its acts; the hour of the meeting for what
	 * only tells.
	 *
	 * @param non-empty-list<SentRow> $acts
	 */
	private static function until(Grant $grant, Meeting $meeting, array $acts): string {
		$moments = array_map(static fn (array $act): int => RemedyTime::of($grant->council, $meeting, $act['kind'], $act['urgent']), self::unfinished($acts));
		return LocalTime::iso(min([$meeting->getStartsAt(), ...$moments]), $grant->council->timeZone());
	}

	/** @param non-empty-list<SentRow> $acts */
	private static function convenes(array $acts): bool {
		return array_filter(self::unfinished($acts), static fn (array $act): bool => !RemedyTime::onlyTells($act['kind'])) !== [];
	}

	/**
	 * @param non-empty-list<SentRow> $acts
	 * @return list<SentRow> those that have not reached somebody, to whom nothing is leaving
	 */
	private static function unfinished(array $acts): array {
		return array_values(array_filter($acts, static fn (array $act): bool => array_filter($act['missing'], static fn (array $row): bool => !$row['leaving']) !== []));
	}

	/**
	 * @param 'to_convene'|'to_tell'|'to_display' $kind
	 * @param list<string> $names
	 * @return ConseilAsk
	 */
	private static function ask(string $kind, int $meetingId, int $count, array $names): array {
		return ['kind' => $kind, 'meetingId' => $meetingId, 'itemIds' => [], 'count' => $count, 'names' => array_slice($names, 0, self::NAMES), 'step' => null, 'call' => null];
	}
}
