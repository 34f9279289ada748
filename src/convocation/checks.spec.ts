/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Item, Recipient } from '../api/types'
import type { CheckedAct } from './check'

import { describe, expect, it } from '@jest/globals'
import { anItem, aPreparation } from '../agenda/given'
import { anApproval } from '../approval/given'
import { aCouncil } from '../council/given'
import { checksOf, unsolved } from './checks'

const byMail: Recipient = { memberId: 1, civility: 'Mme', name: 'Odile Perrachon', channel: 'email', address: 'odile@example.org', postalAddress: null, hasAccount: true }

function given(values: Partial<CheckedAct> = {}, items: Item[] = [anItem({ number: '1', title: 'Voirie' })]): CheckedAct {
	const { meeting, ...rest } = aPreparation(items)
	return {
		council: aCouncil(),
		preparation: { ...rest, meeting: { ...meeting, startsAt: '2027-01-19T19:00:00+01:00', place: 'Mairie', kind: 'ordinary' } },
		recipients: [byMail],
		approval: anApproval({ given: { how: 'app', at: '2027-01-14T10:00:00+01:00', by: 'Odile Perrachon', notedBy: null, word: null, withdrawnAt: null } }),
		now: '2027-01-14T17:10:00+01:00',
		overrides: {},
		...values,
	}
}

const levelOf = (checked: CheckedAct, id: string) => checksOf(checked).find((check) => check.id === id)?.level

describe('checks of a convocation', () => {
	it('has nothing to settle when it leaves in time, to somebody, with an agenda and a place', () => {
		expect(unsolved(checksOf(given()), {})).toEqual([])
		expect(levelOf(given(), 'notice')).toBe('ok')
	})

	it('counts the last legal second as in time and the next one as too late', () => {
		expect(levelOf(given({ now: '2027-01-15T23:59:59+01:00' }), 'notice')).toBe('ok')
		expect(levelOf(given({ now: '2027-01-16T00:00:00+01:00' }), 'notice')).toBe('error')
	})

	it('counts in the legal time of the council, whatever the offset of the moment', () => {
		expect(levelOf(given({ now: '2027-01-15T22:59:59Z' }), 'notice')).toBe('ok')
		expect(levelOf(given({ now: '2027-01-15T23:00:00Z' }), 'notice')).toBe('error')
	})

	it('lets a short period go with its reason, never less than one clear day', () => {
		const late = checksOf(given({ now: '2027-01-17T09:00:00+01:00', overrides: { notice: 'Péril' } }))
		expect(unsolved(late, {}).map(({ id }) => id)).toEqual(['notice'])
		expect(unsolved(late, { notice: 'Péril' })).toEqual([])
		const tooLate = checksOf(given({ now: '2027-01-18T09:00:00+01:00', overrides: { notice: 'Péril' } }))
		expect(unsolved(tooLate, { notice: 'Péril' }).map(({ level }) => level)).toEqual(['blocking'])
	})

	it('says what a sending now would allow, not that one has left', () => {
		const detail = checksOf(given({ now: '2027-01-17T09:00:00+01:00' })).find(({ id }) => id === 'notice')?.detail
		expect(detail).toContain('Sent today, it allows a meeting from Thursday, January 21, 2027 on. Only the urgency procedure allows this period.')
		expect(detail).not.toContain('left too late')
	})

	it('asks for the five days of a larger commune, and for its synthesis notes, item by item', () => {
		const council = aCouncil({ population: 3500, noticeDays: 5 })
		const bare = anItem({ number: '1', title: 'Voirie', lacks: [{ kind: 'note', name: null }] })
		const noted = anItem({ number: '2', title: 'Budget', summary: 'Le budget.' })
		const checks = checksOf(given({ council }, [bare, noted]))
		expect(checks.filter(({ level }) => level === 'error').map(({ id }) => id).sort()).toEqual([`note:${bare.id}`, 'notice'])
		expect(checks.find(({ id }) => id === `note:${bare.id}`)?.detail).toContain('1 · Voirie')
	})

	it('keeps to the number of days that the council set itself', () => {
		expect(levelOf(given({ council: aCouncil({ noticeDaysOverride: 5, noticeDays: 5 }) }), 'notice')).toBe('error')
		expect(levelOf(given({ council: aCouncil({ noticeDaysOverride: 4, noticeDays: 4 }) }), 'notice')).toBe('ok')
		expect(checksOf(given({ council: aCouncil({ noticeDaysOverride: 5, noticeDays: 5 }) })).find(({ id }) => id === 'notice'))
			.toMatchObject({ article: null, detail: 'The law is kept, the 5 days that the council set are not: only an urgency, with its reason, allows it.' })
	})

	it('never lets the council take days from the law', () => {
		const short = checksOf(given({ council: aCouncil({ noticeDaysOverride: 2, noticeDays: 3 }), now: '2027-01-16T09:00:00+01:00' })).find(({ id }) => id === 'notice')
		expect(short).toMatchObject({ level: 'error', article: 'L2121-11, L2121-12' })
		expect(short?.title).toContain('3 needed')
	})

	it('says from when a meeting is allowed, the days of the council included', () => {
		const council = aCouncil({ noticeDaysOverride: 5, noticeDays: 5 })
		const detail = checksOf(given({ council, now: '2027-01-17T09:00:00+01:00' })).find(({ id }) => id === 'notice')?.detail
		expect(detail).toContain('Sent today, it allows a meeting from Saturday, January 23, 2027 on.')
	})

	it('offers no urgency for an installation', () => {
		const checked = given({ now: '2027-01-16T09:00:00+01:00', overrides: { notice: 'Péril' } })
		const late = checksOf({ ...checked, preparation: { ...checked.preparation, meeting: { ...checked.preparation.meeting, kind: 'installation' } } })
		expect(unsolved(late, { notice: 'Péril', election: 'Dit dans la lettre' }).map(({ id, level }) => [id, level])).toEqual([['notice', 'blocking']])
		expect(late.find(({ id }) => id === 'notice')?.detail).toContain('it is not offered')
	})

	it('blocks a meeting that is past and a council whose law is not known', () => {
		expect(levelOf(given({ now: '2027-01-20T09:00:00+01:00' }), 'notice')).toBe('blocking')
		expect(levelOf(given({ council: aCouncil({ insee: '67482' }) }), 'notice')).toBe('blocking')
		expect(levelOf(given({ council: aCouncil({ insee: '67482', noticeDaysOverride: 5 }) }), 'notice')).toBe('blocking')
	})

	it('looks at what the message says even where the local law of the period is not known', () => {
		const nowhere = given({ council: aCouncil({ insee: '67482', population: 6150 }) }, [anItem({ lacks: [{ kind: 'note', name: null }] })])
		const ids = checksOf({ ...nowhere, preparation: { ...nowhere.preparation, meeting: { ...nowhere.preparation.meeting, place: '' } } }).map(({ id }) => id)
		expect(ids).toEqual(expect.arrayContaining(['place', expect.stringMatching(/^note:/)]))
	})

	it('blocks without recipient, and names who would receive nothing', () => {
		expect(levelOf(given({ recipients: [] }), 'recipients')).toBe('blocking')
		const checks = checksOf(given({ recipients: [byMail, { ...byMail, memberId: 2, name: 'Noémie Charrière', address: null }] }))
		expect(checks[0]).toMatchObject({ id: 'recipients', level: 'error' })
		expect(checks[0]!.detail).toContain('Noémie Charrière')
	})

	it('blocks without a place and without an agenda', () => {
		const empty = given({}, [])
		const checks = checksOf({ ...empty, preparation: { ...empty.preparation, meeting: { ...empty.preparation.meeting, place: ' ' } } })
		expect(checks.filter(({ level }) => level === 'blocking').map(({ id }) => id).sort()).toEqual(['agenda', 'place'])
	})

	it('warns of what is not ready without holding anything up', () => {
		const checks = checksOf(given({}, [anItem({ number: '1', title: 'Voirie', lacks: [{ kind: 'no_piece', name: null }] })]))
		expect(checks.some(({ level, detail }) => level === 'warning' && detail === 'no piece yet')).toBe(true)
		expect(unsolved(checks, {})).toEqual([])
	})

	it('wants the agreement of the maire, or a reason to go without it', () => {
		expect(levelOf(given(), 'approval')).toBe('ok')
		const alone = checksOf(given({ approval: anApproval() }))
		expect(alone.find(({ id }) => id === 'approval')).toMatchObject({ level: 'error', article: 'L2121-10' })
		expect(unsolved(alone, {}).map(({ id }) => id)).toEqual(['approval'])
		expect(unsolved(alone, { approval: 'Accord donné ce matin' })).toEqual([])
	})

	it('lets a closed session be foreseen, and says that the meeting decides', () => {
		expect(levelOf(given(), 'closed')).toBeUndefined()
		const found = checksOf(given({}, [anItem({ id: 7, number: '7', title: 'Acquisition', closedSession: true })])).find(({ id }) => id === 'closed')
		expect(found).toMatchObject({ level: 'warning', article: 'L2121-18', itemId: 7 })
		expect(found?.detail).toContain('7 · Acquisition. A closed session is never announced in advance')
		expect(levelOf(given({ council: aCouncil({ kind: 'ccas' }) }, [anItem({ closedSession: true })]), 'closed')).toBeUndefined()
	})

	it('wants the installation of a council to say what is elected, and asks about its day', () => {
		const installed = (startsAt: string, items: Item[]) => {
			const checked = given({ now: '2027-01-10T09:00:00+01:00' }, items)
			return { ...checked, preparation: { ...checked.preparation, meeting: { ...checked.preparation.meeting, kind: 'installation' as const, startsAt } } }
		}
		const tuesday = installed('2027-01-19T19:00:00+01:00', [anItem({ title: 'Voirie' })])
		expect(levelOf(tuesday, 'election')).toBe('error')
		expect(levelOf(tuesday, 'day')).toBe('warning')
		expect(unsolved(checksOf(tuesday), { election: 'Dit dans la lettre' })).toEqual([])
		const friday = installed('2027-01-22T19:00:00+01:00', [anItem({ kind: 'election', title: 'Élection du maire' })])
		expect(levelOf(friday, 'election')).toBe('ok')
		expect(levelOf(friday, 'day')).toBeUndefined()
		expect(levelOf(friday, 'minutes')).toBeUndefined()
		const union = { ...tuesday, council: aCouncil({ kind: 'epci' }) }
		expect(checksOf(union).find(({ id }) => id === 'election')?.title).toBe('The election of the president is not on the agenda')
		expect(levelOf(union, 'day')).toBeUndefined()
	})

	it('asks for the minutes of the last meeting, whatever the item is called', () => {
		expect(levelOf(given(), 'minutes')).toBe('warning')
		for (const title of ['Arrêt du procès-verbal de la séance précédente', 'Secrétaire de séance ; PV du 15 décembre', 'Procès verbaux']) {
			expect(levelOf(given({}, [anItem({ title })]), 'minutes')).toBe('ok')
		}
		expect(levelOf(given({}, [anItem({ title: 'Dépôt du PVC usagé' })]), 'minutes')).toBe('warning')
	})

	it('announces the posting at the mairie', () => {
		expect(checksOf(given()).find(({ id }) => id === 'posting')).toMatchObject({ level: 'ok', article: 'R2121-7' })
	})
})
