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
use OCA\ConseilMunicipal\Publication\HeldCopies;

/**
 * Writes down what would be convened now: agenda, notes, published documents.
 *
 * @psalm-import-type ManifestDocument from Manifest
 * @psalm-import-type ManifestItem from Manifest
 * @psalm-import-type ManifestChange from Manifest
 */
final class ManifestBuilder {
	public function __construct(
		private readonly ItemMapper $items,
		private readonly DocumentMapper $documents,
		private readonly Tableau $tableau,
		private readonly SenderLetterMapper $letters,
		private readonly ConvocationMapper $convocations,
		private readonly HeldCopies $copies,
	) {
	}

	/** @param ?string $urgency why the notice period is shortened, when it is */
	public function of(Workspace $workspace, Convocation $convocation, ?string $urgency): Manifest {
		$council = $workspace->council();
		$meeting = $convocation->change()->heldAs($workspace->meeting);
		$letter = $this->letters->of($council->getId());
		return Manifest::of([
			'format' => Manifest::FORMAT,
			'council' => ['id' => $council->getId(), 'name' => $council->getName(), 'siret' => $council->getSiret(), 'assembly' => $council->kind()->assembly()],
			'convocation' => [
				'number' => $convocation->getNumber(),
				'kind' => self::kind($convocation, $urgency)->value,
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
			'agenda' => $this->agenda($workspace, $convocation),
		] + ($convocation->kind()->isLater() ? ['change' => $this->change($workspace, $convocation)] : []));
	}

	private static function kind(Convocation $convocation, ?string $urgency): ConvocationKind {
		return match (true) {
			$convocation->kind()->isLater() => $convocation->kind(),
			$urgency !== null => ConvocationKind::Urgency,
			default => ConvocationKind::Initial,
		};
	}

	/** @return ManifestChange */
	private function change(Workspace $workspace, Convocation $convocation): array {
		$zone = $workspace->council()->timeZone();
		$last = $this->convocations->lastSent($convocation->getCouncilId(), $convocation->getMeetingId());
		return [
			'follows' => $last?->getManifestSha256(),
			'sentAt' => LocalTime::isoOrNull($last?->getSentAt(), $zone),
			'reason' => $convocation->change()->reason,
			'formerly' => ['startsAt' => LocalTime::iso($workspace->meeting->getStartsAt(), $zone), 'place' => trim($workspace->meeting->getPlace() ?? '')],
		];
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
	private function agenda(Workspace $workspace, Convocation $convocation): array {
		$isAddendum = $convocation->kind() === ConvocationKind::Addendum;
		$documents = $this->documents($workspace, $convocation);
		$items = array_values(array_filter($this->items->findAllOfMeeting($workspace->meeting->getId()),
			static fn (Item $item): bool => $item->getDeletedAt() === null && ($isAddendum || !$item->awaitsAddendum())));
		$numbers = Numbering::of(array_map(static fn (Item $item): ItemKind => $item->kind(), $items));
		return array_map(static fn (Item $item, ?int $number): array => [
			'number' => $number,
			'kind' => $item->getKind(),
			'title' => $item->getTitle(),
			'closedSession' => $item->getClosedSession() === true,
			'note' => self::textOrNull($item->getSummary()),
			'documents' => $documents[$item->getId()] ?? [],
		] + ($item->awaitsAddendum() ? ['added' => true] : []), $items, $numbers);
	}

	/** @return array<int, list<ManifestDocument>> what councillors have and what the act brings, by item */
	private function documents(Workspace $workspace, Convocation $convocation): array {
		$isBegun = $convocation->id !== null;
		$brought = $isBegun && $convocation->kind()->bringsPieces() ? $this->copies->waiting($workspace->council(), $convocation->getId()) : [];
		$found = [];
		foreach ($this->documents->findOfMeeting($workspace->meeting->getId()) as $document) {
			$copy = $brought[$document->getId()] ?? null;
			if ($copy !== null) {
				$found[$document->getItemId() ?? 0][] = ['name' => $copy->getName(), 'sha256' => $copy->getSha256(), 'size' => $copy->getSize()]
					+ ($convocation->kind()->isLater() ? self::news($document) : []);
			} elseif ($document->isPublished()) {
				$found[$document->getItemId() ?? 0][] = self::document($document);
			}
		}
		return $found;
	}

	/** @return array{replaces: string}|array{added: true} what a later act does to the piece */
	private static function news(Document $document): array {
		return $document->isPublished() ? ['replaces' => $document->getPublishedSha256() ?? ''] : ['added' => true];
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
