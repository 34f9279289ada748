<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

use OCA\ConseilMunicipal\Template\FrenchElision;
use OCP\IL10N;

/** A notice as it was told to one person, for the e-mail that repeats it. */
final class ToldNotice {
	/** @param array<string, string> $parameters of its sentence */
	public function __construct(
		public readonly int $id,
		public readonly int $councilId,
		public readonly ?int $meetingId,
		public readonly string $uid,
		public readonly NoticeKind $kind,
		public readonly array $parameters,
		public readonly string $path,
	) {
	}

	public function sentence(IL10N $l): string {
		$values = ['actor' => $this->parameters['actorName'] ?? ''] + NoticeMoments::inFull($this->parameters, $l);
		return FrenchElision::filled($l->t($this->kind->text()), $values);
	}
}
