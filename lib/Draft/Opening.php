<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Draft;

use OCA\ConseilMunicipal\Activity\Place;
use OCA\ConseilMunicipal\Outbox\Notice;
use OCA\ConseilMunicipal\Outbox\NoticeKind;

/** A draft that one councillor may change, until a day. Kept as JSON with the document. */
final class Opening {
	/** @param string $until last day, `YYYY-MM-DD` */
	public function __construct(
		public readonly string $uid,
		public readonly string $until,
		public readonly string $by,
	) {
	}

	/** What the person is told; the same when it is over. */
	public static function notice(Place $place, string $uid, ?string $actor, int $fileId, string $name): Notice {
		return new Notice(NoticeKind::DraftOpened, $uid, $actor, $place, "/seances/$place->meetingId/points/$place->itemId", ['piece' => $name], $fileId, $name);
	}

	/** @return list<self> */
	public static function stored(?string $json): array {
		$rows = json_decode($json ?? '[]', true);
		return array_values(array_map(
			static fn (array $row): self => new self((string)($row['uid'] ?? ''), (string)($row['until'] ?? ''), (string)($row['by'] ?? '')),
			array_filter(is_array($rows) ? $rows : [], is_array(...)),
		));
	}

	/** @param list<self> $openings */
	public static function toJson(array $openings): ?string {
		return $openings === [] ? null : json_encode(array_map(static fn (self $one): array => ['uid' => $one->uid, 'until' => $one->until, 'by' => $one->by], $openings), JSON_THROW_ON_ERROR);
	}
}
