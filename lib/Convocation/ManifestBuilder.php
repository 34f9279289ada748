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
use OCA\ConseilMunicipal\Council\Member;
use OCA\ConseilMunicipal\Council\Tableau;
use OCA\ConseilMunicipal\Documents\SenderLetter;
use OCA\ConseilMunicipal\Documents\SenderLetterMapper;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Publication\HeldCopies;
use OCA\ConseilMunicipal\Publication\HeldCopy;

/**
 * Writes down what would be convened now: agenda, notes, published documents.
 *
 * @psalm-import-type ManifestDocument from Manifest
 * @psalm-import-type ManifestItem from Manifest
 * @psalm-import-type ManifestChange from Manifest
 */
final class ManifestBuilder {
	public function __construct(
		private readonly ActAgenda $agenda,
		private readonly DocumentMapper $documents,
		private readonly Tableau $tableau,
		private readonly SenderLetterMapper $letters,
		private readonly ConvocationMapper $convocations,
		private readonly HeldCopies $copies,
	) {
	}

	/**
	 * @param ?string $urgency why the notice period is shortened, when it is
	 * @param bool $isPlan pieces that freezing would write count as well: to be shown, never to be sealed
	 */
	public function of(Workspace $workspace, Convocation $convocation, ?string $urgency, bool $isPlan): Manifest {
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
			'agenda' => $this->agenda($workspace, $convocation, $isPlan),
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
		$last = $this->convocations->sentBefore($convocation);
		$failure = $convocation->change()->failure;
		return [
			'follows' => $last?->getManifestSha256(),
			'sentAt' => LocalTime::isoOrNull($last?->getSentAt(), $zone),
			'reason' => $convocation->change()->reason,
			'formerly' => ['startsAt' => LocalTime::iso($workspace->meeting->getStartsAt(), $zone), 'place' => trim($workspace->meeting->getPlace() ?? '')],
		] + ($failure === null ? [] : ['failure' => ['at' => LocalTime::iso($failure->at, $zone), 'present' => $failure->present]]);
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
	private function agenda(Workspace $workspace, Convocation $convocation, bool $isPlan): array {
		$carried = $this->agenda->of($workspace, $convocation);
		$documents = $this->documents($workspace, $convocation, $isPlan ? array_column($carried, 'item') : []);
		return array_map(static fn (array $line): array => [
			'number' => $line['number'],
			'kind' => $line['item']->getKind(),
			'title' => $line['item']->getTitle(),
			'closedSession' => $line['item']->getClosedSession() === true,
			'note' => ActAgenda::text($line['item']),
			'documents' => $documents[$line['item']->getId()] ?? [],
		] + ($line['item']->awaitsAddendum() ? ['added' => true] : []), $carried);
	}

	/**
	 * @param list<Item> $planned of which what would be frozen counts too
	 * @return array<int, list<ManifestDocument>> what councillors have and what the act brings, by item
	 */
	private function documents(Workspace $workspace, Convocation $convocation, array $planned): array {
		$isBegun = $convocation->id !== null;
		$copies = $isBegun && $convocation->kind()->bringsPieces() ? $this->copies->brought($workspace->council(), $convocation->getId()) : [];
		$items = array_column(array_map(static fn (Item $item): array => [$item->getId(), $item], $planned), 1, 0);
		$found = [];
		foreach ($this->documents->findOfMeeting($workspace->meeting->getId()) as $document) {
			$item = $items[$document->getItemId() ?? 0] ?? null;
			$brought = self::brought($document, $copies[$document->getId()] ?? null, $item !== null && ActAgenda::brings($convocation, $item, $document));
			if ($brought !== null) {
				$found[$document->getItemId() ?? 0][] = $brought + ($convocation->kind()->isLater() ? self::news($document) : []);
			} elseif ($document->isPublished()) {
				$found[$document->getItemId() ?? 0][] = self::document($document);
			}
		}
		return $found;
	}

	/** @return ?ManifestDocument as it was frozen, else as it would be; null when the act does not bring it */
	private static function brought(Document $document, ?HeldCopy $copy, bool $isPlanned): ?array {
		return match (true) {
			$copy !== null => ['name' => $copy->getName(), 'sha256' => $copy->getSha256(), 'size' => $copy->getSize()],
			$isPlanned => ['name' => $document->getName(), 'sha256' => '', 'size' => $document->getSize()],
			default => null,
		};
	}

	/** @return array{replaces: string}|array{added: true} what a later act does to the piece */
	private static function news(Document $document): array {
		return $document->isPublished() ? ['replaces' => $document->getPublishedSha256() ?? ''] : ['added' => true];
	}

	/** @return ManifestDocument */
	private static function document(Document $document): array {
		return ['name' => $document->getPublishedName() ?? '', 'sha256' => $document->getPublishedSha256() ?? '', 'size' => $document->getPublishedSize() ?? 0];
	}
}
