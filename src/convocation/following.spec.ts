/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { describe, expect, it } from '@jest/globals'
import { aMeeting } from '../agenda/given'
import { answerTraces, askingOf, readingTraces, tilesOf, toDo, toDoWords } from './following'
import { aConvocation, aDispatch, aFollowed, anAsking, anAttempt } from './given'

const NOW = '2027-01-15T10:00:00+01:00'

describe('what is known of a member', () => {
	it('is told in the order in which it happens', () => {
		const dispatch = aDispatch({ openedAt: '2027-01-14T18:02:00+01:00', acknowledgedAt: '2027-01-14T18:03:00+01:00' })
		expect(readingTraces(dispatch, aFollowed({ documentsOpened: 3 }), 12, NOW).map(({ text }) => text)).toEqual([
			'opened Thu 18:02',
			'pieces opened: 3 of 12',
			'acknowledged Thu 18:03',
		])
		expect(readingTraces(dispatch, undefined, 12, NOW)[0]!.title).toBe('opened Thursday, January 14, 2027, 18:02')
		expect(answerTraces(aFollowed({ answer: 'present' })).map(({ text }) => text)).toEqual(['attending'])
	})

	it('names the holder of a proxy, or says that it has ended', () => {
		expect(answerTraces(aFollowed({ answer: 'proxy', holder: 'Fabrice Dunand' }))[0]!.text).toBe('proxy to Fabrice Dunand')
		expect(answerTraces(aFollowed({ answer: 'proxy' }))[0]!.text).toBe('gave a proxy that has ended')
	})

	it('is nothing before anything happened', () => {
		expect([...readingTraces(aDispatch(), undefined, 12, NOW), ...answerTraces(undefined)]).toEqual([])
	})
})

describe('what to do', () => {
	it('is to correct an address that was refused, unless the paper was handed over', () => {
		const refused = aDispatch({ state: 'failed', sentAt: null, error: '550 unknown' })
		expect(toDo(refused, aFollowed(), 'nothing_sent', anAsking())).toBe('address')
		expect(toDo({ ...refused, delivered: { how: 'handed', at: NOW, recordedBy: 'V' } }, aFollowed(), null, anAsking())).toBe('remind')
	})

	it('is to hand the paper over, or to send elsewhere, once the e-mail came back', () => {
		const bounced = { at: NOW, notedAt: NOW, notedBy: 'Valérie' }
		const back = aDispatch({ attempts: [anAttempt({ bounced })] })
		expect(toDo(back, aFollowed(), 'bounced', anAsking())).toBe('bounced')
		expect(toDoWords('bounced', null)).toContain('correct the address, then send again')
		const leaving = aDispatch({ attempt: 2, state: 'queued', attempts: [anAttempt({ bounced }), anAttempt({ attempt: 2, state: 'queued', sentAt: null })] })
		expect(toDo(leaving, aFollowed(), 'bounced', anAsking())).toBeNull()
		const arrived = aDispatch({ attempt: 2, attempts: [anAttempt({ bounced }), anAttempt({ attempt: 2, sentAt: NOW })] })
		expect(toDo(arrived, aFollowed(), 'bounced', anAsking())).toBe('remind')
	})

	it('is to tell whoever left the council, and never to remind', () => {
		const gone = aDispatch({ former: true, channel: 'paper', state: 'paper', sentAt: null })
		expect(toDo(gone, undefined, 'nothing_sent', anAsking())).toBe('tell')
		expect(toDoWords('tell', null)).toContain('Tell them')
		expect(toDo(aDispatch({ former: true }), aFollowed(), null, anAsking())).toBeNull()
	})

	it('is to deliver what is on paper', () => {
		const paper = aDispatch({ channel: 'paper', state: 'paper', sentAt: null })
		expect(toDo(paper, aFollowed(), 'nothing_sent', anAsking())).toBe('deliver')
		expect(toDoWords('deliver', null)).toContain('Hand the paper over')
	})

	it('is not to bring paper to whoever had the e-mail too late', () => {
		expect(toDo(aDispatch(), aFollowed({ answer: 'present' }), 'late', anAsking())).toBeNull()
	})

	it('is to wait while the e-mail leaves', () => {
		expect(toDo(aDispatch({ state: 'queued', sentAt: null }), aFollowed(), 'nothing_sent', anAsking())).toBeNull()
	})

	it('is to ask the silent one, once a day', () => {
		expect(toDo(aDispatch(), aFollowed(), null, anAsking())).toBe('remind')
		const remindedAt = (moment: string) => anAsking({ remindedAt: new Map([[1, moment]]) })
		expect(toDo(aDispatch(), aFollowed(), null, remindedAt('2027-01-15T09:30:00+01:00'))).toBe('reminded')
		expect(toDoWords('reminded', '2027-01-15T09:30:00+01:00')).toBe('reminded today at 09:30')
		expect(toDo(aDispatch(), aFollowed(), null, remindedAt('2027-01-14T23:59:00+01:00'))).toBe('remind')
	})

	it('is to call whom no e-mail and no notification reaches', () => {
		const handed = aDispatch({ channel: 'paper', state: 'paper', sentAt: null, delivered: { how: 'handed', at: NOW, recordedBy: 'V' } })
		expect(toDo(handed, aFollowed(), null, anAsking({ unreachable: new Set([1]) }))).toBe('call')
		expect(toDo(handed, aFollowed(), null, anAsking())).toBe('remind')
	})

	it('is to correct the address while a refused e-mail is tried again, or to bring paper when the server is silent', () => {
		const queued = (error: string) => aDispatch({ state: 'queued', sentAt: null, error })
		expect(toDo(queued('550 unknown'), aFollowed(), 'nothing_sent', anAsking())).toBe('address')
		expect(toDo(queued('server_unreachable'), aFollowed(), 'nothing_sent', anAsking())).toBe('deliver')
	})

	it('is to ask nobody when no answer is awaited', () => {
		expect(toDo(aDispatch(), aFollowed(), null, anAsking({ open: false }))).toBeNull()
	})

	it('is nothing once the member has answered', () => {
		expect(toDo(aDispatch(), aFollowed({ answer: 'absent' }), null, anAsking())).toBeNull()
	})
})

describe('whom a meeting awaits', () => {
	const before = [aDispatch({ id: 1, remindedAt: '2027-01-14T10:00:00+01:00' })]
	const addendum = [aDispatch({ id: 9, remindedAt: '2027-01-15T09:30:00+01:00' })]
	const sent = [aConvocation(before), aConvocation(addendum, { id: 2, kind: 'addendum' })]

	it('was reminded by the last reminder of all its acts', () => {
		const meeting = aMeeting({ state: 'convened' })
		expect(askingOf(meeting, sent, [], NOW).remindedAt.get(1)).toBe('2027-01-15T09:30:00+01:00')
		expect(askingOf(meeting, [...sent].reverse(), [], NOW).remindedAt.get(1)).toBe('2027-01-15T09:30:00+01:00')
	})

	it('is nobody once it is cancelled, or its hour is past', () => {
		expect(askingOf(aMeeting({ state: 'convened' }), sent, [], NOW).open).toBe(true)
		expect(askingOf(aMeeting({ state: 'cancelled' }), sent, [], NOW).open).toBe(false)
		expect(askingOf(aMeeting({ state: 'convened' }), sent, [], '2027-01-19T19:00:01+01:00').open).toBe(false)
	})

	it('has neither address nor account, or can be reached', () => {
		const one = { memberId: 1, civility: null, name: 'X', channel: 'paper' as const, address: null, postalAddress: null, hasAccount: false }
		const recipients = [one, { ...one, memberId: 2, hasAccount: true }, { ...one, memberId: 3, address: 'x@example.org' }]
		expect([...askingOf(aMeeting(), [], recipients, NOW).unreachable]).toEqual([1])
	})
})

describe('the figures', () => {
	it('count who is convened, has read and has answered, and who comes against the quorum', () => {
		const dispatches = [
			aDispatch({ id: 1, memberId: 1, openedAt: NOW, acknowledgedAt: NOW }),
			aDispatch({ id: 2, memberId: 2, openedAt: NOW }),
			aDispatch({ id: 3, memberId: 3, channel: 'paper', state: 'paper', sentAt: null }),
		]
		const followed = [aFollowed({ memberId: 1, answer: 'present' }), aFollowed({ memberId: 2, answer: 'proxy', holder: 'X' }), aFollowed({ memberId: 3 })]
		const tiles = tilesOf(aConvocation(dispatches), followed, { seats: 3 }, { 3: 'nothing_sent' })
		expect(tiles.map(({ id, count, of }) => [id, count, of])).toEqual([
			['convened', 2, 3],
			['opened', 2, 2],
			['acknowledged', 1, 2],
			['answered', 2, 3],
			['present', 1, 2],
		])
		expect(tiles.at(-1)!.share).toBe(0.5)
	})

	it('count nobody who answers or comes to a meeting that is cancelled', () => {
		const tiles = tilesOf(aConvocation([aDispatch()], { kind: 'cancellation' }), [], { seats: 1 }, {})
		expect(tiles.map(({ id }) => id)).toEqual(['convened', 'opened', 'acknowledged'])
		expect(tiles[0]!.text).toBe('told, with proof')
	})

	it('count no opening by who gets paper among those of e-mails', () => {
		const paper = aDispatch({ id: 2, memberId: 2, channel: 'paper', state: 'paper', sentAt: null, openedAt: NOW, acknowledgedAt: NOW })
		const tiles = tilesOf(aConvocation([aDispatch({ openedAt: NOW }), paper]), [], { seats: 2 }, {})
		expect(tiles.slice(1, 3).map(({ count, of }) => [count, of])).toEqual([[1, 1], [0, 1]])
	})
})
