<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Convocation;

use OCA\ConseilMunicipal\Agenda\Document;
use OCA\ConseilMunicipal\Agenda\DocumentMapper;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Agenda\ItemKind;
use OCA\ConseilMunicipal\Agenda\ItemMapper;
use OCA\ConseilMunicipal\Agenda\Numbering;
use OCA\ConseilMunicipal\Council\Member;
use OCA\ConseilMunicipal\Council\Tableau;
use OCA\ConseilMunicipal\Documents\SenderLetter;
use OCA\ConseilMunicipal\Documents\SenderLetterMapper;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\Workspace;

/**
 * Writes down what would be convened now: agenda, notes, published documents.
 *
 * @psalm-import-type ManifestDocument from Manifest
 * @psalm-import-type ManifestItem from Manifest
 */
final class ManifestBuilder {
	public function __construct(
		private readonly ItemMapper $items,
		private readonly DocumentMapper $documents,
		private readonly Tableau $tableau,
		private readonly SenderLetterMapper $letters,
	) {
	}

	/** @param ?string $urgency why the notice period is shortened, when it is */
	public function of(Workspace $workspace, Convocation $convocation, ?string $urgency): Manifest {
		$council = $workspace->council();
		$meeting = $workspace->meeting;
		$letter = $this->letters->of($council->getId());
		return Manifest::of([
			'format' => Manifest::FORMAT,
			'council' => ['id' => $council->getId(), 'name' => $council->getName(), 'siret' => $council->getSiret(), 'assembly' => $council->kind()->assembly()],
			'convocation' => [
				'number' => $convocation->getNumber(),
				'kind' => ($urgency === null ? ConvocationKind::Initial : ConvocationKind::Urgency)->value,
				'urgency' => $urgency,
			],
			'meeting' => [
				'id' => $meeting->getId(),
				'kind' => $meeting->getKind(),
				'title' => $meeting->getTitle(),
				'startsAt' => LocalTime::iso($meeting->getStartsAt(), $council->timeZone()),
				'timezone' => $council->getTimezone(),
				'place' => trim($meeting->getPlace() ?? ''),
			],
			'signatory' => self::signatory($letter, $this->tableau->presiding($council)),
			'letter' => $letter->words(),
			'agenda' => $this->agenda($meeting->getId()),
		]);
	}

	/**
	 * Whom the council named to sign, else who presides over it.
	 *
	 * @return ?array{name: string, civility: ?string, function: string}
	 */
	private static function signatory(SenderLetter $letter, ?Member $maire): ?array {
		$name = $letter->getSignatory() ?? ($maire === null ? '' : trim($maire->getFirstName() . ' ' . $maire->getLastName()));
		return $name === '' ? null : [
			'name' => $name,
			'civility' => $letter->getSignatory() === null ? $maire?->getCivility() : null,
			'function' => $letter->getOffice() ?? $maire?->getFunction() ?? 'maire',
		];
	}

	/** @return list<ManifestItem> */
	private function agenda(int $meetingId): array {
		$documents = [];
		foreach ($this->documents->findOfMeeting($meetingId) as $document) {
			if ($document->isPublished()) {
				$documents[$document->getItemId() ?? 0][] = self::document($document);
			}
		}
		$items = array_values(array_filter($this->items->findAllOfMeeting($meetingId), static fn (Item $item): bool => $item->getDeletedAt() === null));
		$numbers = Numbering::of(array_map(static fn (Item $item): ItemKind => $item->kind(), $items));
		return array_map(static fn (Item $item, ?int $number): array => [
			'number' => $number,
			'kind' => $item->getKind(),
			'title' => $item->getTitle(),
			'closedSession' => $item->getClosedSession() === true,
			'note' => self::textOrNull($item->getSummary()),
			'documents' => $documents[$item->getId()] ?? [],
		], $items, $numbers);
	}

	private static function textOrNull(?string $text): ?string {
		$trimmed = trim($text ?? '');
		return $trimmed === '' ? null : $trimmed;
	}

	/** @return ManifestDocument */
	private static function document(Document $document): array {
		return ['name' => $document->getPublishedName() ?? '', 'sha256' => $document->getPublishedSha256() ?? '', 'size' => $document->getPublishedSize() ?? 0];
	}
}
