<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Council;

use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Error\Stale;
use OCA\ConseilMunicipal\Journal\Journal;
use OCA\ConseilMunicipal\Storage\CouncilFolders;

/** Identity and legal parameters of a council. Callers hold a grant to manage it. */
final class CouncilSettings {
	public function __construct(
		private readonly CouncilMapper $councils,
		private readonly Councils $creation,
		private readonly CouncilFolders $folders,
		private readonly Journal $journal,
	) {
	}

	/**
	 * A new short name renames the folders too.
	 *
	 * @param int $version the one the person has seen
	 * @throws Stale somebody changed the council meanwhile
	 * @throws Invalid
	 */
	public function change(Grant $grant, int $version, CouncilChanges $changes): Council {
		$council = $grant->council;
		if ($council->getVersion() !== $version) {
			throw $this->stale($grant);
		}
		$former = $council->getShortName();
		$changes->applyTo($council);
		$changed = array_keys($council->getUpdatedFields());
		if ($changed === []) {
			return $council;
		}
		$this->creation->requireFreeName($council);
		if (!$this->councils->advance($council->getId(), $version)) {
			throw $this->stale($grant);
		}
		$council->setVersion($version + 1);
		$this->councils->update($council);
		$this->journal->record($council->getId(), 'council_changed', ['fields' => $changed]);
		if ($council->getShortName() !== $former) {
			$this->folders->rename($council);
		}
		return $council;
	}

	private function stale(Grant $grant): Stale {
		$current = new Grant($this->councils->find($grant->council->getId()), $grant->roles, $grant->user);
		return new Stale(
			'council_changed',
			'Somebody changed these settings meanwhile. Your entry is kept: compare and save again.',
			data: ['current' => CouncilPresenter::full($current)],
		);
	}
}
