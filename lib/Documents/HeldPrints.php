<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Documents;

use OCA\ConseilMunicipal\Convocation\Convocation;
use OCA\ConseilMunicipal\Convocation\Manifest;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Meeting\Meeting;

/** Gives councillors what was printed before its convocation was sent. Safe to repeat. */
final class HeldPrints {
	public function __construct(
		private readonly PrintedMapper $printed,
		private readonly PrintedFiles $files,
	) {
	}

	public function release(Council $council, Meeting $meeting, Convocation $act): void {
		$held = array_filter($this->printed->ofConvocation($council->getId(), $act->getId()), static fn (Printed $printed): bool => $printed->isHeld());
		if ($held === []) {
			return;
		}
		$manifest = Manifest::read($act->getManifest() ?? '');
		foreach ($held as $printed) {
			$this->files->release($council, $meeting, $printed, $printed->kind()->rootOf($manifest));
		}
	}
}
