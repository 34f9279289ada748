<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Approval;

use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Agenda\ItemKind;
use OCA\ConseilMunicipal\Agenda\ItemMapper;
use OCA\ConseilMunicipal\Agenda\Numbering;
use OCA\ConseilMunicipal\Journal\CanonicalJson;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\Workspace;

/**
 * What is approved: date, hour, place, and the agenda with its notes, all that the convocation will say. Documents may still be completed
 * until the dossier is frozen.
 *
 * @psalm-type ApprovableItem = array{number: ?int, title: string, closedSession: bool, note: ?string}
 */
final class Approvable {
	public function __construct(
		private readonly ItemMapper $items,
	) {
	}

	/** @return list<ApprovableItem> in the order of the agenda */
	public function agenda(Workspace $workspace): array {
		$items = array_values(array_filter($this->items->findAllOfMeeting($workspace->meeting->getId()), static fn (Item $item): bool => $item->getDeletedAt() === null));
		$numbers = Numbering::of(array_map(static fn (Item $item): ItemKind => $item->kind(), $items));
		return array_map(static fn (Item $item, ?int $number): array => [
			'number' => $number,
			'title' => $item->getTitle(),
			'closedSession' => $item->getClosedSession() === true,
			'note' => self::textOrNull($item->getSummary()),
		], $items, $numbers);
	}

	/**
	 * @param list<ApprovableItem> $agenda
	 * @return string SHA-256; another one as soon as anything of it changes
	 */
	public static function fingerprint(Workspace $workspace, array $agenda): string {
		return hash('sha256', CanonicalJson::encode([
			'startsAt' => LocalTime::iso($workspace->meeting->getStartsAt(), $workspace->council()->timeZone()),
			'place' => trim($workspace->meeting->getPlace() ?? ''),
			'kind' => $workspace->meeting->getKind(),
			'agenda' => $agenda,
		]));
	}

	private static function textOrNull(?string $text): ?string {
		$trimmed = trim($text ?? '');
		return $trimmed === '' ? null : $trimmed;
	}
}
