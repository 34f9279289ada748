<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Documents;

use OCA\ConseilMunicipal\Agenda\Document;
use OCA\ConseilMunicipal\Agenda\DocumentMapper;
use OCA\ConseilMunicipal\Convocation\Convocation;
use OCA\ConseilMunicipal\Convocation\ConvocationKind;
use OCA\ConseilMunicipal\Convocation\ConvocationMapper;
use OCA\ConseilMunicipal\Convocation\ConvocationState;
use OCA\ConseilMunicipal\Convocation\ConvocationWords;
use OCA\ConseilMunicipal\Convocation\Manifest;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Publication\HeldCopies;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Utility\ITimeFactory;

/**
 * What a browser needs to print a convocation, and what has been printed.
 *
 * @psalm-import-type ConseilPrinted from ResponseDefinitions
 * @psalm-import-type ConseilPrinting from ResponseDefinitions
 * @psalm-import-type ConseilPrintedPiece from ResponseDefinitions
 * @psalm-import-type ManifestDocument from Manifest
 */
final class PrintedPresenter {
	public function __construct(
		private readonly ConvocationMapper $convocations,
		private readonly DocumentMapper $documents,
		private readonly PrintedMapper $printed,
		private readonly PrintedFiles $files,
		private readonly SenderLetterMapper $letters,
		private readonly HeldCopies $held,
		private readonly PieceConversion $conversion,
		private readonly LastAct $last,
		private readonly ITimeFactory $time,
	) {
	}

	/**
	 * What the last convocation of a meeting says: as it was frozen, else as it would be now.
	 *
	 * @return ConseilPrinting
	 */
	public function printing(Workspace $workspace): array {
		$council = $workspace->council();
		$convocation = $this->last->known($workspace);
		$content = $this->last->manifest($workspace, $convocation ?? LastAct::planned($workspace))->content;
		$words = new ConvocationWords($content);
		$pieces = $convocation?->getManifest() === null ? [] : $this->pieces($workspace, $convocation); // pages are those that were frozen
		return [
			'convocationId' => $convocation?->getId(),
			'kind' => ConvocationKind::from($content['convocation']['kind'])->value,
			'urgency' => $content['convocation']['urgency'],
			'change' => isset($content['change']) ? ['sentAt' => $content['change']['sentAt'], 'formerStart' => $content['change']['formerly']['startsAt'], 'failure' => $content['change']['failure'] ?? null] : null,
			'manifestSha256' => $convocation?->getManifestSha256(),
			'madeAt' => LocalTime::iso($convocation?->getFrozenAt() ?? $this->time->getTime(), $council->timeZone()),
			'council' => ['name' => $content['council']['name'], 'shortName' => $council->getShortName(), 'address' => $council->getAddress(), 'assembly' => $content['council']['assembly']],
			'startsAt' => $content['meeting']['startsAt'],
			'place' => $content['meeting']['place'],
			'office' => self::office($words, $content['signatory']['name'] ?? null),
			'signatory' => $content['signatory']['name'] ?? null,
			'letter' => [
				'opening' => $words->letter('opening', null, null),
				'closing' => $words->letter('closing', null, null),
				'contact' => $words->letter('contact', null, null),
				'template' => $content['letter']['template'] ?? null,
				'logo' => SenderLetters::present($this->letters->of($council->getId()))['logo'],
			],
			'items' => array_map(static fn (array $item, array $said): array => [
				'number' => $said['number'],
				'title' => $item['title'],
				'note' => $item['note'],
				'closedSession' => $item['closedSession'],
				'isNew' => isset($item['added']),
				'pieces' => array_map(static fn (array $document): array => $pieces[$document['sha256'] . $document['name']]
					?? ['documentId' => null, 'name' => $document['name'], 'size' => $document['size'], 'pdf' => 'no'], $item['documents']),
			], $content['agenda'], $words->items()),
			'printed' => $convocation === null ? [] : $this->ofConvocation($workspace, $convocation),
		];
	}

	/**
	 * The same for whoever approves it and may not know of every draft.
	 *
	 * @return ConseilPrinting
	 */
	public function withoutPieces(Workspace $workspace): array {
		$printing = $this->printing($workspace);
		return ['items' => array_map(static fn (array $item): array => ['pieces' => []] + $item, $printing['items']), 'printed' => []] + $printing;
	}

	/** @return list<ConseilPrinted> what those who read the meeting find beside its documents, once it was sent */
	public function ofMeeting(Workspace $workspace): array {
		$council = $workspace->council();
		$sent = array_filter(
			$this->convocations->ofMeeting($council->getId(), $workspace->meeting->getId()),
			static fn (Convocation $convocation): bool => $convocation->state() === ConvocationState::Sent,
		);
		$ids = array_map(static fn (Convocation $convocation): int => $convocation->getId(), $sent);
		$shown = array_filter(
			$this->printed->ofMeeting($council->getId(), $workspace->meeting->getId()),
			static fn (Printed $one): bool => $one->kind() !== PrintedKind::Manifest && in_array($one->getConvocationId(), $ids, true),
		);
		return array_values(array_map(static fn (Printed $one): array => self::one($workspace, $one, true), $shown));
	}

	/** @return list<ConseilPrinted> */
	private function ofConvocation(Workspace $workspace, Convocation $convocation): array {
		return array_values(array_map(
			fn (Printed $one): array => self::one($workspace, $one, $one->getManifestSha256() === $convocation->getManifestSha256() && $this->files->find($workspace, $one) !== null),
			$this->printed->ofConvocation($convocation->getCouncilId(), $convocation->getId()),
		));
	}

	/** @return ConseilPrinted */
	public static function one(Workspace $workspace, Printed $printed, bool $isCurrent): array {
		return [
			'convocationId' => $printed->getConvocationId(),
			'kind' => $printed->kind()->value,
			'name' => $printed->getName(),
			'fileId' => $printed->getFileId(),
			'size' => $printed->getSize(),
			'sha256' => $printed->getSha256(),
			'current' => $isCurrent,
			'held' => $printed->isHeld(),
			'madeAt' => LocalTime::iso($printed->getMadeAt(), $workspace->council()->timeZone()),
		];
	}

	/** @return array<string, ConseilPrintedPiece> by SHA-256 and name: what was frozen, else what is published */
	private function pieces(Workspace $workspace, Convocation $convocation): array {
		$convertible = $this->conversion->sources();
		$held = $this->held->brought($workspace->council(), $convocation->getId());
		$pieces = [];
		foreach ($this->documents->findOfMeeting($workspace->meeting->getId()) as $document) {
			$copy = $held[$document->getId()] ?? null;
			[$name, $sha256, $size] = $copy === null
				? [$document->getPublishedName(), $document->getPublishedSha256(), $document->getPublishedSize()]
				: [$copy->getName(), $copy->getSha256(), $copy->getSize()];
			if ($name !== null) {
				$pieces[$sha256 . $name] = ['documentId' => $document->getId(), 'name' => $name, 'size' => $size ?? 0, 'pdf' => self::way($document, $convertible)];
			}
		}
		return $pieces;
	}

	/**
	 * @param list<string> $convertible
	 * @return 'yes'|'converted'|'no'
	 */
	private static function way(Document $document, array $convertible): string {
		return match (true) {
			$document->getMime() === PieceConversion::PDF => 'yes',
			in_array($document->getMime(), $convertible, true) => 'converted',
			default => 'no',
		};
	}

	/** « La maire », without the name. */
	private static function office(ConvocationWords $words, ?string $name): ?string {
		$signature = $words->signature();
		return $signature === null || $name === null ? null : substr($signature, 0, -strlen(', ' . $name));
	}
}
