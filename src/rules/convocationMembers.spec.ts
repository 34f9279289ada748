/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Channel, Dispatch, DispatchEvent } from './convocationMembers'

import { refusal } from '../../tests/js/reasons'
import { convocationMembers } from './convocationMembers'
import { instant, zonedText } from './temporal'

const meeting = {
	council: { kind: 'commune', population: 2240 },
	meetingStart: instant('meetingStart', '2027-01-19T19:00:00+01:00'),
	timezone: 'Europe/Paris',
} as const
const IN_TIME = '2027-01-15T23:59:59+01:00'
const LATE = '2027-01-16T00:00:00+01:00'

const dispatch = (channel: Channel, ...events: [DispatchEvent, string][]): Dispatch =>
	({ member: 'e02', channel, events: events.map(([type, at]) => ({ type, at: instant('at', at) })) })
const check = (...members: Dispatch[]) => convocationMembers({ ...meeting, members })

it.each<[string, Dispatch]>([
	['an e-mail in time', dispatch('email', ['emailed', IN_TIME])],
	['an e-mail in time opened late', dispatch('email', ['emailed', IN_TIME], ['opened', LATE])],
	['a letter for an e-mail member', dispatch('email', ['posted', IN_TIME])],
	['handing over after a bounce', dispatch('email', ['emailed', '2027-01-14T09:00:00+01:00'], ['bounced', '2027-01-14T09:02:00+01:00'], ['handed', IN_TIME])],
	['an e-mail sent again after a bounce', dispatch('email', ['emailed', '2027-01-14T09:00:00+01:00'], ['bounced', '2027-01-14T09:02:00+01:00'], ['emailed', IN_TIME])],
	['one good e-mail before one that bounced', dispatch('email', ['emailed', '2027-01-14T09:00:00+01:00'], ['emailed', '2027-01-14T10:00:00+01:00'], ['bounced', '2027-01-14T10:02:00+01:00'])],
	['a late reminder after an e-mail in time', dispatch('email', ['emailed', IN_TIME], ['emailed', LATE])],
	['a bounce recorded without any e-mail, then a letter', dispatch('paper', ['bounced', '2027-01-14T09:02:00+01:00'], ['posted', IN_TIME])],
	['a letter', dispatch('paper', ['posted', IN_TIME])],
	['handing over', dispatch('paper', ['handed', IN_TIME])],
	['an e-mail that a paper member opened in time', dispatch('paper', ['emailed', '2027-01-14T09:00:00+01:00'], ['opened', IN_TIME])],
	['an e-mail that a paper member acknowledged in time', dispatch('paper', ['emailed', '2027-01-14T09:00:00+01:00'], ['acknowledged', IN_TIME])],
])('convenes with %s', (_, member) => {
	expect(check(member)).toMatchObject({ ok: true, valid: ['e02'], problems: [], reasons: [] })
})

it.each<[string, Dispatch, string]>([
	['nothing at all', dispatch('email'), 'nothing_sent'],
	['an opening without any sending', dispatch('paper', ['opened', IN_TIME]), 'nothing_sent'],
	['an acknowledgement without any sending', dispatch('email', ['acknowledged', IN_TIME]), 'nothing_sent'],
	['a bounce without any sending', dispatch('email', ['bounced', IN_TIME]), 'nothing_sent'],
	['an e-mail that bounced', dispatch('email', ['emailed', '2027-01-14T09:00:00+01:00'], ['bounced', IN_TIME]), 'bounced'],
	['an e-mail that bounced, told out of order', dispatch('email', ['bounced', IN_TIME], ['emailed', '2027-01-14T09:00:00+01:00']), 'bounced'],
	['two e-mails that bounced', dispatch('email', ['emailed', '2027-01-14T09:00:00+01:00'], ['emailed', '2027-01-14T10:00:00+01:00'], ['bounced', '2027-01-14T11:00:00+01:00'], ['bounced', '2027-01-14T11:00:00+01:00']), 'bounced'],
	['a bounce and a late handing over', dispatch('email', ['emailed', '2027-01-14T09:00:00+01:00'], ['bounced', '2027-01-14T09:02:00+01:00'], ['handed', LATE]), 'bounced'],
	['a late e-mail', dispatch('email', ['emailed', LATE]), 'late'],
	['a late letter', dispatch('paper', ['posted', LATE]), 'late'],
	['a late e-mail to a paper member', dispatch('paper', ['emailed', LATE], ['opened', LATE]), 'late'],
	['an e-mail in time and a late letter to a paper member', dispatch('paper', ['emailed', IN_TIME], ['posted', LATE]), 'late'],
	['an e-mail that a paper member did not open', dispatch('paper', ['emailed', IN_TIME]), 'wrong_channel'],
	['an e-mail that a paper member opened late', dispatch('paper', ['emailed', IN_TIME], ['opened', LATE]), 'wrong_channel'],
])('does not convene with %s', (_, member, reason) => {
	const result = check(member)
	expect(result).toMatchObject({ ok: false, valid: [], problems: [{ member: 'e02', reason }] })
	expect(result.reasons.map(({ code, message }) => [code, message.params.member])).toEqual([[reason, 'e02']])
})

it('says until when handing over or posting cures', () => {
	expect(zonedText(check(dispatch('email')).remedyBefore)).toBe(IN_TIME)
})

it('asks for one clear day only in a meeting convened by urgency', () => {
	const result = convocationMembers({ ...meeting, procedure: 'urgency', members: [dispatch('email', ['emailed', '2027-01-17T23:59:59+01:00'])] })
	expect(result.ok).toBe(true)
	expect(zonedText(result.remedyBefore)).toBe('2027-01-17T23:59:59+01:00')
	expect(convocationMembers({ ...meeting, procedure: 'urgency', members: [dispatch('email', ['emailed', '2027-01-18T00:00:00+01:00'])] }).ok).toBe(false)
})

it('keeps the order of the members', () => {
	const named = (member: string, at: string) => ({ ...dispatch('email', ['emailed', at]), member })
	const result = check(named('e09', IN_TIME), named('e03', LATE), named('e01', IN_TIME))
	expect(result.valid).toEqual(['e09', 'e01'])
	expect(result.problems).toEqual([{ member: 'e03', reason: 'late' }])
})

it.each<[string, Dispatch[], string, string]>([
	['a member given twice', [dispatch('email'), dispatch('paper')], 'members', 'duplicate'],
	['an unknown channel', [dispatch('fax' as Channel)], 'members[0].channel', 'unknown_value'],
	['an unknown event', [dispatch('email', ['emailed', IN_TIME], ['faxed' as DispatchEvent, IN_TIME])], 'members[0].events[1].type', 'unknown_value'],
])('refuses %s', (_, members, field, reason) => {
	expect(() => check(...members)).toThrow(refusal(field, reason))
})
