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

/** Checks that are put right in the agenda. */
const IN_AGENDA: readonly string[] = ['agenda', 'election', 'minutes', 'inbox']
/** Those that are put right beside it, in date and place; what follows a convocation has its own, given above its checks. */
const IN_MEETING: readonly string[] = ['place', 'notice', 'day']

export interface Checking {
	readonly councilId: number
	readonly meetingId: number
	/** It follows a convocation that was sent. */
	readonly isLater: boolean
}

/** Where what a check finds is put right; null where nothing in the app does. */
export function remedyOf({ id, itemId, level }: Check, { councilId, meetingId, isLater }: Checking): Remedy | null {
	if (itemId !== null) {
		return { words: t('conseil_municipal', 'Open the item'), to: meetingAt(meetingId, itemId) }
	}
	if (id === 'recipients') {
		return { words: t('conseil_municipal', 'Open the members'), to: settingsOf(councilId, 'members') }
	}
	// A period that is merely short is shortened here, with its reason.
	const isInMeeting = !isLater && IN_MEETING.includes(id) && (id !== 'notice' || level === 'blocking')
	return isInMeeting || IN_AGENDA.includes(id) ? { words: t('conseil_municipal', 'Open the agenda'), to: meetingAt(meetingId) } : null
}
