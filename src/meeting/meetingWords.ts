/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { CouncilKind, MeetingKind } from '../api/types'

import { t } from '../ui/l10n'

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
