<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Activity\Stream;

use OCA\ConseilMunicipal\Activity\Activity;
use OCA\ConseilMunicipal\Activity\ActivityType;

/**
 * What the activity stream of Nextcloud tells of our history: coarse, never one event per version. The value is kept with events that
 * wait to be read: never rename one.
 */
enum EventKind: string {
	case PiecesArrived = 'pieces_arrived';
	case ItemReady = 'item_ready';
	case PiecesPublished = 'pieces_published';
	case OpinionRecorded = 'opinion_recorded';
	case MeetingCreated = 'meeting_created';
	case MeetingMoved = 'meeting_moved';
	case MeetingCancelled = 'meeting_cancelled';

	/** Null for what is left to the history of the item and to the digest. */
	public static function of(Activity $activity): ?self {
		return match (ActivityType::tryFrom($activity->getType())) {
			ActivityType::DocumentAdded, ActivityType::DocumentFiled => self::PiecesArrived,
			ActivityType::ItemState => ($activity->details()['state'] ?? '') === 'ready' ? self::ItemReady : null,
			ActivityType::DocumentPublished => self::PiecesPublished,
			ActivityType::OpinionRecorded => self::OpinionRecorded,
			ActivityType::MeetingCreated => self::MeetingCreated,
			ActivityType::MeetingMoved => self::MeetingMoved,
			ActivityType::MeetingCancelled => self::MeetingCancelled,
			default => null,
		};
	}

	/** English source sentence; `{actor}` and `{meeting}` are always there, `{item}` when it is about one. */
	public function text(bool $hasItem): string {
		return match ($this) {
			self::PiecesArrived => $hasItem ? '{actor} added pieces to {item} ({meeting})' : '{actor} added pieces to {meeting}',
			self::ItemReady => '{actor} marked {item} as ready ({meeting})',
			self::PiecesPublished => $hasItem ? '{actor} published pieces of {item} ({meeting})' : '{actor} published pieces of {meeting}',
			self::OpinionRecorded => '{actor} recorded the opinion of a commission on {item} ({meeting})',
			self::MeetingCreated => '{actor} created {meeting}',
			self::MeetingMoved => '{actor} changed the date or the place of {meeting}',
			self::MeetingCancelled => '{actor} cancelled {meeting}',
		};
	}
}
