<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Activity;

use OCA\ConseilMunicipal\Agenda\ItemMapper;
use OCA\ConseilMunicipal\Paper\Examining;
use OCA\ConseilMunicipal\Paper\Involvement;
use OCA\ConseilMunicipal\Paper\StakeholderMapper;
use OCA\ConseilMunicipal\Paper\Subject;
use OCP\AppFramework\Db\DoesNotExistException;

/** Who works on what an activity is about. */
final class Concerned {
	public function __construct(
		private readonly ItemMapper $items,
		private readonly Involvement $involvement,
		private readonly StakeholderMapper $stakeholders,
		private readonly Examining $examining,
	) {
	}

	/** @return list<string> accounts, each once; nobody for what is about a whole meeting */
	public function accounts(Place $place): array {
		$accounts = match (true) {
			$place->itemId !== null => $this->ofItem($place->itemId),
			$place->paperId !== null => $this->ofPaper($place->councilId, $place->paperId),
			default => [],
		};
		return array_values(array_unique($accounts));
	}

	/** @return list<string> */
	private function ofItem(int $itemId): array {
		try {
			$item = $this->items->find($itemId);
		} catch (DoesNotExistException) {
			return [];
		}
		return [
			...$this->involvement->peopleOf($item->getCouncilId(), [$item])[$itemId] ?? [],
			...$this->examining->accounts($item->getCouncilId(), Subject::Item, $itemId),
		];
	}

	/** @return list<string> */
	private function ofPaper(int $councilId, int $paperId): array {
		$stakeholders = $this->stakeholders->of($councilId, Subject::Paper, [$paperId]);
		return [
			...array_map(static fn ($stakeholder): string => $stakeholder->getUid(), $stakeholders),
			...$this->examining->accounts($councilId, Subject::Paper, $paperId),
		];
	}
}
