<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Error\Invalid;

/** What a person types about an agenda item, checked; only what is named changes. */
final class ItemDetails {
	public const TITLE_LENGTH = 500;
	private const THEMES = 20;

	private readonly Input $input;

	/** @param array<string, mixed> $values */
	public function __construct(
		array $values,
	) {
		$this->input = new Input($values);
	}

	/** @throws Invalid a field cannot be accepted; the item has then not been changed for good */
	public function applyTo(Item $item): void {
		$this->words($item);
		$this->choices($item);
		$this->budget($item);
	}

	private function words(Item $item): void {
		if ($this->input->has('title')) {
			$item->setTitle($this->input->title('title', self::TITLE_LENGTH));
		}
		if ($this->input->has('section')) {
			$item->setSection($this->input->optionalText('section', 240));
		}
		if ($this->input->has('summary')) {
			$item->setSummary($this->input->optionalPassage('summary', 20000));
		}
		if ($this->input->has('themes')) {
			$item->setThemeList(array_slice($this->input->texts('themes', 60), 0, self::THEMES));
		}
	}

	private function choices(Item $item): void {
		if ($this->input->has('kind')) {
			$item->setKind($this->input->choice('kind', ItemKind::class)->value);
		}
		if ($this->input->has('state')) {
			$item->setState($this->input->choice('state', ItemState::class)->value);
		}
		if ($this->input->has('rapporteurId')) {
			$item->setRapporteurId($this->input->optionalNumber('rapporteurId', 1, PHP_INT_MAX));
		}
		if ($this->input->has('ownerUid')) {
			$item->setOwnerUid($this->input->optionalText('ownerUid', 64));
		}
		if ($this->input->has('closedSession')) {
			$item->setClosedSession($this->input->flag('closedSession'));
		}
	}

	private function budget(Item $item): void {
		if ($this->input->has('matterCode')) {
			$code = $this->input->optionalText('matterCode', 8);
			if ($code !== null && preg_match('/^\d{1,2}(\.\d{1,2}){0,4}$/', $code) !== 1) {
				throw new Invalid('not_a_matter_code', 'A code of the ACTES nomenclature is expected here, such as 7.5.', field: 'matterCode');
			}
			$item->setMatterCode($code);
		}
		if ($this->input->has('budgetYear')) {
			$year = $this->input->optionalText('budgetYear', 9);
			if ($year !== null && preg_match('/^\d{4}(-\d{4})?$/', $year) !== 1) {
				throw new Invalid('not_a_year', 'A year is expected here, such as 2027.', field: 'budgetYear');
			}
			$item->setBudgetYear($year);
		}
		if ($this->input->has('budgetName')) {
			$item->setBudgetName($this->input->optionalText('budgetName', 120));
		}
	}
}
