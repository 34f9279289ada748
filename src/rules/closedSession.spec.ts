/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ClosedSessionInput } from './closedSession'

import { closedSession } from './closedSession'

function asked(changes: Partial<ClosedSessionInput> = {}) {
	return closedSession({ kind: 'commune', requestedBy: 3, presentOrRepresented: 15, for: 8, decidedAtMeeting: true, ...changes })
}

/** CGCT, art. L. 2121-18 and L. 5211-11; CE, 4 March 1994, Regoin. */
it.each<[string, Partial<ClosedSessionInput>, string]>([
	['three members and eight of fifteen', {}, 'closed_session'],
	['two members', { requestedBy: 2, for: 15 }, 'too_few_requesters'],
	['the maire alone', { requestedBy: 'chair' }, 'closed_session'],
	['four members of an EPCI', { kind: 'epci', requestedBy: 4 }, 'too_few_requesters'],
	['five members of an EPCI', { kind: 'epci', requestedBy: 5 }, 'closed_session'],
	['four members of a syndicat', { kind: 'syndicat', requestedBy: 4 }, 'too_few_requesters'],
	['five members of a syndicat', { kind: 'syndicat', requestedBy: 5 }, 'closed_session'],
	['the president of an EPCI', { kind: 'epci', requestedBy: 'chair' }, 'closed_session'],
	['decided in advance', { decidedAtMeeting: false }, 'not_decided_at_meeting'],
	['seven of fifteen', { for: 7 }, 'no_absolute_majority'],
	['half of sixteen', { presentOrRepresented: 16 }, 'no_absolute_majority'],
	['nine of sixteen', { presentOrRepresented: 16, for: 9 }, 'closed_session'],
	['too few members and too few votes', { requestedBy: 2, for: 1, decidedAtMeeting: false }, 'too_few_requesters'],
	['in advance and too few votes', { for: 1, decidedAtMeeting: false }, 'not_decided_at_meeting'],
])('%s', (_, changes, code) => {
	const { ok, reasons } = asked(changes)
	expect(ok).toBe(code === 'closed_session')
	expect(reasons).toMatchObject([{ code, level: ok ? 'info' : 'error' }])
})

it('says how many are needed', () => {
	expect(asked({ requestedBy: 1 }).reasons[0]!.message.params).toEqual({ requesters: 1, required: 3 })
	expect(asked({ for: 4 }).reasons[0]!.message.params).toEqual({ for: 4, needed: 8 })
})

it.each<[string, Partial<ClosedSessionInput>, string, string]>([
	['more votes than members', { for: 16 }, 'for', 'too_many'],
	['more requests than members', { requestedBy: 16 }, 'requestedBy', 'too_many'],
	['an empty room', { presentOrRepresented: 0, for: 0 }, 'presentOrRepresented', 'too_small'],
	['the board of a CCAS', { kind: 'ccas' as 'epci' }, 'kind', 'unknown_value'],
])('refuses %s', (_, changes, field, reason) => {
	expect(() => asked(changes)).toThrow(expect.objectContaining({ name: 'ImpossibleValue', field, reason }))
})
