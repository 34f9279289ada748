/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Dispatch } from '../api/types'

import { describe, expect, it } from '@jest/globals'
import { aCouncil } from '../council/given'
import { cureOf, dispatchWords, earlierAttempts, membersConvened, serverWords } from './dispatchState'
import { aConvocation, aDispatch, anAttempt } from './given'

const meeting = { startsAt: '2027-01-19T19:00:00+01:00', kind: 'ordinary' as const }

const problemsOf = (...dispatches: Dispatch[]) => membersConvened(aCouncil(), meeting, aConvocation(dispatches))?.problems

describe('members convened', () => {
	it('is done when the e-mail left in time', () => {
		expect(problemsOf(aDispatch())).toEqual({})
	})

	it('waits for paper to be handed over, and is cured by it', () => {
		const paper = aDispatch({ channel: 'paper', state: 'paper', sentAt: null })
		expect(problemsOf(paper)).toEqual({ 1: 'nothing_sent' })
		expect(problemsOf({ ...paper, delivered: { how: 'handed', at: '2027-01-15T23:59:00+01:00', recordedBy: 'Valérie' } })).toEqual({})
	})

	it('says what left too late, and until when it could be cured', () => {
		const late = aConvocation([aDispatch({ sentAt: '2027-01-16T00:00:00+01:00' })])
		expect(membersConvened(aCouncil(), meeting, late)).toEqual({ problems: { 1: 'late' }, remedyBefore: '2027-01-15T23:59:59+01:00' })
	})

	it('counts the first sending that reached the member, whatever is sent, refused or asked for afterwards', () => {
		const late = anAttempt({ attempt: 2, sentAt: '2027-01-18T10:00:00+01:00' })
		expect(problemsOf(aDispatch({ attempt: 2, sentAt: late.sentAt, attempts: [anAttempt(), late] }))).toEqual({})
		const refused = anAttempt({ attempt: 2, state: 'failed', sentAt: null, error: '550' })
		expect(problemsOf(aDispatch({ attempt: 2, state: 'failed', attempts: [anAttempt(), refused] }))).toEqual({})
		expect(problemsOf(aDispatch({ attempt: 2, state: 'queued', sentAt: null, attempts: [anAttempt(), anAttempt({ attempt: 2, state: 'queued', sentAt: null })] }))).toEqual({})
	})

	it('does not count what came back, whichever it was', () => {
		const bounced = { at: '2027-01-15T09:00:00+01:00', notedAt: '2027-01-15T09:05:00+01:00', notedBy: 'Valérie' }
		const second = anAttempt({ attempt: 2, sentAt: '2027-01-14T18:00:00+01:00' })
		expect(problemsOf(aDispatch({ attempts: [anAttempt({ bounced })] }))).toEqual({ 1: 'bounced' })
		expect(problemsOf(aDispatch({ attempt: 2, attempts: [anAttempt({ bounced }), second] }))).toEqual({})
		expect(problemsOf(aDispatch({ attempt: 2, attempts: [anAttempt(), { ...second, bounced }] }))).toEqual({})
		expect(problemsOf(aDispatch({ attempt: 2, attempts: [anAttempt({ bounced }), { ...second, bounced }] }))).toEqual({ 1: 'bounced' })
		expect(dispatchWords(aDispatch({ attempts: [anAttempt({ bounced })] }))).toMatchObject({ tone: 'error', at: bounced.at, text: 'The e-mail came back' })
		const told = aConvocation([aDispatch({ attempts: [anAttempt({ bounced })] })], { kind: 'cancellation' })
		expect(membersConvened(aCouncil(), meeting, told)?.problems).toEqual({ 1: 'bounced' })
	})

	it('is not asked of whoever had left the council', () => {
		const gone = aDispatch({ memberId: 2, former: true, state: 'failed', sentAt: null })
		expect(problemsOf(aDispatch(), gone)).toEqual({})
		expect(membersConvened(aCouncil(), meeting, aConvocation([gone], { kind: 'cancellation' }))?.problems).toEqual({})
	})

	it('counts three clear days for a second convocation, in a commune of five as well', () => {
		const council = aCouncil({ population: 6150, noticeDays: 5 })
		const second = (sentAt: string, values = {}) => membersConvened(council, meeting, aConvocation([aDispatch({ sentAt })], { kind: 'second', startsAt: '2027-01-23T19:00:00+01:00', ...values }))
		expect(second('2027-01-19T22:00:00+01:00')).toEqual({ problems: {}, remedyBefore: '2027-01-19T23:59:59+01:00' })
		expect(second('2027-01-20T00:00:00+01:00')?.problems).toEqual({ 1: 'late' })
		const passedOver = [{ check: 'interval', reason: 'Clôture budgétaire', by: 'Valérie', at: '2027-01-20T09:00:00+01:00' }]
		expect(second('2027-01-20T09:30:00+01:00', { overrides: passedOver })?.problems).toEqual({})
	})

	it('judges an act by the date it gave, whatever moved the meeting since', () => {
		const first = aConvocation([aDispatch()], { startsAt: '2027-01-19T19:00:00+01:00' })
		const moved = { ...meeting, startsAt: '2027-01-16T19:00:00+01:00' }
		expect(membersConvened(aCouncil(), moved, first)).toEqual({ problems: {}, remedyBefore: '2027-01-15T23:59:59+01:00' })
		const cancelled = aConvocation([aDispatch({ sentAt: null, state: 'failed' })], { kind: 'cancellation', startsAt: '2027-01-19T19:00:00+01:00' })
		expect(membersConvened(aCouncil(), moved, cancelled)?.remedyBefore).toBe('2027-01-19T19:00:00+01:00')
	})

	it('is not counted for a council whose law is not known', () => {
		expect(membersConvened(aCouncil({ insee: '57463' }), meeting, aConvocation([aDispatch()]))).toBeNull()
	})
})

describe('the remedy', () => {
	const paper = aDispatch({ id: 2, memberId: 2, name: 'Brigitte Lombard-Morel', channel: 'paper', state: 'paper', sentAt: null })
	const remedy = (now: string, ...dispatches: Dispatch[]) => {
		const convocation = aConvocation(dispatches)
		const found = cureOf(membersConvened(aCouncil(), meeting, convocation)!, convocation, meeting, now)
		return found === null ? null : [found.stage, ...found.members.map(({ memberId }) => memberId)]
	}

	it('names who can still be convened, until the last second', () => {
		expect(remedy('2027-01-15T23:59:59+01:00', aDispatch(), paper)).toEqual(['in_time', 2])
	})

	it('is not to hand the paper over once that would be out of time, nor for a member who had it too late', () => {
		expect(remedy('2027-01-16T00:00:00+01:00', aDispatch(), paper)).toEqual(['too_late', 2])
		expect(remedy('2027-01-16T08:00:00+01:00', { ...paper, delivered: { how: 'handed', at: '2027-01-16T07:00:00+01:00', recordedBy: 'V' } })).toEqual(['too_late', 2])
	})

	it('is none once the hour of the meeting is past', () => {
		expect(remedy('2027-01-19T19:01:00+01:00', paper)).toEqual(['held', 2])
	})

	it('waits for e-mails that are leaving, not for one that was refused', () => {
		const queued = aDispatch({ state: 'queued', sentAt: null })
		expect(remedy('2027-01-14T17:10:00+01:00', queued)).toBeNull()
		expect(remedy('2027-01-14T17:10:00+01:00', { ...queued, error: '550 unknown' })).toEqual(['in_time', 1])
		expect(remedy('2027-01-14T17:10:00+01:00', aDispatch())).toBeNull()
	})
})

describe('words of a dispatch', () => {
	it('says a refusal that is tried again, one that is final, and what nobody knows', () => {
		expect(dispatchWords(aDispatch({ state: 'queued', sentAt: null, error: 'refused' })).tone).toBe('error')
		expect(dispatchWords(aDispatch({ state: 'failed', sentAt: null, error: 'refused' })).tone).toBe('error')
		expect(dispatchWords(aDispatch({ state: 'failed', sentAt: null, error: 'no_address' })).text).toBe('No address')
		expect(dispatchWords(aDispatch({ state: 'failed', sentAt: null, error: 'superseded' })).text).toBe('Not sent: a later message replaced it')
		expect(dispatchWords(aDispatch({ state: 'queued', sentAt: null, error: 'server_unreachable' })).text).toBe('The mail server cannot be reached: tried again soon')
		expect([serverWords(aDispatch({ error: '550 unknown' })), serverWords(aDispatch({ error: 'superseded' }))]).toEqual(['550 unknown', null])
		expect(dispatchWords(aDispatch({ state: 'uncertain', sentAt: null })).tone).toBe('warning')
	})

	it('prefers what people handed over to what the mail server says', () => {
		const handed = aDispatch({ state: 'failed', delivered: { how: 'handed', at: '2027-01-15T10:00:00+01:00', recordedBy: 'Valérie' } })
		expect(dispatchWords(handed).tone).toBe('success')
	})
})

it('tells the e-mails before the last one', () => {
	const bounced = { at: '2027-01-15T09:00:00+01:00', notedAt: '2027-01-15T09:05:00+01:00', notedBy: 'Valérie' }
	const dispatch = aDispatch({ attempts: [anAttempt({ bounced }), anAttempt({ attempt: 2, state: 'failed', sentAt: null }), anAttempt({ attempt: 3 }), anAttempt({ attempt: 4 })] })
	expect(earlierAttempts(dispatch, '2027-01-16T09:00:00+01:00')).toEqual([
		'E-mail 1: sent Thu 17:10 to odile@example.org, came back',
		'E-mail 3: sent Thu 17:10 to odile@example.org',
	])
	expect(earlierAttempts(aDispatch(), '2027-01-16T09:00:00+01:00')).toEqual([])
})
