<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Documents;

use OCA\ConseilMunicipal\Convocation\ConvocationMapper;
use OCA\ConseilMunicipal\Convocation\Manifest;
use OCA\ConseilMunicipal\Council\CouncilMapper;
use OCA\ConseilMunicipal\Meeting\MeetingMapper;
use Psr\Log\LoggerInterface;

/** Gives councillors what was printed before its convocation was sent. Safe to repeat. */
final class HeldPrints {
	/** Files read at once; a convocation has four. */
	private const PORTION = 50;

	public function __construct(
		private readonly PrintedMapper $printed,
		private readonly PrintedFiles $files,
		private readonly ConvocationMapper $convocations,
		private readonly CouncilMapper $councils,
		private readonly MeetingMapper $meetings,
		private readonly LoggerInterface $logger,
	) {
	}

	/** What cannot be placed now is left for the next time and keeps no other council waiting. */
	public function finish(): void {
		$last = 0;
		do {
			$due = $this->printed->due($last, self::PORTION);
			foreach ($due as $printed) {
				$this->release($printed);
				$last = $printed->getId();
			}
		} while (count($due) === self::PORTION);
	}

	private function release(Printed $printed): void {
		try {
			$manifest = Manifest::read($this->convocations->find($printed->getConvocationId())->getManifest() ?? '');
			$this->files->release($this->councils->find($printed->getCouncilId()), $this->meetings->find($printed->getMeetingId()), $printed, $printed->kind()->rootOf($manifest));
		} catch (\Throwable $failure) {
			$this->logger->error('A document of a convocation could not be given to the councillors yet', ['printed' => $printed->getId(), 'exception' => $failure]);
		}
	}
}
