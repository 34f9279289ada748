<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Activity;

/**
 * What can happen while a meeting is prepared. The value is kept in the database: never rename one. A new one gets its words in
 * {@see ActivityWords}.
 */
enum ActivityType: string {
	case DocumentAdded = 'document_added';
	case DocumentChanged = 'document_changed';
	case DocumentFiled = 'document_filed';
	case DocumentRemoved = 'document_removed';
	case DocumentPublished = 'document_published';
	case DocumentWithdrawn = 'document_withdrawn';
	case DocumentRestricted = 'document_restricted';
	case DocumentReleased = 'document_released';
	case DraftOpened = 'draft_opened';
	case DraftClosed = 'draft_closed';
	case ItemAdded = 'item_added';
	case ItemRemoved = 'item_removed';
	case ItemRestored = 'item_restored';
	case ItemTransferred = 'item_transferred';
	case ItemRetitled = 'item_retitled';
	case ItemRapporteur = 'item_rapporteur';
	case ItemState = 'item_state';
	case MeetingCreated = 'meeting_created';
	case MeetingMoved = 'meeting_moved';
	case MeetingCancelled = 'meeting_cancelled';
	case MeetingReopened = 'meeting_reopened';
	case MeetingConvened = 'meeting_convened';
	case AddendumSent = 'addendum_sent';
	case PiecesReplaced = 'pieces_replaced';
	case PostponementSent = 'postponement_sent';
	case CancellationSent = 'cancellation_sent';
	case SecondSent = 'second_sent';
	case PaperAdded = 'paper_added';
	case PaperOnAgenda = 'paper_on_agenda';
	case PaperState = 'paper_state';
	case StakeholderAdded = 'stakeholder_added';
	case StakeholderRemoved = 'stakeholder_removed';
	case QuestionAsked = 'question_asked';
	case Commented = 'commented';
	case Answered = 'answered';
	case ReviewAsked = 'review_asked';
	case ReviewCancelled = 'review_cancelled';
	case VisaGiven = 'visa_given';
	case CorrectionAsked = 'correction_asked';
	case DeadlinesChanged = 'deadlines_changed';
	case CommissionAsked = 'commission_asked';
	case OpinionRecorded = 'opinion_recorded';
	case CallOpened = 'call_opened';
	case CallChanged = 'call_changed';
	case CallClosed = 'call_closed';
	case ProposalMade = 'proposal_made';
	case ProposalWithdrawn = 'proposal_withdrawn';
	case ProposalAccepted = 'proposal_accepted';
	case ProposalPostponed = 'proposal_postponed';
	case ProposalRefused = 'proposal_refused';

	/** Whether councillors who do not work on the item may know of it, once they know the meeting. */
	public function isForReaders(): bool {
		return in_array($this, [self::DocumentPublished, self::DocumentWithdrawn, self::MeetingMoved, self::MeetingCancelled, self::MeetingReopened], true);
	}

	/** @return list<string> */
	public static function namesForReaders(): array {
		return array_values(array_map(
			static fn (self $type): string => $type->value,
			array_filter(self::cases(), static fn (self $type): bool => $type->isForReaders()),
		));
	}
}
