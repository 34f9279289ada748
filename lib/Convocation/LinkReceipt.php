<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use DateTimeImmutable;
use DateTimeZone;
use OCA\ConseilMunicipal\Meeting\LocalTime;

/** What a member was sent, as the page of the personal link shows it. */
final readonly class LinkReceipt {
	/** @param string $name English source text */
	private function __construct(
		public int $dispatchId,
		public string $name,
		public ?DateTimeImmutable $sentAt,
		public ?DateTimeImmutable $acknowledgedAt,
	) {
	}

	public static function of(Dispatch $dispatch, Convocation $convocation, DateTimeZone $zone): self {
		$at = static fn (?int $moment): ?DateTimeImmutable => $moment === null ? null : LocalTime::at($moment, $zone);
		return new self($dispatch->getId(), self::name($convocation->kind()), $at($dispatch->getSentAt() ?? $dispatch->getDeliveredAt()), $at($dispatch->getAcknowledgedAt()));
	}

	private static function name(ConvocationKind $kind): string {
		return match ($kind) {
			ConvocationKind::Initial => 'Convocation',
			ConvocationKind::Urgency => 'Urgent convocation',
			ConvocationKind::Addendum => 'Addendum to the agenda',
			ConvocationKind::Replacement => 'Replaced piece',
			ConvocationKind::Postponement => 'Postponement',
			ConvocationKind::Cancellation => 'Cancellation',
			ConvocationKind::Second => 'Second convocation',
		};
	}
}
