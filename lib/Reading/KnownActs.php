<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Reading;

use OCA\ConseilMunicipal\Convocation\Convocation;
use OCA\ConseilMunicipal\Convocation\ConvocationMapper;
use OCA\ConseilMunicipal\Convocation\Manifest;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\ResponseDefinitions;

/**
 * What members were sent of a meeting, as far as its page says it: when items were added, and that it was moved or cancelled.
 *
 * @psalm-import-type ConseilMove from ResponseDefinitions
 */
final class KnownActs {
	public function __construct(
		private readonly ConvocationMapper $convocations,
	) {
	}

	/** @return list<Convocation> by number; nothing is asked before the meeting is convened */
	public function of(Workspace $workspace): array {
		if ($workspace->meeting->getConvenedAt() === null) {
			return [];
		}
		$acts = $this->convocations->ofMeeting($workspace->council()->getId(), $workspace->meeting->getId());
		return array_values(array_filter($acts, static fn (Convocation $act): bool => $act->getSentAt() !== null));
	}

	/** @param list<Convocation> $acts whether one of them may have put a piece in the place of another */
	public static function mayReplace(array $acts): bool {
		return array_filter($acts, static fn (Convocation $act): bool => $act->kind()->isLater() && $act->kind()->bringsPieces()) !== [];
	}

	/**
	 * @param list<Convocation> $acts
	 * @return array<int, string> moment in ISO 8601 at which each was sent, by number
	 */
	public static function dates(Workspace $workspace, array $acts): array {
		$zone = $workspace->council()->timeZone();
		return array_column(array_map(static fn (Convocation $act): array => [$act->getNumber(), LocalTime::iso($act->getSentAt() ?? 0, $zone)], $acts), 1, 0);
	}

	/**
	 * @param list<Convocation> $acts
	 * @return ?int the last one that brought agenda or pieces: a single PDF made for an earlier one is not the whole dossier any more
	 */
	public static function bringing(array $acts): ?int {
		$bringing = array_filter($acts, static fn (Convocation $act): bool => $act->kind()->bringsPieces());
		return $bringing === [] ? null : max(array_map(static fn (Convocation $act): int => $act->getId(), $bringing));
	}

	/**
	 * The last act after which what members were told before no longer holds.
	 *
	 * @param list<Convocation> $acts
	 * @return ?ConseilMove
	 */
	public static function move(Workspace $workspace, array $acts): ?array {
		$moves = array_values(array_filter($acts, static fn (Convocation $act): bool => $act->kind()->supersedes()));
		$last = $moves[count($moves) - 1] ?? null;
		$change = $last === null ? null : Manifest::read($last->getManifest() ?? '{}')->content['change'] ?? null;
		return $last === null || $change === null ? null : [
			'kind' => $last->kind()->value,
			'at' => LocalTime::iso($last->getSentAt() ?? 0, $workspace->council()->timeZone()),
			'reason' => $change['reason'],
			'formerStart' => $change['formerly']['startsAt'],
			'formerPlace' => $change['formerly']['place'],
		];
	}
}
