<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Reply\OpenLink;

/** What the member of a personal link was convened to, as it was sent to that member and nothing of what is being prepared since. */
final class LinkAgenda {
	public function __construct(
		private readonly ReceiptMapper $receipts,
		private readonly ConvocationCalendar $calendar,
	) {
	}

	/** @return list<array{number: string, title: string}> empty for whoever was sent none, or convened to a meeting that is cancelled */
	public function items(OpenLink $link): array {
		$last = $this->last($link);
		return $last === null ? [] : array_map(
			static fn (array $item): array => ['number' => $item['number'], 'title' => $item['title']],
			(new ConvocationWords(self::manifest($last)->content))->agenda(),
		);
	}

	/** @return ?string a calendar entry to keep, null for whoever has nothing to note */
	public function calendar(OpenLink $link): ?string {
		$last = $this->last($link);
		return $last === null ? null : $this->calendar->toKeep($last, self::manifest($last));
	}

	/** A piece that is replaced changes neither the agenda nor the date. */
	private function last(OpenLink $link): ?Convocation {
		if ($link->isCancelled()) {
			return null;
		}
		$sent = array_column($this->receipts->receivedBy($link->room->council->getId(), $link->room->meeting->getId(), $link->memberId), 'convocation');
		$dated = array_filter($sent, static fn (Convocation $one): bool => $one->kind() !== ConvocationKind::Replacement);
		return end($dated) ?: null;
	}

	private static function manifest(Convocation $convocation): Manifest {
		return Manifest::read($convocation->getManifest() ?? '');
	}
}
