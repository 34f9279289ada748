<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Paper;

use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Error\Invalid;

/** What a person types about a paper, checked; only what is named changes. */
final class PaperDetails {
	public const TITLE_LENGTH = 240;

	private readonly Input $input;

	/** @param array<string, mixed> $values title, reference, theme, summary, ownerUid, state */
	public function __construct(array $values) {
		$this->input = new Input($values);
	}

	/** @throws Invalid a field cannot be accepted; the paper has then not been changed for good */
	public function applyTo(Paper $paper): void {
		if ($this->input->has('title')) {
			$paper->setTitle($this->input->title('title', self::TITLE_LENGTH));
		}
		if ($this->input->has('reference')) {
			$paper->setReference($this->input->optionalText('reference', 60));
		}
		if ($this->input->has('theme')) {
			$paper->setTheme($this->input->optionalTitle('theme', 60));
		}
		if ($this->input->has('summary')) {
			$paper->setSummary($this->input->optionalPassage('summary', 20000));
		}
		if ($this->input->has('ownerUid')) {
			$paper->setOwnerUid($this->input->optionalText('ownerUid', 64));
		}
		if ($this->input->has('state')) {
			$paper->setState($this->input->choice('state', PaperState::class)->value);
		}
	}
}
