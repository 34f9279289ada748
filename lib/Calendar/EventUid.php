<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Calendar;

/** The name of a meeting in calendars: one for its whole life, on every instance another. */
final class EventUid {
	/**
	 * @param string $council SIREN of the council, or what stands for it
	 * @param string $meeting what names the meeting within the council
	 * @param string $instance what names the instance, the same from everywhere
	 */
	public static function of(string $council, string $meeting, string $instance): string {
		return sprintf('cm-%s-%s@%s', self::plain($council), self::plain($meeting), self::plain($instance));
	}

	/** The meeting that a name of ours speaks of, which callers compare with its whole name; null for any other event. */
	public static function meetingOf(string $uid): ?int {
		return preg_match('/^cm-[A-Za-z0-9.-]+-(\d{1,18})@[A-Za-z0-9.-]+\z/', $uid, $part) === 1 ? (int)$part[1] : null;
	}

	private static function plain(string $part): string {
		return (string)preg_replace('/[^A-Za-z0-9.-]+/', '-', $part);
	}
}
