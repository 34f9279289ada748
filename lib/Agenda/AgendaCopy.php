<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use OCA\ConseilMunicipal\Meeting\Meeting;
use OCP\AppFramework\Db\TTransactional;
use OCP\IDBConnection;

/** Takes the agenda of an earlier meeting over: items and the documents they expect, not the documents themselves. */
final class AgendaCopy {
	use TTransactional;

	public function __construct(
		private readonly IDBConnection $db,
		private readonly ItemMapper $items,
		private readonly ExpectedDocumentMapper $expected,
	) {
	}

	public function items(Meeting $from, Meeting $to): void {
		$labels = [];
		foreach ($this->expected->findOfMeeting($from->getId()) as $expected) {
			$labels[$expected->getItemId()][] = $expected->getLabel();
		}
		$models = array_filter($this->items->findAllOfMeeting($from->getId()), static fn (Item $item): bool => $item->getDeletedAt() === null);
		$this->atomic(function () use ($models, $labels, $to): void {
			foreach (array_values($models) as $position => $model) {
				$item = $this->items->insert(self::copy($model, $to, $position));
				foreach ($labels[$model->getId()] ?? [] as $label) {
					$this->expect($item, $label);
				}
			}
		}, $this->db);
	}

	private function expect(Item $item, string $label): void {
		$expected = new ExpectedDocument();
		$expected->setCouncilId($item->getCouncilId());
		$expected->setItemId($item->getId());
		$expected->setLabel($label);
		$this->expected->insert($expected);
	}

	private static function copy(Item $model, Meeting $to, int $position): Item {
		$item = AgendaService::blank($to->getCouncilId(), $to->getId());
		$item->setPosition($position);
		$item->setKind($model->getKind());
		$item->setSection($model->getSection());
		$item->setTitle($model->getTitle());
		$item->setRapporteurId($model->getRapporteurId());
		$item->setOwnerUid($model->getOwnerUid());
		$item->setThemes($model->getThemes());
		$item->setClosedSession($model->getClosedSession() === true);
		$item->setMatterCode($model->getMatterCode());
		$item->setBudgetName($model->getBudgetName());
		$item->setRecurringKey($model->getRecurringKey());
		return $item;
	}
}
