<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Documents\PrintedDocuments;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Publication\FrozenPieces;
use OCA\ConseilMunicipal\Publication\HeldCopies;

/** What {@see Freeze} has written, on its way out: it leaves exactly as it was frozen, or not at all. */
final class FrozenDossier {
	public function __construct(
		private readonly Freeze $freeze,
		private readonly FrozenPieces $pieces,
		private readonly HeldCopies $held,
		private readonly PrintedDocuments $printed,
	) {
	}

	/**
	 * Reads every byte of it.
	 *
	 * @throws Conflict nothing is frozen, or something has changed since
	 */
	public function read(Workspace $workspace, Convocation $convocation): Manifest {
		$frozen = $convocation->getManifest();
		if ($convocation->state() !== ConvocationState::Frozen || $frozen === null) {
			throw new Conflict('convocation_not_frozen', 'The dossier is not frozen. Nothing was sent; freeze it first.');
		}
		$this->mustBeAsFrozen($workspace, $convocation);
		$this->pieces->mustBeHeld($workspace->council(), $convocation->getId());
		if (!$convocation->kind()->isLater()) {
			$this->pieces->mustBePublished($workspace->council(), $workspace->meeting->getId(), $convocation->getId());
		}
		$this->printed->mustBeIntact($workspace, $convocation);
		return Manifest::read($frozen);
	}

	/**
	 * Within the transaction that sends. Reading took its time: what somebody changed meanwhile is not sent unseen, and from here on
	 * nobody changes it.
	 *
	 * @throws Conflict
	 */
	public function release(Workspace $workspace, Convocation $convocation): void {
		$this->held->send($workspace->council(), $convocation->getId());
		$this->mustBeAsFrozen($workspace, $convocation);
	}

	/** @throws Conflict */
	private function mustBeAsFrozen(Workspace $workspace, Convocation $convocation): void {
		if ($this->freeze->manifest($workspace, $convocation)->json !== $convocation->getManifest()) {
			throw new Conflict('dossier_changed', 'The agenda, the meeting or a document has changed since the dossier was frozen. Nothing was sent; freeze it again, then send.');
		}
	}
}
