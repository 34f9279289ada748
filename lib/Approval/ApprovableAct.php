<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Approval;

use DateTimeZone;
use OCA\ConseilMunicipal\Convocation\Convocation;
use OCA\ConseilMunicipal\Journal\CanonicalJson;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\Meeting;

/**
 * What is approved: date, hour, place, and the agenda with its notes, all that the convocation will say; of a later act also its reason and
 * what it brings. Pieces of the first convocation may still be completed until the dossier is frozen.
 *
 * @psalm-type ApprovableItem = array{number: ?int, title: string, closedSession: bool, note: ?string, isNew: bool, pieces: list<string>, documents: list<array{id: int, name: string, mime: string, size: int}>}
 */
final readonly class ApprovableAct {
	/**
	 * @param Meeting $held as it will be held once the act is sent
	 * @param Meeting $meeting as members know it
	 * @param list<ApprovableItem> $agenda in its order
	 * @param bool $isOpen whether it is being prepared
	 */
	public function __construct(
		public Convocation $act,
		public Meeting $held,
		public Meeting $meeting,
		public DateTimeZone $zone,
		public array $agenda,
		public bool $isOpen,
	) {
	}

	/** Only when the meeting had been convened before. */
	public function isLater(): bool {
		return $this->act->kind()->isLater();
	}

	/** @return string SHA-256; another one as soon as anything of it changes */
	public function fingerprint(): string {
		$said = ['number' => true, 'title' => true, 'closedSession' => true, 'note' => true];
		return hash('sha256', CanonicalJson::encode([
			'startsAt' => LocalTime::iso($this->held->getStartsAt(), $this->zone),
			'place' => trim($this->held->getPlace() ?? ''),
			'kind' => $this->meeting->getKind(),
			'agenda' => array_map(fn (array $item): array => array_intersect_key($item, $this->isLater() ? $said + ['isNew' => true, 'pieces' => true] : $said), $this->agenda),
		] + ($this->isLater() ? ['act' => $this->act->getKind(), 'reason' => $this->act->change()->reason] : [])));
	}
}
