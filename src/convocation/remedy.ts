/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { RouteLocationRaw } from 'vue-router'
import type { Check } from './check'

import { meetingAt, settingsOf } from '../router'
import { t } from '../ui/l10n'

export interface Remedy {
	readonly words: string
	readonly to: RouteLocationRaw
}

/** Checks that are put right in the agenda, or beside its date. */
const IN_AGENDA: readonly string[] = ['agenda', 'place', 'notice', 'election', 'minutes', 'day', 'inbox']

/** Where what a check finds is put right; null where nothing in the app does. */
export function remedyOf({ id, itemId, level }: Check, councilId: number, meetingId: number): Remedy | null {
	if (itemId !== null) {
		return { words: t('conseil_municipal', 'Open the item'), to: meetingAt(meetingId, itemId) }
	}
	if (id === 'recipients') {
		return { words: t('conseil_municipal', 'Open the members'), to: settingsOf(councilId, 'members') }
	}
	// A period that is merely short is shortened here, with its reason.
	return IN_AGENDA.includes(id) && (id !== 'notice' || level === 'blocking') ? { words: t('conseil_municipal', 'Open the agenda'), to: meetingAt(meetingId) } : null
}
