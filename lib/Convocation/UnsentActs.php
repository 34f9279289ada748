<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Documents\PrintedDocuments;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Publication\HeldCopies;

/** What was frozen and will not be sent: nothing of it stays behind. */
final class UnsentActs {
	public const STATES = [ConvocationState::Draft, ConvocationState::Freezing, ConvocationState::Frozen];
	/** As it was before it was frozen. */
	public const UNFROZEN = ['state' => ConvocationState::Draft->value, 'manifest' => null, 'manifest_sha256' => null, 'frozen_at' => null];

	public function __construct(
		private readonly ConvocationMapper $convocations,
		private readonly HeldCopies $pieces,
		private readonly PrintedDocuments $printed,
	) {
	}

	/** The files that were written for it. */
	public function clear(Workspace $workspace, Convocation $act): void {
		$this->pieces->discard($workspace->council(), $act->getId());
		$this->printed->discard($workspace, $act);
	}

	/** A meeting that is cancelled or removed before anybody was convened to it: what was checked and passed over is kept, frozen it is no more. */
	public function thaw(Workspace $workspace): void {
		foreach ($this->convocations->ofMeeting($workspace->council()->getId(), $workspace->meeting->getId()) as $act) {
			if ($act->state() !== ConvocationState::Sent && $this->convocations->change($act, self::STATES, self::UNFROZEN)) {
				$this->clear($workspace, $act);
			}
		}
	}
}
