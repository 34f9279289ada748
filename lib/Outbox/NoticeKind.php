<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Outbox;

/**
 * Why a person is told something at once: named or asked, never merely « something changed » (that is for the digest).
 *
 * The value is the subject key of the notification: it is kept with notifications that wait on phones, never rename one.
 */
enum NoticeKind: string {
	case StakeholderAdded = 'stakeholder_added';
	case DraftOpened = 'draft_opened';
	case Reminder = 'reminder';
	case Mentioned = 'mentioned';
	case QuestionAnswered = 'question_answered';
	case VisaAsked = 'visa_asked';
	case VisaAskedFor = 'visa_asked_for';
	case CorrectionAsked = 'correction_asked';
	case PaperStakeholderAdded = 'paper_stakeholder';
	case CommissionConvened = 'commission_convened';
	case CallOpened = 'call_opened';
	case ProposalAccepted = 'proposal_accepted';
	case ProposalMoved = 'proposal_moved';
	case ProposalPostponed = 'proposal_postponed';
	case ProposalRefused = 'proposal_refused';
	case Convened = 'convened';
	case AgendaExtended = 'agenda_extended';
	case PiecesReplaced = 'pieces_replaced';
	case MeetingPostponed = 'meeting_postponed';
	case MeetingCancelled = 'meeting_cancelled';
	case ConvenedAgain = 'convened_again';
	case ApprovalAsked = 'approval_asked';
	case ChangeApprovalAsked = 'change_approval_asked';
	case ApprovalCorrection = 'approval_correction';
	case AnswerAsked = 'answer_asked';
	case ProxyAsked = 'proxy_asked';
	case ProxyGiven = 'proxy_given';
	case ProxyAccepted = 'proxy_accepted';
	case ProxyDeclined = 'proxy_declined';
	case ProxyEnded = 'proxy_ended';
	case ProxyToConfirm = 'proxy_to_confirm';
	case HolderAbsent = 'holder_absent';

	public const ASKING_TO_COME = [self::Convened, self::MeetingPostponed, self::ConvenedAgain, self::AnswerAsked];

	/** Whether it comes with an e-mail of its own, so that no other repeats it. */
	public function isWritten(): bool {
		return match ($this) {
			self::Reminder, self::Convened, self::AgendaExtended, self::PiecesReplaced, self::MeetingPostponed, self::MeetingCancelled, self::ConvenedAgain, self::AnswerAsked, self::ProxyToConfirm => true,
			default => false,
		};
	}

	/** Whether it asks for an answer to a convocation: coming or not, without opening the app. */
	public function asksToCome(): bool {
		return in_array($this, self::ASKING_TO_COME, true);
	}

	/** English source sentence; `{actor}`, `{item}` and `{meeting}` are always there, `{file}` when the notice has one. */
	public function text(): string {
		return match ($this) {
			self::CallOpened => '{actor} asks for subjects for the meeting of {day}, until {deadline}',
			self::ProposalAccepted => '{actor} put your subject “{title}” on the agenda of {day}',
			self::ProposalMoved => '{actor} put your subject “{title}” off to the meeting of {day}',
			self::ProposalPostponed => '{actor} put your subject “{title}” off to a later meeting',
			self::ProposalRefused => '{actor} did not keep your subject “{title}”: {word}',
			self::Convened => 'You are convened to the meeting of {day}',
			self::AgendaExtended => 'The agenda of the meeting of {day} is completed by an addendum',
			self::PiecesReplaced => 'Pieces of the meeting of {day} are replaced',
			self::MeetingPostponed => 'The meeting is put off: you are convened to that of {day}',
			self::MeetingCancelled => 'The meeting of {day} is cancelled',
			self::ConvenedAgain => 'The quorum was lacking: you are convened again, to the meeting of {day}',
			self::ApprovalAsked => '{actor} asks you to approve the agenda and the convocation of {day}',
			self::ChangeApprovalAsked => '{actor} asks you to approve what changes the convocation of {day}',
			self::ApprovalCorrection => '{actor} asks for a correction before the council is convened on {day}: {word}',
			self::AnswerAsked => '{actor} asks whether you will come to the meeting of {day}',
			self::ProxyAsked => '{giver} asks you to vote in his or her name at the meeting of {day}',
			self::ProxyGiven => 'You hold the written proxy of {giver} for the meeting of {day}',
			self::ProxyAccepted => '{holder} accepts your proxy for the meeting of {day}',
			self::ProxyDeclined => '{holder} cannot carry your proxy on {day}: choose somebody else',
			self::HolderAbsent => '{holder}, who carries your proxy, cannot come on {day} either: choose somebody else',
			self::ProxyEnded => 'You no longer carry the proxy of {giver} for the meeting of {day}',
			self::ProxyToConfirm => 'Your proxy to {holder} was for another date: confirm it for {day}, or answer otherwise',
			self::StakeholderAdded => '{actor} invites you to work on “{item}” ({meeting})',
			self::Reminder => '{actor} reminds you of what is missing for {meeting}',
			self::Mentioned => '{actor} names you about “{item}” ({meeting})',
			self::QuestionAnswered => '{actor} answers your question about “{item}” ({meeting})',
			self::VisaAsked => '{actor} asks you to sign off “{item}” ({meeting})',
			self::VisaAskedFor => 'In the place of {for}, you are asked to sign off “{item}” ({meeting})',
			self::CorrectionAsked => '{actor} asks for a correction of “{item}” ({meeting})',
			self::DraftOpened => '{actor} lets you change “{piece}”, for “{item}” ({meeting})',
			self::PaperStakeholderAdded => '{actor} invites you to work on the paper “{paper}”',
			self::CommissionConvened => '{actor} convenes {commission}: {when}, {where}',
		};
	}
}
