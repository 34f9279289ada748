<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Agenda;

use OCA\ConseilMunicipal\Commission\OpinionFact;
use OCA\ConseilMunicipal\Council\Council;
use OCA\ConseilMunicipal\Discussion\ExchangesFact;
use OCA\ConseilMunicipal\Discussion\UnreadFact;
use OCA\ConseilMunicipal\Discussion\WaitingFact;
use OCA\ConseilMunicipal\Meeting\LocalTime;
use OCA\ConseilMunicipal\Missing\ItemLacks;
use OCA\ConseilMunicipal\Paper\InvolvedFact;
use OCA\ConseilMunicipal\Paper\PaperFact;
use OCA\ConseilMunicipal\ResponseDefinitions;
use OCA\ConseilMunicipal\Review\CorrectionsFact;
use OCA\ConseilMunicipal\Review\GivenVisasFact;
use OCA\ConseilMunicipal\Review\MyVisaFact;
use OCA\ConseilMunicipal\Review\VisasFact;
use OCA\ConseilMunicipal\Withdrawal\WithdrawalsFact;

/**
 * An agenda item as the API says it to those who prepare.
 *
 * @psalm-import-type ConseilDocument from ResponseDefinitions
 * @psalm-import-type ConseilExpectedDocument from ResponseDefinitions
 * @psalm-import-type ConseilItem from ResponseDefinitions
 */
final class ItemPresenter {
	public function __construct(
		private readonly People $people,
	) {
	}

	/**
	 * @param list<ConseilExpectedDocument> $expected
	 * @param list<ConseilDocument> $documents that the person may know of
	 * @param int $hidden how many there are besides
	 * @return ConseilItem
	 */
	public function item(AgendaLine $line, ?int $number, array $expected, array $documents, int $hidden, Council $council): array {
		$item = $line->item;
		$shown = [
			'id' => $item->getId(),
			'meetingId' => $item->getMeetingId(),
			'position' => $item->getPosition(),
			'number' => $number === null ? null : (string)$number,
			'kind' => $item->kind()->value,
			'section' => $item->getSection(),
			'title' => $item->getTitle(),
			'rapporteurId' => $item->getRapporteurId(),
			'owner' => $this->people->person($item->getOwnerUid()),
			'themes' => $item->themeList(),
			'closedSession' => $item->getClosedSession() === true,
			'matterCode' => $item->getMatterCode(),
			'budgetYear' => $item->getBudgetYear(),
			'budgetName' => $item->getBudgetName(),
			'summary' => $item->getSummary(),
			'paperId' => $line->fact(PaperFact::NAME) ?: null,
			'involved' => $line->fact(InvolvedFact::NAME) > 0,
			'commission' => OpinionFact::read($line->fact(OpinionFact::NAME)),
			'withdrawals' => $line->fact(WithdrawalsFact::NAME),
			'talk' => [
				'exchanges' => $line->fact(ExchangesFact::NAME),
				'waiting' => $line->fact(WaitingFact::NAME),
				'unread' => $line->fact(UnreadFact::NAME),
			],
			'review' => [
				'visas' => $line->fact(VisasFact::NAME),
				'given' => $line->fact(GivenVisasFact::NAME),
				'corrections' => $line->fact(CorrectionsFact::NAME),
				'mine' => $line->fact(MyVisaFact::NAME) > 0,
			],
			'state' => ItemState::from($item->getState())->value,
			'ready' => $item->getReadyReason() === null ? null : [
				'reason' => $item->getReadyReason(),
				'by' => $this->people->person($item->getReadyBy()),
				'at' => LocalTime::iso($item->getReadyAt() ?? 0, $council->timeZone()),
			],
			'folderId' => $item->getFolderId(),
			'folderName' => $item->getFolderName(),
			'folderMissing' => $item->getFolderMissing() === true,
			'expected' => $expected,
			'documents' => $documents,
			'hiddenDocuments' => $hidden,
			'addendum' => $item->getAddendum(),
			'version' => $item->getVersion(),
		];
		return $shown + ['lacks' => ItemLacks::of($council, $shown)];
	}

	/**
	 * @param bool $hidden whether the person may not know of the document that answers it
	 * @return ConseilExpectedDocument
	 */
	public static function expected(ExpectedDocument $expected, bool $hidden = false): array {
		return ['id' => $expected->getId(), 'label' => $expected->getLabel(), 'documentId' => $hidden ? null : $expected->getDocumentId()];
	}
}
