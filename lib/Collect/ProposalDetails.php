<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Collect;

use OCA\ConseilMunicipal\Agenda\ItemDetails;
use OCA\ConseilMunicipal\Agenda\ItemKind;
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Error\Invalid;

/** What a person says of a subject they propose, checked; only what is named changes. */
final class ProposalDetails {
	private const WHY_LENGTH = 10000;

	private readonly Input $input;

	/** @param array<string, mixed> $values title, why, kind, paperId */
	public function __construct(array $values) {
		$this->input = new Input($values);
	}

	/** @throws Invalid */
	public function applyTo(Proposal $proposal): void {
		if ($this->input->has('title')) {
			$proposal->setTitle($this->input->title('title', ItemDetails::TITLE_LENGTH));
		}
		if ($this->input->has('why')) {
			$proposal->setWhy($this->input->optionalPassage('why', self::WHY_LENGTH));
		}
		if ($this->input->has('paperId')) {
			$proposal->setPaperId($this->input->optionalNumber('paperId', 1, 999_999_999));
		}
		if ($this->input->has('kind')) {
			$proposal->setKind($this->input->choice('kind', ItemKind::class)->value);
		}
	}
}
