<?php

declare(strict_types=1);

/*
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

namespace OCA\ConseilMunicipal\Activity;

/** What can happen while a meeting is prepared. The value is kept in the database: never rename one. */
enum ActivityType: string {
	case DocumentAdded = 'document_added';
	case DocumentChanged = 'document_changed';
	case DocumentRemoved = 'document_removed';
	case DocumentPublished = 'document_published';
	case ItemAdded = 'item_added';
	case ItemRemoved = 'item_removed';
	case ItemState = 'item_state';
	case PaperAdded = 'paper_added';
	case PaperOnAgenda = 'paper_on_agenda';
	case PaperState = 'paper_state';
	case StakeholderAdded = 'stakeholder_added';
	case StakeholderRemoved = 'stakeholder_removed';
	case DeadlinesChanged = 'deadlines_changed';
	case CallOpened = 'call_opened';
	case CallChanged = 'call_changed';
	case CallClosed = 'call_closed';
	case ProposalMade = 'proposal_made';
	case ProposalWithdrawn = 'proposal_withdrawn';
	case ProposalAccepted = 'proposal_accepted';
	case ProposalPostponed = 'proposal_postponed';
	case ProposalRefused = 'proposal_refused';
}
