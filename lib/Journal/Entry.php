<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Journal;

/** One line of the journal of a council. */
final class Entry {
	/** What the first line is chained to. */
	public const GENESIS = '0000000000000000000000000000000000000000000000000000000000000000';

	/**
	 * @param int $at Unix seconds
	 * @param ?string $actor account that did it, null for the app itself
	 * @param string $payload canonical JSON object
	 */
	public function __construct(
		public readonly int $councilId,
		public readonly int $seq,
		public readonly int $at,
		public readonly ?string $actor,
		public readonly string $type,
		public readonly ?int $meetingId,
		public readonly ?int $itemId,
		public readonly string $payload,
		public readonly string $previousHash,
		public readonly string $hash = '',
	) {
	}

	/** SHA-256, in hexadecimal, of the previous hash (as text) followed by {@see content()}. */
	public function computedHash(): string {
		return hash('sha256', $this->previousHash . $this->content());
	}

	/** Canonical JSON of everything but the two hashes; `at` is ISO 8601 in UTC. */
	public function content(): string {
		$subject = CanonicalJson::encode(['council' => $this->councilId, 'item' => $this->itemId, 'meeting' => $this->meetingId]);
		return '{"actor":' . CanonicalJson::encode($this->actor)
			. ',"at":' . CanonicalJson::encode(gmdate('Y-m-d\TH:i:s\Z', $this->at))
			. ',"payload":' . $this->payload
			. ',"seq":' . $this->seq
			. ',"subject":' . $subject
			. ',"type":' . CanonicalJson::encode($this->type) . '}';
	}

	public function sealed(): self {
		return new self($this->councilId, $this->seq, $this->at, $this->actor, $this->type, $this->meetingId, $this->itemId,
			$this->payload, $this->previousHash, $this->computedHash());
	}
}
