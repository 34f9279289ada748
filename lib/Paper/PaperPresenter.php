<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Paper;

use OCA\ConseilMunicipal\Access\Grant;
use OCA\ConseilMunicipal\Agenda\People;
use OCA\ConseilMunicipal\Draft\DraftStream;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Meeting\MeetingState;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCP\AppFramework\Utility\ITimeFactory;

/**
 * A paper as the API says it, to each person as much as they may know. Who only reads what was published is not told the working title
 * either: the subject is called as its latest published item was.
 *
 * @psalm-import-type ConseilPaper from ResponseDefinitions
 * @psalm-import-type ConseilPaperFile from ResponseDefinitions
 * @psalm-import-type ConseilPaperSummary from ResponseDefinitions
 * @psalm-import-type ConseilPassage from ResponseDefinitions
 * @psalm-import-type ConseilPassageBrief from ResponseDefinitions
 */
final class PaperPresenter {
	public function __construct(
		private readonly PaperHistory $history,
		private readonly PaperFileMapper $files,
		private readonly People $people,
		private readonly ITimeFactory $time,
	) {
	}

	/** @return ConseilPaper */
	public function paper(OpenPaper $open): array {
		$paper = $open->paper;
		$drafts = $open->view->seesDrafts();
		$lines = self::seen($open->view, $this->history->of($open->council(), [$paper->getId()], true)[$paper->getId()] ?? []);
		return [
			'id' => $paper->getId(),
			'councilId' => $paper->getCouncilId(),
			'title' => self::title($paper, $open->view, $lines),
			'reference' => $drafts ? $paper->getReference() : null,
			'theme' => $drafts ? $paper->getTheme() : null,
			'summary' => $drafts ? $paper->getSummary() : null,
			'owner' => $drafts ? $this->people->person($paper->getOwnerUid()) : null,
			'state' => PaperState::from($paper->getState())->value,
			'view' => $open->view->value,
			'stakeholders' => $drafts ? array_values(array_filter(array_map($this->people->person(...), $open->stakeholders))) : [],
			'folderId' => $open->view === PaperView::Full ? $paper->getFolderId() : null,
			'folderName' => $open->view === PaperView::Full ? $paper->getFolderName() : null,
			'folderMissing' => $open->view === PaperView::Full && $paper->getFolderMissing() === true,
			'files' => $drafts ? array_map(fn (PaperFile $file): array => $this->file($open, $file), $this->files->findOfPaper($paper->getId())) : [],
			'passages' => array_map(fn (HistoryLine $line): array => $this->passage($open->grant, $line), $lines),
			'now' => LocalTime::iso($this->time->getTime(), $open->council()->timeZone()),
			'version' => $paper->getVersion(),
		];
	}

	/**
	 * @param list<HistoryLine> $history
	 * @return ConseilPaperSummary
	 */
	public function summary(Grant $grant, Paper $paper, PaperView $view, int $fileCount, array $history): array {
		$lines = self::seen($view, $history);
		$drafts = $view->seesDrafts();
		$today = LocalTime::at($this->time->getTime(), $grant->council->timeZone())->format('Y-m-d');
		$held = array_values(array_filter($lines, static fn (HistoryLine $line): bool => $line->meetingState !== MeetingState::Cancelled));
		$isOver = static fn (HistoryLine $line): bool => $line->date < $today || $line->opinion !== null || $line->result !== null;
		$past = array_values(array_filter($held, $isOver));
		$next = array_values(array_filter($held, static fn (HistoryLine $line): bool => !$isOver($line)))[0] ?? null;
		return [
			'id' => $paper->getId(),
			'councilId' => $paper->getCouncilId(),
			'title' => self::title($paper, $view, $lines),
			'reference' => $drafts ? $paper->getReference() : null,
			'theme' => $drafts ? $paper->getTheme() : null,
			'owner' => $drafts ? $this->people->person($paper->getOwnerUid()) : null,
			'state' => PaperState::from($paper->getState())->value,
			'view' => $view->value,
			'fileCount' => $drafts ? $fileCount : 0,
			'folderMissing' => $view === PaperView::Full && $paper->getFolderMissing() === true,
			'passageCount' => count($held),
			'nextPassage' => $next === null ? null : self::brief($grant, $next),
			'lastPassage' => $past === [] ? null : self::brief($grant, $past[count($past) - 1]),
		];
	}

	/** @return ConseilPaperFile */
	private function file(OpenPaper $open, PaperFile $file): array {
		return [
			'id' => $file->getId(),
			'fileId' => $file->getFileId(),
			'path' => ($open->paper->getFolderName() ?? '') . '/' . $file->getPath(),
			'name' => $file->getName(),
			'mime' => $file->getMime(),
			'size' => $file->getSize(),
			'etag' => $file->getEtag(),
			'modifiedAt' => LocalTime::iso($file->getModifiedAt(), $open->council()->timeZone()),
			'modifiedBy' => $this->people->person($file->getModifiedBy()),
			'shown' => DraftStream::isShown($file->getMime()),
		];
	}

	/** @return ConseilPassage documents of closed sessions only for those who get them */
	private function passage(Grant $grant, HistoryLine $line): array {
		return self::brief($grant, $line) + [
			'meetingState' => $line->meetingState?->value,
			'itemTitle' => $line->itemTitle,
			'closedSession' => $line->closedSession,
			'authoritative' => $line->authoritative,
			'text' => $line->text,
			'deliberationNumber' => $line->deliberationNumber,
			'documents' => $line->closedSession && !$grant->readsClosedSessions() ? [] : $line->documents,
		];
	}

	/** @return ConseilPassageBrief */
	private static function brief(Grant $grant, HistoryLine $line): array {
		return [
			'role' => $line->role->value,
			'body' => $line->body,
			'date' => $line->date,
			'startsAt' => LocalTime::isoOrNull($line->startsAt, $grant->council->timeZone()),
			'meetingId' => $line->meetingId,
			'itemId' => $line->itemId,
			'opinion' => $line->opinion?->value,
			'result' => $line->result,
		];
	}

	/**
	 * @param list<HistoryLine> $lines
	 * @return list<HistoryLine>
	 */
	private static function seen(PaperView $view, array $lines): array {
		return $view->seesDrafts() ? $lines : array_values(array_filter($lines, static fn (HistoryLine $line): bool => $line->known));
	}

	/** @param list<HistoryLine> $lines that the person sees */
	private static function title(Paper $paper, PaperView $view, array $lines): string {
		$titles = array_values(array_filter(array_map(static fn (HistoryLine $line): ?string => $line->itemTitle, $lines)));
		return $view->seesDrafts() ? $paper->getTitle() : $titles[count($titles) - 1] ?? '';
	}
}
