<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Activity;

use OCA\ConseilMunicipal\Template\FrenchElision;
use OCP\IL10N;

/** Says what happened: in a sentence for the history, briefly for several at once on the home and in e-mails. */
final class ActivityWords {
	/**
	 * A whole sentence. Placeholders are filled with the details of the activity; `{actor}` with a name.
	 *
	 * @param array<string, string|int> $details
	 */
	public static function sentence(ActivityType $type, array $details, ?string $actor, IL10N $l): string {
		$text = match ($type) {
			ActivityType::DocumentAdded => $l->t('{actor} added “{document}”'),
			ActivityType::DocumentChanged => $l->t('{actor} changed “{document}”'),
			ActivityType::DocumentFiled => $l->t('{actor} put “{document}” on this item'),
			ActivityType::DocumentRemoved => $l->t('{actor} removed “{document}”'),
			ActivityType::DocumentPublished => $l->t('{actor} published “{document}”'),
			ActivityType::DocumentWithdrawn => $l->t('{actor} withdrew “{document}” from the élus'),
			ActivityType::DocumentRestricted => $l->t('{actor} restricted “{document}”'),
			ActivityType::DocumentReleased => $l->t('{actor} lifted the restriction of “{document}”'),
			ActivityType::DraftOpened => $l->t('{actor} opened “{document}” to {person}, to be changed'),
			ActivityType::DraftClosed => $l->t('{actor} closed “{document}” for {person}'),
			ActivityType::ItemAdded => $l->t('{actor} added the item'),
			ActivityType::ItemRemoved => $l->t('{actor} removed the item from the agenda'),
			ActivityType::ItemRestored => $l->t('{actor} brought the item back'),
			ActivityType::ItemTransferred => $l->t('{actor} moved the item here from another meeting'),
			ActivityType::ItemRetitled => $l->t('{actor} changed the title, formerly “{from}”'),
			ActivityType::ItemRapporteur => isset($details['person'])
				? $l->t('{actor} named {person} rapporteur')
				: $l->t('{actor} left the item without rapporteur'),
			ActivityType::ItemState => self::state($details, $l),
			ActivityType::PaperAdded => $l->t('{actor} opened the paper'),
			ActivityType::PaperOnAgenda => $l->t('{actor} put the paper “{paper}” on the agenda'),
			ActivityType::PaperState => ($details['state'] ?? '') === 'closed' ? $l->t('{actor} closed the paper') : $l->t('{actor} opened the paper again'),
			ActivityType::MeetingCreated => $l->t('{actor} created the meeting'),
			ActivityType::MeetingMoved => $l->t('{actor} changed the date or the place of the meeting'),
			ActivityType::MeetingCancelled => $l->t('{actor} cancelled the meeting'),
			ActivityType::MeetingReopened => $l->t('{actor} put the meeting back in preparation'),
			ActivityType::MeetingConvened => $l->t('{actor} sent the convocation'),
			ActivityType::AddendumSent => $l->t('{actor} sent an addendum to the agenda'),
			ActivityType::PiecesReplaced => $l->t('{actor} replaced pieces of the convocation'),
			ActivityType::PostponementSent => $l->t('{actor} put the meeting off and convened again'),
			ActivityType::CancellationSent => $l->t('{actor} cancelled the meeting and told the members'),
			ActivityType::SecondSent => $l->t('{actor} sent the second convocation, after a lack of quorum'),
			ActivityType::StakeholderAdded => $l->t('{actor} invited {person} to work on the item'),
			ActivityType::StakeholderRemoved => $l->t('{actor} took {person} off the item'),
			ActivityType::DeadlinesChanged => $l->t('{actor} changed the dates planned before the meeting'),
			ActivityType::CommissionAsked => $l->t('{actor} submitted the item to {commission}'),
			ActivityType::OpinionRecorded => $l->t('{actor} recorded the opinion of {commission}'),
			ActivityType::QuestionAsked => $l->t('{actor} asked a question'),
			ActivityType::Commented => $l->t('{actor} left a comment'),
			ActivityType::Answered => $l->t('{actor} answered'),
			ActivityType::ReviewAsked => $l->t('{actor} asked for sign-offs'),
			ActivityType::ReviewCancelled => $l->t('{actor} cancelled the sign-offs'),
			ActivityType::VisaGiven => isset($details['for']) ? $l->t('{actor} signed off for {for}') : $l->t('{actor} signed off'),
			ActivityType::CorrectionAsked => $l->t('{actor} asked for a correction'),
			ActivityType::CallOpened => $l->t('{actor} called for subjects'),
			ActivityType::CallChanged => $l->t('{actor} changed the call for subjects'),
			ActivityType::CallClosed => $l->t('{actor} closed the call for subjects'),
			ActivityType::ProposalMade => $l->t('{actor} proposed a subject'),
			ActivityType::ProposalWithdrawn => $l->t('{actor} withdrew a proposed subject'),
			ActivityType::ProposalAccepted => $l->t('{actor} put a proposed subject on the agenda'),
			ActivityType::ProposalPostponed => $l->t('{actor} put a proposed subject off'),
			ActivityType::ProposalRefused => $l->t('{actor} did not keep a proposed subject'),
		};
		return FrenchElision::filled($text, ['actor' => $actor ?? $l->t('Somebody')] + $details);
	}

	/**
	 * A few words without a verb’s subject, to be joined by commas.
	 *
	 * @param int $count how many of this kind
	 * @param array<string, string|int> $details of the latest one
	 */
	public static function brief(ActivityType $type, int $count, array $details, IL10N $l): string {
		$alone = $count === 1 && isset($details['document']);
		$text = match ($type) {
			ActivityType::DocumentAdded => $alone ? $l->t('“{document}” added') : $l->n('%n piece added', '%n pieces added', $count),
			ActivityType::DocumentChanged => $alone ? $l->t('“{document}” changed') : $l->n('%n piece changed', '%n pieces changed', $count),
			ActivityType::DocumentFiled => $alone ? $l->t('“{document}” put on this item') : $l->n('%n piece put on this item', '%n pieces put on this item', $count),
			ActivityType::DocumentRemoved => $alone ? $l->t('“{document}” removed') : $l->n('%n piece removed', '%n pieces removed', $count),
			ActivityType::DocumentPublished => $alone ? $l->t('“{document}” published') : $l->n('%n piece published', '%n pieces published', $count),
			ActivityType::DocumentWithdrawn => $alone ? $l->t('“{document}” withdrawn') : $l->n('%n piece withdrawn', '%n pieces withdrawn', $count),
			ActivityType::DocumentRestricted => $alone ? $l->t('“{document}” restricted') : $l->n('%n piece restricted', '%n pieces restricted', $count),
			ActivityType::DocumentReleased => $alone ? $l->t('“{document}” no longer restricted') : $l->n('%n piece no longer restricted', '%n pieces no longer restricted', $count),
			ActivityType::DraftOpened => $alone ? $l->t('“{document}” opened to {person}') : $l->n('%n piece opened to an élu', '%n pieces opened to élus', $count),
			ActivityType::DraftClosed => $alone ? $l->t('“{document}” closed for {person}') : $l->n('%n piece closed for an élu', '%n pieces closed for élus', $count),
			ActivityType::ItemAdded => $l->t('new item'),
			ActivityType::ItemRemoved => $l->t('removed from the agenda'),
			ActivityType::ItemRestored => $l->t('back on the agenda'),
			ActivityType::ItemTransferred => $l->t('comes from another meeting'),
			ActivityType::ItemRetitled => $l->t('new title'),
			ActivityType::ItemRapporteur => isset($details['person']) ? $l->t('rapporteur: {person}') : $l->t('no rapporteur any more'),
			ActivityType::ItemState => match ($details['state'] ?? '') {
				'ready' => $l->t('the item is ready'),
				'review' => $l->t('to be reviewed'),
				default => $l->t('back to draft'),
			},
			ActivityType::PaperAdded => $l->t('new paper'),
			ActivityType::PaperOnAgenda => $l->t('comes from the paper “{paper}”'),
			ActivityType::PaperState => ($details['state'] ?? '') === 'closed' ? $l->t('paper closed') : $l->t('paper open again'),
			ActivityType::MeetingCreated => $l->t('new meeting'),
			ActivityType::MeetingMoved => $l->t('new date or place'),
			ActivityType::MeetingCancelled => $l->t('meeting cancelled'),
			ActivityType::MeetingReopened => $l->t('meeting back in preparation'),
			ActivityType::MeetingConvened => $l->t('convocation sent'),
			ActivityType::AddendumSent => $l->t('addendum sent'),
			ActivityType::PiecesReplaced => $l->t('pieces replaced'),
			ActivityType::PostponementSent => $l->t('meeting put off'),
			ActivityType::CancellationSent => $l->t('cancellation sent'),
			ActivityType::SecondSent => $l->t('second convocation sent'),
			ActivityType::StakeholderAdded => $count === 1 && isset($details['person']) ? $l->t('with {person}') : $l->n('%n person invited', '%n people invited', $count),
			ActivityType::StakeholderRemoved => $count === 1 && isset($details['person']) ? $l->t('without {person}') : $l->n('%n person less', '%n people less', $count),
			ActivityType::DeadlinesChanged => $l->t('new dates planned before the meeting'),
			ActivityType::CommissionAsked => $l->t('submitted to a commission'),
			ActivityType::OpinionRecorded => $l->t('opinion of a commission'),
			ActivityType::QuestionAsked => $l->n('%n question', '%n questions', $count),
			ActivityType::Commented => $l->n('%n comment', '%n comments', $count),
			ActivityType::Answered => $l->n('%n answer', '%n answers', $count),
			ActivityType::ReviewAsked => $l->t('sign-offs requested'),
			ActivityType::ReviewCancelled => $l->t('sign-offs cancelled'),
			ActivityType::VisaGiven => $l->n('%n sign-off', '%n sign-offs', $count),
			ActivityType::CorrectionAsked => $l->n('%n correction requested', '%n corrections requested', $count),
			ActivityType::CallOpened => $l->t('call for subjects open'),
			ActivityType::CallChanged => $l->t('call for subjects changed'),
			ActivityType::CallClosed => $l->t('call for subjects closed'),
			ActivityType::ProposalMade => $l->n('%n subject proposed', '%n subjects proposed', $count),
			ActivityType::ProposalWithdrawn => $l->n('%n subject withdrawn', '%n subjects withdrawn', $count),
			ActivityType::ProposalAccepted => $l->n('%n proposed subject accepted', '%n proposed subjects accepted', $count),
			ActivityType::ProposalPostponed => $l->n('%n subject put off', '%n subjects put off', $count),
			ActivityType::ProposalRefused => $l->n('%n subject not kept', '%n subjects not kept', $count),
		};
		return FrenchElision::filled($text, $details);
	}

	/** @param array<string, string|int> $details */
	private static function state(array $details, IL10N $l): string {
		return match ($details['state'] ?? '') {
			'ready' => $l->t('{actor} marked the item as ready'),
			'review' => $l->t('{actor} handed the item in for review'),
			default => $l->t('{actor} put the item back to draft'),
		};
	}
}
