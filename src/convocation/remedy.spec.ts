/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { meetingAt, settingsOf } from '../router'
import { check } from './check'
import { remedyOf } from './remedy'

const remedy = (id: string, level: 'error' | 'blocking', itemId: number | null = null, isLater = false) => remedyOf(check(id, level, null, 'Something', null, itemId), { councilId: 3, meetingId: 10, isLater })

it('leads to where it is put right', () => {
	expect(remedy('note:7', 'error', 7)).toEqual({ words: 'Open the item', to: meetingAt(10, 7) })
	expect(remedy('recipients', 'error')).toEqual({ words: 'Open the members', to: settingsOf(3, 'members') })
	expect(remedy('place', 'blocking')).toEqual({ words: 'Open the agenda', to: meetingAt(10) })
})

it('leads away for a date only when no reason can save it', () => {
	expect(remedy('notice', 'blocking')?.to).toEqual(meetingAt(10))
	expect(remedy('notice', 'error')).toBeNull()
	expect(remedy('approval', 'error')).toBeNull()
})

it('never leads to the date that was sent when the act has its own', () => {
	expect(remedy('place', 'blocking', null, true)).toBeNull()
	expect(remedy('agenda', 'blocking', null, true)?.to).toEqual(meetingAt(10))
})
