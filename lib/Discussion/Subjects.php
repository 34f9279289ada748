<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Discussion;

use OCA\ConseilMunicipal\Agenda\DocumentMapper;
use OCA\ConseilMunicipal\Council\Input;
use OCA\ConseilMunicipal\Error\Conflict;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Restriction\DocumentVisibility;
use OCP\AppFramework\Db\DoesNotExistException;

/** What an exchange is about and for whom it is: decided when it begins. */
final class Subjects {
	public function __construct(
		private readonly DocumentMapper $documents,
		private readonly DocumentVisibility $visibility,
	) {
	}

	/**
	 * @throws Invalid
	 * @throws Conflict nothing is said to the whole council before it is convened
	 */
	public function audience(Thread $thread, MessageKind $kind, Input $input): Audience {
		$state = $thread->workspace->meeting->state();
		$audience = $input->optionalText('audience', 16) === null ? Audience::of($kind, $state) : $input->choice('audience', Audience::class);
		if ($audience === Audience::Council && !$state->isKnownToCouncillors()) {
			throw new Conflict('not_convened', 'The council is not convened yet: only those who prepare can read this now.');
		}
		return $thread->reads($audience) ? $audience : throw new Invalid('unknown_value', 'Choose one of: {values}.', ['values' => Audience::Council->value], 'audience');
	}

	/** @throws Invalid no document of the item, or none that everybody who reads the exchange may see */
	public function document(Thread $thread, Audience $audience, ?int $documentId): ?int {
		if ($documentId === null) {
			return null;
		}
		try {
			$document = $this->documents->find($documentId);
		} catch (DoesNotExistException) {
			$document = null;
		}
		if ($document?->getItemId() !== $thread->item->getId() || ($audience === Audience::Council && !$document->isPublished())
			|| ($audience !== Audience::Council && !$this->visibility->mayKnow($thread->workspace->grant, $document))) {
			throw new Invalid('unknown_document', 'This document does not belong to the item.', field: 'documentId');
		}
		return $documentId;
	}
}
