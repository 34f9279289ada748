/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Item, Recipient } from '../api/types'
import type { CheckedAct } from './checks'

import { describe, expect, it } from '@jest/globals'
import { anItem, aPreparation } from '../agenda/given'
import { anApproval } from '../approval/given'
import { aCouncil } from '../council/given'
import { checksOf, unsolved } from './checks'

const byMail: Recipient = { memberId: 1, civility: 'Mme', name: 'Odile Perrachon', channel: 'email', address: 'odile@example.org', postalAddress: null }

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
	})

	it('blocks a meeting that is past and a council whose law is not known', () => {
		expect(levelOf(given({ now: '2027-01-20T09:00:00+01:00' }), 'notice')).toBe('blocking')
		expect(levelOf(given({ council: aCouncil({ insee: '67482' }) }), 'notice')).toBe('blocking')
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
})
