/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** The words of subjects and calls: one place, so that the same thing has the same name everywhere. */
import type { Call, CallAudience, Proposal, RecurringPlace } from '../api/types'

import { mdiCalendarArrowRight, mdiCheck, mdiCloseCircleOutline, mdiProgressClock, mdiUndo } from '@mdi/js'
import { capitalized, dayNear, distanceInDays, momentNear } from '../ui/dates'
import { t } from '../ui/l10n'

export interface ProposalLook {
	readonly text: string
	readonly icon: string
	readonly tone: 'neutral' | 'info' | 'success' | 'warning'
}

/** What became of a subject, in the words of who proposed it. */
export function proposalLook({ state, meeting }: Proposal, now: string): ProposalLook {
	switch (state) {
		case 'proposed':
			return { text: t('conseil_municipal', 'Waiting for an answer'), icon: mdiProgressClock, tone: 'neutral' }
		case 'postponed':
			return {
				text: meeting === null
					? t('conseil_municipal', 'Put off to a later meeting')
					: t('conseil_municipal', 'Put off to {day}', { day: dayNear(meeting.startsAt, now) }),
				icon: mdiCalendarArrowRight,
				tone: 'info',
			}
		case 'accepted':
			return {
				text: meeting === null
					? t('conseil_municipal', 'On the agenda')
					: t('conseil_municipal', 'On the agenda of {day}', { day: dayNear(meeting.startsAt, now) }),
				icon: mdiCheck,
				tone: 'success',
			}
		case 'refused':
			return { text: t('conseil_municipal', 'Not kept'), icon: mdiCloseCircleOutline, tone: 'warning' }
		case 'withdrawn':
			return { text: t('conseil_municipal', 'Withdrawn'), icon: mdiUndo, tone: 'neutral' }
	}
}

export const AUDIENCES: readonly CallAudience[] = ['both', 'councillors', 'staff']

export function audienceWord(audience: CallAudience): string {
	const words: Record<CallAudience, () => string> = {
		both: () => t('conseil_municipal', 'élus and staff'),
		councillors: () => t('conseil_municipal', 'élus'),
		staff: () => t('conseil_municipal', 'staff'),
	}
	return words[audience]()
}

/** « Séance du mardi 19 janvier, 19 h » */
export function meetingOfCall({ meetingStartsAt }: Call, now: string): string {
	return t('conseil_municipal', 'Meeting of {moment}', { moment: momentNear(meetingStartsAt, now) })
}

/** « Jusqu’au vendredi 8 janvier, 18 h (dans 12 jours) », « Clos depuis le … » */
export function deadlineWord({ open, deadline, closedAt }: Call, now: string): string {
	return open
		? t('conseil_municipal', 'Until {moment} ({distance})', { moment: momentNear(deadline, now), distance: distanceInDays(deadline, now) })
		: t('conseil_municipal', 'Closed since {moment}', { moment: momentNear(closedAt ?? deadline, now) })
}

/** « Mardi 19 janvier, 19 h » for a list of meetings. */
export function meetingChoice({ startsAt }: { readonly startsAt: string }, now: string): string {
	return capitalized(momentNear(startsAt, now))
}

export const PLACES: readonly RecurringPlace[] = ['first', 'after', 'last']

export function placeWord(place: RecurringPlace): string {
	const words: Record<RecurringPlace, () => string> = {
		first: () => t('conseil_municipal', 'at the beginning'),
		after: () => t('conseil_municipal', 'after the one above'),
		last: () => t('conseil_municipal', 'at the end'),
	}
	return words[place]()
}
