/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { describe, expect, it } from '@jest/globals'
import { isFrozen, isLocked, takesAddenda } from './convenedAgenda'

const draft = { state: 'draft' as const, convenedAt: null }
const convened = { state: 'convened' as const, convenedAt: '2027-01-14T17:10:00+01:00' }
const cancelled = { state: 'cancelled' as const, convenedAt: '2027-01-14T17:10:00+01:00' }

describe('the agenda once the council is convened', () => {
	it('changes freely before', () => {
		expect([takesAddenda(draft), isFrozen(draft), isLocked(draft, { addendum: null })]).toEqual([false, false, false])
	})

	it('keeps what was convened, with the first convocation or with an addendum, and lets what waits change', () => {
		expect([takesAddenda(convened), isFrozen(convened)]).toEqual([true, false])
		expect([null, 0, 2].map((addendum) => isLocked(convened, { addendum }))).toEqual([true, false, true])
	})

	it('changes no more once the meeting is cancelled', () => {
		expect([isFrozen(cancelled), isLocked(cancelled, { addendum: 0 })]).toEqual([true, true])
	})
})
