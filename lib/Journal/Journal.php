<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Journal;

use OCA\ConseilMunicipal\Error\Unavailable;
use OCP\AppFramework\Utility\ITimeFactory;
use OCP\IUserSession;

/**
 * The journal of proof of a council: append-only, each line sealed with the hash of the one before.
 *
 * Two lines written at once are told apart by the unique number within the council, the loser tries again on top of the winner. Within a
 * transaction it comes last, since others wait for that number until the end: what happened and its line are there both or not at all.
 */
final class Journal {
	private const ATTEMPTS = 20;

	public function __construct(
		private readonly EntryMapper $entries,
		private readonly ITimeFactory $time,
		private readonly IUserSession $session,
	) {
	}

	/**
	 * @param string $type what happened, e.g. `document_published`; at most 48 characters
	 * @param array<string, mixed> $payload facts as {@see CanonicalJson} accepts them
	 */
	public function record(int $councilId, string $type, array $payload, ?int $meetingId = null, ?int $itemId = null): void {
		$this->recordBy($this->session->getUser()?->getUID(), $councilId, $type, $payload, $meetingId, $itemId);
	}

	/**
	 * The same, for what the server does in its own time, whoever is logged in meanwhile.
	 *
	 * @param ?string $actor uid of who wanted it, null when nobody did
	 * @param array<string, mixed> $payload facts as {@see CanonicalJson} accepts them
	 */
	public function recordBy(?string $actor, int $councilId, string $type, array $payload, ?int $meetingId = null, ?int $itemId = null): void {
		$json = $payload === [] ? '{}' : CanonicalJson::encode($payload);
		for ($attempt = 0; $attempt < self::ATTEMPTS; $attempt++) {
			$head = $this->entries->head($councilId);
			$entry = new Entry($councilId, $head['seq'] + 1, $this->time->getTime(), $actor, $type, $meetingId, $itemId, $json, $head['hash']);
			if ($this->entries->append($entry->sealed())) {
				return;
			}
		}
		throw new Unavailable('journal_busy', 'The journal of this council is busy. Nothing was recorded; try again in a moment.');
	}
}
