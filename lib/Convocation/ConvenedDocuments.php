<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Agenda\Document;
use OCA\ConseilMunicipal\Error\Conflict;

/** Documents that were sent with a convocation: what the members were convened with stays as it was. */
final class ConvenedDocuments {
	public function __construct(
		private readonly ConvocationMapper $convocations,
	) {
	}

	/** @throws Conflict the council is convened: what is new reaches it by an addendum */
	public function mustNotWait(Document $document): void {
		if (!$document->isPublished() && $this->convocations->convenedUntil($document->getCouncilId(), $document->getMeetingId()) !== null) {
			throw new Conflict('addendum_needed', 'The council is convened: “{name}” reaches the members by an addendum, from the page of the convocation.', ['name' => $document->getName()]);
		}
	}

	/** @throws Conflict the document was sent with a convocation */
	public function mustNotHold(Document $document): void {
		if (!$document->isPublished()) {
			return;
		}
		$until = $this->convocations->convenedUntil($document->getCouncilId(), $document->getMeetingId());
		if ($until !== null && ($document->getPublishedAt() ?? 0) <= $until) {
			throw new Conflict('document_convened', '“{name}” was sent with the convocation and stays as it was. Send the corrected version as a replaced piece, from the page of the convocation.',
				['name' => $document->getPublishedName() ?? $document->getName()]);
		}
	}
}
