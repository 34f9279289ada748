<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Reading;

use DateTimeZone;
use OCA\ConseilMunicipal\Access\Action;
use OCA\ConseilMunicipal\Agenda\Document;
use OCA\ConseilMunicipal\Agenda\DocumentMapper;
use OCA\ConseilMunicipal\Agenda\Item;
use OCA\ConseilMunicipal\Agenda\ItemKind;
use OCA\ConseilMunicipal\Agenda\Numbering;
use OCA\ConseilMunicipal\Convocation\OpenedPieces;
use OCA\ConseilMunicipal\Error\Invalid;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\MeetingPresenter;
use OCA\ConseilMunicipal\Meeting\Workspace;
use OCA\ConseilMunicipal\Paper\ConsultationRole;
use OCA\ConseilMunicipal\Paper\Passages;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCA\ConseilMunicipal\Withdrawal\Ground;

/**
 * What councillors read of a meeting: only what has been published, in the version that was.
 *
 * @psalm-import-type ConseilPublishedDocument from ResponseDefinitions
 * @psalm-import-type ConseilPublishedItem from ResponseDefinitions
 * @psalm-import-type ConseilOpinion from ResponseDefinitions
 * @psalm-import-type ConseilReplacedPiece from ResponseDefinitions
 * @psalm-import-type ConseilReading from ResponseDefinitions
 */
final class ReadingService {
	public function __construct(
		private readonly ReadingMapper $agenda,
		private readonly DocumentMapper $documents,
		private readonly ReadMarks $marks,
		private readonly Passages $passages,
		private readonly ReplacedPieces $replaced,
		private readonly KnownActs $acts,
		private readonly OpenedPieces $opened,
	) {
	}

	/** @return ConseilReading items without published document only once the meeting has been convened */
	public function of(Workspace $workspace): array {
		$council = $workspace->council();
		$meeting = $workspace->meeting;
		$acts = $this->acts->of($workspace);
		$documents = $this->published($workspace, KnownActs::mayReplace($acts));
		$lines = $this->agenda->agenda($meeting->getId(), $workspace->uid());
		$numbers = Numbering::of(array_map(static fn (array $line): ItemKind => $line['item']->kind(), $lines));
		$opinions = $this->opinions($council->getId(), $lines);
		$addenda = KnownActs::dates($workspace, $acts);
		$items = [];
		foreach ($lines as $index => $line) {
			$isHidden = $line['item']->getClosedSession() === true && !$workspace->grant->readsClosedSessions();
			$own = $isHidden ? [] : $documents[$line['item']->getId()] ?? [];
			if ($own !== [] || $meeting->isKnownToCouncillors()) {
				$items[] = self::item($line, $numbers[$index], $own, $workspace->uid(), $isHidden ? [] : $opinions[$line['item']->getId()] ?? [], $addenda[$line['item']->getAddendum() ?? 0] ?? null);
			}
		}
		$all = array_merge(...array_column($items, 'documents'));
		return [
			'meeting' => ['folderId' => null, 'deadlines' => []] + MeetingPresenter::meeting($council, $meeting),
			'move' => KnownActs::move($workspace, $acts),
			'bringingActId' => KnownActs::bringing($acts),
			'items' => $items,
			'publishedFolderId' => $meeting->getPublishedFolderId() ?? ($workspace->grant->readsClosedSessions() ? $meeting->getRestrictedFolderId() : null),
			'documentCount' => count($all),
			'totalSize' => array_sum(array_column($all, 'size')),
			'lastVisitAt' => LocalTime::isoOrNull($this->marks->lastVisit($council->getId(), $workspace->uid()), $council->timeZone()),
		];
	}

	/** @param mixed $version etag of the draft, or SHA-256 of what was published */
	public function markRead(Workspace $workspace, Document $document, mixed $version): void {
		if (!is_string($version) || $version === '' || strlen($version) > 64) {
			throw new Invalid('not_text', 'A text is expected here.', field: 'version');
		}
		$isDraft = $version !== $document->getPublishedSha256() && $workspace->grant->can(Action::Prepare);
		$this->marks->mark($document->getCouncilId(), $workspace->uid(), $isDraft ? 'draft' : 'published', $document->getId(), $version);
		if ($version === $document->getPublishedSha256()) {
			$this->opened->opened($workspace, $document);
		}
	}

	/** @return array<int, list<ConseilPublishedDocument>> by item id */
	private function published(Workspace $workspace, bool $mayReplace): array {
		$zone = $workspace->council()->timeZone();
		$published = [];
		$replaced = $mayReplace ? $this->replaced->of($workspace) : [];
		foreach ($this->documents->findSeenBy($workspace->meeting->getId(), $workspace->uid(), 'published') as $seen) {
			$itemId = $seen['document']->getItemId();
			if ($itemId !== null && $seen['document']->isPublished()) {
				$published[$itemId][] = self::document($seen['document'], $seen['seenVersion'], $seen['seenAt'], $replaced[$seen['document']->getId()] ?? [], $zone);
			}
		}
		return $published;
	}

	/**
	 * @param list<ConseilReplacedPiece> $earlier
	 * @return ConseilPublishedDocument
	 */
	private static function document(Document $document, ?string $seenVersion, ?int $seenAt, array $earlier, DateTimeZone $zone): array {
		$isCurrent = $seenVersion === $document->getPublishedSha256();
		return [
			'id' => $document->getId(),
			'fileId' => $document->getPublishedFileId() ?? 0,
			'name' => $document->getPublishedName() ?? '',
			'mime' => $document->getMime(),
			'size' => $document->getPublishedSize() ?? 0,
			'sha256' => $document->getPublishedSha256() ?? '',
			'publishedAt' => LocalTime::iso($document->getPublishedAt() ?? 0, $zone),
			'readAt' => $isCurrent ? LocalTime::isoOrNull($seenAt, $zone) : null,
			'news' => $isCurrent ? null : ($seenVersion === null ? 'new' : 'replaced'),
			'earlier' => $earlier,
		];
	}

	/**
	 * @param array{item: Item, rapporteur: ?string, rapporteurUid: ?string, withdrawal: ?Ground} $line
	 * @param list<ConseilPublishedDocument> $documents
	 * @param list<array{commission: string, opinion: ConseilOpinion, text: ?string, date: string}> $opinions
	 * @return ConseilPublishedItem
	 */
	private static function item(array $line, ?int $number, array $documents, string $uid, array $opinions, ?string $addendumAt): array {
		return [
			'id' => $line['item']->getId(),
			'number' => $number === null ? null : (string)$number,
			'kind' => $line['item']->kind()->value,
			'section' => $line['item']->getSection(),
			'title' => $line['item']->getTitle(),
			'summary' => $line['item']->getSummary(),
			'rapporteur' => $line['rapporteur'],
			'mine' => $line['rapporteurUid'] === $uid,
			'withdrawal' => $line['withdrawal']?->value,
			'closedSession' => $line['item']->getClosedSession() === true,
			'opinions' => $opinions,
			'paperId' => $line['item']->getPaperId(),
			'addendumAt' => $addendumAt,
			'documents' => $documents,
		];
	}

	/**
	 * What commissions said of the items.
	 *
	 * @param list<array{item: Item, rapporteur: ?string, rapporteurUid: ?string, withdrawal: ?Ground}> $lines
	 * @return array<int, list<array{commission: string, opinion: ConseilOpinion, text: ?string, date: string}>> by item id
	 */
	private function opinions(int $councilId, array $lines): array {
		$found = [];
		foreach ($this->passages->ofItems($councilId, array_map(static fn (array $line): int => $line['item']->getId(), $lines)) as $itemId => $passages) {
			foreach ($passages as $passage) {
				$opinion = $passage->role() === ConsultationRole::Commission ? $passage->opinion() : null;
				if ($opinion !== null) {
					$found[$itemId][] = ['commission' => $passage->getBodyName() ?? '', 'opinion' => $opinion->value, 'text' => $passage->getText(), 'date' => $passage->getDate()];
				}
			}
		}
		return $found;
	}
}
