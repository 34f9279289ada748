/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Item, Meeting } from '../api/types'

/** Whether what is added waits for an addendum: the council is convened to the rest. */
export function takesAddenda({ state, convenedAt }: Pick<Meeting, 'state' | 'convenedAt'>): boolean {
	return state === 'convened' && convenedAt !== null
}

/** Whether nothing at all can be changed: the meeting is cancelled, or over. */
export function isFrozen(meeting: Pick<Meeting, 'state' | 'convenedAt'>): boolean {
	return meeting.state !== 'draft' && !takesAddenda(meeting)
}

/** Whether an item stays as it is: of a convened agenda only what waits for an addendum may still change. */
export function isLocked(meeting: Pick<Meeting, 'state' | 'convenedAt'>, { addendum }: Pick<Item, 'addendum'>): boolean {
	return isFrozen(meeting) || (takesAddenda(meeting) && addendum !== 0)
}
