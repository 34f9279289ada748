<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Reply;

/** Whether a colleague can be chosen to vote for a member: all that a member learns of what colleagues answered. */
enum Choice: string {
	case Free = 'free';
	/** Allowed, but the voice would be lost as things stand. */
	case Doubtful = 'doubtful';
	case Impossible = 'impossible';

	public static function of(Room $room, int $giverId, int $holderId): self {
		$verdict = $room->verdict($giverId, $holderId);
		$holders = array_filter(ProxyWarning::among($verdict), static fn (ProxyWarning $warning): bool => $warning->isOfHolder());
		return match (true) {
			!$verdict->ok => self::Impossible,
			$holders !== [] => self::Doubtful,
			default => self::Free,
		};
	}
}
