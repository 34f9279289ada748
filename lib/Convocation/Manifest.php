<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Journal\CanonicalJson;

/**
 * What was convened, to the byte: its text is canonical JSON, so that anyone can compute its SHA-256 again.
 *
 * A later act names the manifest it follows; `added` and `replaces` (a SHA-256) say what it brings.
 *
 * @psalm-import-type TemplateBlock from \OCA\ConseilMunicipal\Documents\LetterTemplate
 *
 * @psalm-type ManifestDocument = array{name: string, sha256: string, size: int, added?: true, replaces?: string}
 * @psalm-type ManifestItem = array{number: ?int, kind: string, title: string, closedSession: bool, note: ?string, documents: list<ManifestDocument>, added?: true}
 * @psalm-type ManifestChange = array{follows: ?string, sentAt: ?string, reason: ?string, formerly: array{startsAt: string, place: string}, failure?: array{at: string, present: int}}
 * @psalm-type ManifestContent = array{
 *     format: string,
 *     council: array{id: int, name: string, siret: ?string, assembly: string},
 *     convocation: array{number: int, kind: string, urgency: ?string},
 *     meeting: array{id: int, kind: string, title: string, startsAt: string, timezone: string, place: string},
 *     signatory: ?array{name: string, civility: ?string, function: string},
 *     letter: ?array{opening: ?string, closing: ?string, contact: ?string, template?: list<TemplateBlock>},
 *     agenda: list<ManifestItem>,
 *     change?: ManifestChange,
 * }
 */
final class Manifest {
	public const FORMAT = 'conseil-municipal/convocation/1';

	/** @param ManifestContent $content */
	private function __construct(
		public readonly array $content,
		public readonly string $json,
	) {
	}

	/** @param ManifestContent $content */
	public static function of(array $content): self {
		return new self($content, CanonicalJson::encode($content));
	}

	/** As it was kept with its convocation. */
	public static function read(string $json): self {
		/** @var ManifestContent $content */
		$content = json_decode($json, true, flags: JSON_THROW_ON_ERROR);
		return new self($content, $json);
	}

	/** Whether there is an item or a piece that members do not have yet. */
	public function bringsSomething(): bool {
		foreach ($this->content['agenda'] as $item) {
			if (isset($item['added']) || $this->broughtBy($item) !== []) {
				return true;
			}
		}
		return false;
	}

	/**
	 * @param ManifestItem $item
	 * @return list<ManifestDocument> pieces of an item that this act adds or puts in the place of others
	 */
	public function broughtBy(array $item): array {
		return array_values(array_filter($item['documents'], static fn (array $document): bool => isset($document['added']) || isset($document['replaces'])));
	}

	/** Whether it names documents that not everybody who reads the others may know of. */
	public function namesClosedDocuments(): bool {
		foreach ($this->content['agenda'] as $item) {
			if ($item['closedSession'] && $item['documents'] !== []) {
				return true;
			}
		}
		return false;
	}

	/** In hexadecimal. */
	public function sha256(): string {
		return hash('sha256', $this->json);
	}

	public function documentCount(): int {
		return array_sum(array_map(static fn (array $item): int => count($item['documents']), $this->content['agenda']));
	}

	/** Bytes of all documents. */
	public function size(): int {
		return array_sum(array_map(static fn (array $item): int => array_sum(array_column($item['documents'], 'size')), $this->content['agenda']));
	}
}
