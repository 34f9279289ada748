/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { CouncilKind, MeetingKind, MeetingSummary } from '../api/types'

import { n, t } from '../ui/l10n'

export const MEETING_KINDS: readonly MeetingKind[] = ['ordinary', 'extraordinary', 'installation']

export function meetingKindWord(kind: MeetingKind): string {
	const words: Record<MeetingKind, () => string> = {
		ordinary: () => t('conseil_municipal', 'Ordinary meeting'),
		extraordinary: () => t('conseil_municipal', 'Extraordinary meeting'),
		installation: () => t('conseil_municipal', 'Installation of the council'),
	}
	return words[kind]()
}

/** The title a meeting has unless someone types another. */
export function usualTitle(kind: CouncilKind): string {
	const words: Record<CouncilKind, () => string> = {
		commune: () => t('conseil_municipal', 'Municipal council'),
		epci: () => t('conseil_municipal', 'Community council'),
		ccas: () => t('conseil_municipal', 'Board of the CCAS'),
		syndicat: () => t('conseil_municipal', 'Syndicate committee'),
	}
	return words[kind]()
}

/** How much there is of a meeting: its items for who prepares, what is published for who reads; null while there is nothing. */
export function extentOf({ itemCount, publishedCount }: MeetingSummary): string | null {
	if (itemCount > 0) {
		return n('conseil_municipal', '%n item', '%n items', itemCount)
	}
	return publishedCount === 0 ? null : n('conseil_municipal', '%n piece published', '%n pieces published', publishedCount)
}
