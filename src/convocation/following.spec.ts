/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { describe, expect, it } from '@jest/globals'
import { answerTraces, readingTraces, tilesOf, toDo, toDoWords } from './following'
import { aConvocation, aDispatch, aFollowed } from './given'

const NOW = '2027-01-15T10:00:00+01:00'

describe('what is known of a member', () => {
	it('is told in the order in which it happens', () => {
		const dispatch = aDispatch({ openedAt: '2027-01-14T18:02:00+01:00', acknowledgedAt: '2027-01-14T18:03:00+01:00' })
		expect(readingTraces(dispatch, aFollowed({ documentsOpened: 3 }), 12, NOW).map(({ text }) => text)).toEqual([
			'opened Thursday, January 14, 18:02',
			'pieces opened: 3 of 12',
			'acknowledged Thursday, January 14, 18:03',
		])
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
		expect(toDo(refused, aFollowed(), 'nothing_sent', NOW)).toBe('address')
		expect(toDo({ ...refused, delivered: { how: 'handed', at: NOW, recordedBy: 'V' } }, aFollowed(), null, NOW)).toBe('remind')
	})

	it('is to deliver what is on paper', () => {
		const paper = aDispatch({ channel: 'paper', state: 'paper', sentAt: null })
		expect(toDo(paper, aFollowed(), 'nothing_sent', NOW)).toBe('deliver')
		expect(toDoWords('deliver', paper)).toContain('Hand the paper over')
	})

	it('is not to bring paper to whoever had the e-mail too late', () => {
		expect(toDo(aDispatch(), aFollowed({ answer: 'present' }), 'late', NOW)).toBeNull()
	})

	it('is to wait while the e-mail leaves', () => {
		expect(toDo(aDispatch({ state: 'queued', sentAt: null }), aFollowed(), 'nothing_sent', NOW)).toBeNull()
	})

	it('is to ask the silent one, once a day', () => {
		expect(toDo(aDispatch(), aFollowed(), null, NOW)).toBe('remind')
		const asked = aDispatch({ remindedAt: '2027-01-15T09:30:00+01:00' })
		expect(toDo(asked, aFollowed(), null, NOW)).toBe('reminded')
		expect(toDoWords('reminded', asked)).toBe('reminded today at 09:30')
		expect(toDo(aDispatch({ remindedAt: '2027-01-14T23:59:00+01:00' }), aFollowed(), null, NOW)).toBe('remind')
	})

	it('is nothing once the member has answered', () => {
		expect(toDo(aDispatch(), aFollowed({ answer: 'absent' }), null, NOW)).toBeNull()
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

	it('count no opening by who gets paper among those of e-mails', () => {
		const paper = aDispatch({ id: 2, memberId: 2, channel: 'paper', state: 'paper', sentAt: null, openedAt: NOW, acknowledgedAt: NOW })
		const tiles = tilesOf(aConvocation([aDispatch({ openedAt: NOW }), paper]), [], { seats: 2 }, {})
		expect(tiles.slice(1, 3).map(({ count, of }) => [count, of])).toEqual([[1, 1], [0, 1]])
	})
})
