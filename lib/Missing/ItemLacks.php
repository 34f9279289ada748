<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Missing;

use OCA\ConseilMunicipal\Agenda\ItemKind;
use OCA\ConseilMunicipal\Agenda\ItemState;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\ResponseDefinitions;

/**
 * What one item still lacks: the only place that decides it, for the screen, the API, the commands and the reminders. To somebody
 * from whom pieces are hidden, nothing is said to be missing that one of them could be.
 *
 * @psalm-import-type ConseilItem from ResponseDefinitions
 * @psalm-import-type ConseilDocument from ResponseDefinitions
 * @psalm-import-type ConseilLack from ResponseDefinitions
 */
final class ItemLacks {
	private const MEGABYTE = 1_000_000;
	/** What the programs of telephones and Nextcloud’s own viewers open. */
	private const ON_PHONES = [
		'pdf', 'odt', 'ods', 'odp', 'doc', 'docx', 'xls', 'xlsx', 'ppt', 'pptx', 'rtf', 'txt', 'md', 'csv', 'html', 'htm',
		'jpg', 'jpeg', 'png', 'gif', 'webp', 'svg', 'mp3', 'm4a', 'ogg', 'mp4', 'webm', 'mov',
	];
	/** A piece that says it is the note, or takes its place (CAA Bordeaux 27 April 2004 La Possession: a document of equivalent content). */
	private const NOTE = '/\b(note|synth[eè]se|expos[eé]|rapport)/iu';

	/**
	 * @param array{kind: string, summary: ?string, rapporteurId: ?int, state: string, folderMissing: bool, expected: list<array{id: int, label: string, documentId: ?int}>, documents: list<ConseilDocument>, hiddenDocuments: int, ...} $item
	 * @return list<ConseilLack> the most serious first
	 */
	public static function of(Council $council, array $item): array {
		$documents = array_values(array_filter($item['documents'], static fn (array $document): bool => !$document['missing']));
		$kind = ItemKind::from($item['kind']);
		$found = [
			...($item['folderMissing'] ? [[LackKind::Folder, null]] : []),
			...self::named(LackKind::Conflict, $documents, static fn (array $document): bool => $document['conflictOf'] !== null || $document['overwrites'] !== []),
			...($item['hiddenDocuments'] > 0 ? [] : self::expected($item['expected'], array_column($documents, 'id'))),
			...($item['hiddenDocuments'] > 0 ? [] : self::content($council, $kind, $item['summary'], $documents)),
			...self::named(LackKind::Format, $documents, static fn (array $document): bool => !self::opensOnPhones($document['name'])),
			...self::named(LackKind::Heavy, $documents, static fn (array $document): bool => $document['size'] > $council->pieceLimit() * self::MEGABYTE),
			...($item['rapporteurId'] === null && in_array($kind, [ItemKind::Deliberation, ItemKind::Election], true) ? [[LackKind::Rapporteur, null]] : []),
			...($item['state'] === ItemState::Ready->value ? [] : [[LackKind::NotReady, null]]),
		];
		return array_map(static fn (array $one): array => ['kind' => $one[0]->value, 'name' => $one[1]], $found);
	}

	/**
	 * The synthesis note, where the law asks for one (the rule of src/rules/synthesisNote.ts):
	 * the summary of the item, or a piece that is one. Elsewhere a deliberation has at least one piece.
	 *
	 * @param list<ConseilDocument> $documents
	 * @return list<array{LackKind, ?string}>
	 */
	private static function content(Council $council, ItemKind $kind, ?string $summary, array $documents): array {
		$isDecided = in_array($kind, [ItemKind::Deliberation, ItemKind::Election], true);
		$hasNote = trim($summary ?? '') !== '' || array_filter($documents, static fn (array $document): bool => self::standsForNote($document['name'])) !== [];
		return match (true) {
			$isDecided && $council->owesSynthesisNotes() && !$hasNote => [[LackKind::Note, null]],
			$kind === ItemKind::Deliberation && $documents === [] => [[LackKind::NoPiece, null]],
			default => [],
		};
	}

	/** Whether a piece of that name is the synthesis note or takes its place. */
	public static function standsForNote(string $name): bool {
		return preg_match(self::NOTE, strtr($name, '_', ' ')) === 1;
	}

	/**
	 * @param list<array{id: int, label: string, documentId: ?int}> $expected
	 * @param list<int> $present ids of documents
	 * @return list<array{LackKind, ?string}>
	 */
	private static function expected(array $expected, array $present): array {
		$missing = array_filter($expected, static fn (array $one): bool => $one['documentId'] === null || !in_array($one['documentId'], $present, true));
		return array_values(array_map(static fn (array $one): array => [LackKind::Expected, $one['label']], $missing));
	}

	/**
	 * @param list<ConseilDocument> $documents
	 * @param callable(ConseilDocument): bool $lacks
	 * @return list<array{LackKind, ?string}>
	 */
	private static function named(LackKind $kind, array $documents, callable $lacks): array {
		return array_map(static fn (array $document): array => [$kind, $document['name']], array_values(array_filter($documents, $lacks)));
	}

	private static function opensOnPhones(string $name): bool {
		return in_array(strtolower(pathinfo($name, PATHINFO_EXTENSION)), self::ON_PHONES, true);
	}
}
