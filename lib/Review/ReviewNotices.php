<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Review;

use OCA\ConseilMunicipal\Activity\Place;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Outbox\Notice;
use OCA\ConseilMunicipal\Outbox\NoticeKind;
use OCA\ConseilMunicipal\Outbox\Notices;

/** Tells whose turn it is, and who asked for the sign-off what is to be corrected. */
final class ReviewNotices {
	public function __construct(
		private readonly Notices $notices,
	) {
	}

	public function asked(Item $item, Visa $visa, ?string $actor): void {
		$delegate = $visa->getDelegateUid();
		$uid = $delegate ?? $visa->getUid();
		if ($uid !== null) {
			$kind = $delegate === null ? NoticeKind::VisaAsked : NoticeKind::VisaAskedFor;
			$this->notices->tell(self::notice($kind, $item, $uid, $actor, $delegate === null ? [] : ['for' => $visa->getName()]));
		}
	}

	/** Nobody waits for this answer any more. */
	public function answered(Item $item, Visa $visa): void {
		foreach ([[NoticeKind::VisaAsked, $visa->getUid()], [NoticeKind::VisaAskedFor, $visa->getDelegateUid()]] as [$kind, $uid]) {
			if ($uid !== null) {
				$this->notices->done([$kind], Place::item($item), $uid);
			}
		}
	}

	/** @param list<?string> $uids who asked, who is in charge */
	public function correction(Item $item, array $uids, string $actor): void {
		foreach (array_unique(array_filter($uids, is_string(...))) as $uid) {
			$this->notices->tell(self::notice(NoticeKind::CorrectionAsked, $item, $uid, $actor));
		}
	}

	/** @param list<?string> $uids */
	public function corrected(Item $item, array $uids): void {
		foreach (array_unique(array_filter($uids, is_string(...))) as $uid) {
			$this->notices->done([NoticeKind::CorrectionAsked], Place::item($item), $uid);
		}
	}

	/** @param array<string, string> $parameters */
	private static function notice(NoticeKind $kind, Item $item, string $uid, ?string $actor, array $parameters = []): Notice {
		return new Notice($kind, $uid, $actor, Place::item($item), "/seances/{$item->getMeetingId()}/points/{$item->getId()}", $parameters);
	}
}
