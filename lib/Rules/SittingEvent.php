<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Rules;

/** One event of a sitting: it takes effect just before `$item` is opened, or before the opening of the meeting. */
final readonly class SittingEvent {
	private function __construct(
		public SittingEventKind $kind,
		public ?string $item,
		public ?Proxy $proxy = null,
		/** The member who moves or withdraws, or the proxy revoked. */
		public string $subject = '',
	) {
	}

	public static function give(Proxy $proxy, ?string $item = null): self {
		return new self(SittingEventKind::Give, $item, $proxy, $proxy->id);
	}

	public static function revoke(string $proxyId, ?string $item = null): self {
		return new self(SittingEventKind::Revoke, $item, null, $proxyId);
	}

	public static function arrive(string $member, ?string $item = null): self {
		return new self(SittingEventKind::Arrive, $item, null, $member);
	}

	public static function leave(string $member, ?string $item = null): self {
		return new self(SittingEventKind::Leave, $item, null, $member);
	}

	public static function withdraw(string $member, string $item): self {
		return new self(SittingEventKind::Withdraw, $item, null, $member);
	}
}
