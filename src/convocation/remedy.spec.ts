/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { meetingAt, settingsOf } from '../router'
import { check } from './check'
import { remedyOf } from './remedy'

const remedy = (...[id, level, itemId = null]: [string, 'warning' | 'error' | 'blocking', (number | null)?]) => remedyOf(check(id, level, null, 'Something', null, itemId), 3, 10)

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
