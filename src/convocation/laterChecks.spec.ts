/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Convocation, Item, Recipient } from '../api/types'
import type { LaterChecked } from './laterChecks'

import { describe, expect, it } from '@jest/globals'
import { aDocument, anItem, aPreparation } from '../agenda/given'
import { anApproval } from '../approval/given'
import { aCouncil } from '../council/given'
import { actsInForce, impossibleNow } from './actKinds'
import { unsolved } from './checks'
import { aConvocation, aDispatch } from './given'
import { laterChecksOf } from './laterChecks'

const recipient: Recipient = { memberId: 1, civility: 'Mme', name: 'Odile Perrachon', channel: 'email', address: 'odile@example.org', postalAddress: null, hasAccount: true }
const voirie = () => anItem({ number: '1', title: 'Voirie' })

function given(kind: Convocation['kind'], values: Partial<Convocation['change']> = {}, items: Item[] = [voirie()], more: Partial<LaterChecked> = {}): LaterChecked {
	const { meeting, ...rest } = aPreparation(items)
	return {
		council: aCouncil(),
		preparation: { ...rest, meeting: { ...meeting, startsAt: '2027-01-19T19:00:00+01:00', place: 'Mairie', kind: 'ordinary', state: 'convened', convenedAt: '2027-01-12T10:00:00+01:00' } },
		recipients: [recipient],
		approval: anApproval({ act: { kind, reason: null, formerStart: '2027-01-19T19:00:00+01:00' }, given: { how: 'app', at: '2027-01-14T10:00:00+01:00', by: 'Odile Perrachon', notedBy: null, word: null, withdrawnAt: null } }),
		now: '2027-01-14T17:10:00+01:00',
		overrides: {},
		act: { kind, change: { reason: null, startsAt: null, place: null, leftItems: [], leftDocuments: [], failure: { at: '2027-01-19T19:20:00+01:00', present: 0 }, ...values } },
		sent: [],
		...more,
	}
}

const levelOf = (checked: LaterChecked, id: string) => laterChecksOf(checked).find((check) => check.id === id)?.level
const left = (checked: LaterChecked, overrides = {}) => unsolved(laterChecksOf(checked), overrides).map(({ id }) => id)

describe('checks of an addendum', () => {
	it('needs something to add, a new item or a new piece', () => {
		expect(left(given('addendum'))).toEqual(['news'])
		expect(left(given('addendum', {}, [voirie(), anItem({ title: 'Cantine', addendum: 0 })]))).toEqual([])
		expect(left(given('addendum', {}, [{ ...voirie(), documents: [aDocument()] }]))).toEqual([])
	})

	it('has nothing to send when everything is left for the next one', () => {
		expect(left(given('addendum', { leftItems: [7] }, [voirie(), anItem({ id: 7, title: 'Cantine', addendum: 0, documents: [aDocument()] })]))).toEqual(['news'])
		expect(left(given('addendum', { leftDocuments: [9] }, [{ ...voirie(), documents: [aDocument({ id: 9 })] }]))).toEqual(['news'])
		expect(left(given('addendum', { leftDocuments: [9] }, [{ ...voirie(), documents: [aDocument({ id: 9 }), aDocument({ id: 10 })] }]))).toEqual([])
	})

	it('is the act of the maire: it goes with the agreement, or with a reason', () => {
		const items = [voirie(), anItem({ title: 'Cantine', addendum: 0 })]
		expect(left(given('addendum', {}, items, { approval: anApproval() }))).toEqual(['approval'])
		expect(left(given('addendum', {}, items, { approval: anApproval() }), { approval: 'Accord verbal' })).toEqual([])
	})

	it('keeps the period of the convocation, or has its urgency, never less than one clear day', () => {
		const items = [anItem({ title: 'Cantine', addendum: 0 })]
		expect(levelOf(given('addendum', {}, items, { now: '2027-01-15T23:59:59+01:00' }), 'notice')).toBe('ok')
		expect(levelOf(given('addendum', {}, items, { now: '2027-01-16T00:00:00+01:00' }), 'notice')).toBe('error')
		expect(levelOf(given('addendum', {}, items, { now: '2027-01-18T09:00:00+01:00' }), 'notice')).toBe('blocking')
	})

	it('asks a larger commune for the notes of the new items alone', () => {
		const bare = anItem({ title: 'Voirie', lacks: [{ kind: 'note', name: null }] })
		const added = anItem({ title: 'Cantine', addendum: 0, lacks: [{ kind: 'note', name: null }] })
		const checked = given('addendum', {}, [bare, added], { council: aCouncil({ population: 3500, noticeDays: 5 }), now: '2027-01-10T09:00:00+01:00' })
		expect(left(checked)).toEqual([`note:${added.id}`])
	})
})

describe('checks of a replacement', () => {
	it('needs a corrected piece, and warns when little time is left', () => {
		const publication = { fileId: 1, name: 'plan.pdf', size: 1, sha256: 'a', publishedAt: '2027-01-12T10:00:00+01:00', publishedBy: null, changedSince: true }
		const items = [{ ...voirie(), documents: [aDocument({ publication })] }]
		expect(left(given('replacement'))).toEqual(['news'])
		expect(left(given('replacement', {}, items))).toEqual([])
		expect(levelOf(given('replacement', {}, items), 'time')).toBeUndefined()
		expect(levelOf(given('replacement', {}, items, { now: '2027-01-18T09:00:00+01:00' }), 'time')).toBe('warning')
	})
})

describe('checks of a postponement', () => {
	it('needs another date, hour or place', () => {
		expect(left(given('postponement', { startsAt: '2027-01-19T19:00:00+01:00', place: 'Mairie' }))).toEqual(['news'])
		expect(left(given('postponement', { startsAt: '2027-01-19T19:00:00+01:00', place: 'Salle des fêtes' }))).toEqual([])
	})

	it('counts the whole period to the new date', () => {
		expect(levelOf(given('postponement', { startsAt: '2027-01-18T19:00:00+01:00', place: 'Mairie' }), 'notice')).toBe('ok')
		expect(levelOf(given('postponement', { startsAt: '2027-01-17T19:00:00+01:00', place: 'Mairie' }), 'notice')).toBe('error')
	})
})

describe('checks of a second convocation', () => {
	const second = (startsAt: string) => given('second', { startsAt, place: 'Mairie' }, [voirie()], { now: '2027-01-19T22:00:00+01:00' })

	it('asks for three clear days after the sending, passed over with a reason when three days separate the meetings', () => {
		expect(levelOf(second('2027-01-23T19:00:00+01:00'), 'interval')).toBe('ok')
		expect(levelOf(second('2027-01-22T19:00:00+01:00'), 'interval')).toBe('error')
		expect(left(second('2027-01-22T19:00:00+01:00'), { interval: 'Clôture budgétaire' })).toEqual([])
		expect(levelOf(second('2027-01-21T19:00:00+01:00'), 'interval')).toBe('blocking')
		expect(levelOf(second('2027-01-18T19:00:00+01:00'), 'interval')).toBe('blocking')
	})

	it('rests on a meeting that lacked its quorum, said with its hour and who was there', () => {
		const found = (failure: Convocation['change']['failure'], members = 3) => laterChecksOf(given('second', { startsAt: '2027-01-23T19:00:00+01:00', place: 'Mairie', failure }, [voirie()], { now: '2027-01-19T22:00:00+01:00', recipients: Array.from({ length: members }, (_, memberId) => ({ ...recipient, memberId })) })).find(({ id }) => id === 'failure')
		const at = '2027-01-19T19:20:00+01:00'
		expect(found(null)).toMatchObject({ level: 'blocking', article: 'L2121-17' })
		expect(found({ at, present: 1 })).toMatchObject({ level: 'ok', title: 'The quorum was lacking: 1 member present, 2 needed' })
		expect(found({ at, present: 2 })).toMatchObject({ level: 'error', title: 'The quorum was there: 2 members present, 2 needed' })
		expect(found({ at, present: 2 }, 4)?.level).toBe('ok')
	})

	it('still needs the quorum when somebody was not convened in time, and says who', () => {
		const regular = (...sent: Convocation[]) => laterChecksOf({ ...second('2027-01-23T19:00:00+01:00'), sent }).find(({ id }) => id === 'regular')
		const late = aDispatch({ sentAt: '2027-01-16T00:00:00+01:00' })
		expect(regular(aConvocation([aDispatch()]))).toBeUndefined()
		expect(regular(aConvocation([late]))).toMatchObject({ level: 'error', title: 'The first convocation was irregular: the quorum is still needed.' })
		expect(regular(aConvocation([late]))?.detail).toContain('Odile Perrachon')
		const moved = aConvocation([aDispatch()], { kind: 'postponement', number: 2, startsAt: '2027-01-19T19:00:00+01:00' })
		expect(regular(aConvocation([late]), moved)).toBeUndefined()
		expect(left({ ...second('2027-01-23T19:00:00+01:00'), sent: [aConvocation([late])] }, { regular: 'Remis le 15, émargement au dossier' })).toEqual([])
	})

	it('recalls that no quorum is needed', () => {
		expect(levelOf(second('2027-01-23T19:00:00+01:00'), 'no_quorum_needed')).toBe('ok')
	})
})

describe('a cancellation', () => {
	it('says when nobody is told why', () => {
		expect(levelOf(given('cancellation'), 'reason')).toBe('warning')
		expect(left(given('cancellation', { reason: 'Alerte météo' }))).toEqual([])
	})
})

describe('what overtakes an act', () => {
	const sent = (['initial', 'addendum', 'postponement', 'replacement'] as const).map((kind, index) => aConvocation([], { kind, number: index + 1 }))

	it('is a later one that moves or cancels the meeting', () => {
		expect(actsInForce(sent)).toEqual(sent.slice(2))
		const cancellation = aConvocation([], { kind: 'cancellation', number: 5 })
		expect(actsInForce([...sent, cancellation])).toEqual([cancellation])
	})
})

describe('what is possible when', () => {
	const meeting = { startsAt: '2027-01-19T19:00:00+01:00', state: 'convened' as const }

	it('changes a meeting until its hour, that hour included, and convenes a second time after it', () => {
		expect([impossibleNow('cancellation', meeting, '2027-01-19T19:00:00+01:00'), impossibleNow('second', meeting, '2027-01-19T19:00:01+01:00')]).toEqual([null, null])
		expect(impossibleNow('postponement', meeting, '2027-01-19T19:00:01+01:00')).not.toBeNull()
		expect(impossibleNow('second', meeting, '2027-01-19T19:00:00+01:00')).not.toBeNull()
		expect(impossibleNow('addendum', { ...meeting, state: 'cancelled' }, '2027-01-14T10:00:00+01:00')).not.toBeNull()
	})
})
