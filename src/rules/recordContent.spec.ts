/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ListContentInput } from './recordContent'

import { checkListContent, checkMinutesContent } from './recordContent'

const always = [
	'date',
	'time',
	'president',
	'presentOrRepresented',
	'secretaries',
	'quorum',
	'agenda',
	'deliberations',
	'reports',
	'ballotResults',
	'discussion',
]

function minutes(filled: readonly string[], changes: Partial<{ ballotRequested: boolean, publicBallots: number }> = {}) {
	const { ok, reasons } = checkMinutesContent({ filled: new Set(filled), ballotRequested: false, publicBallots: 0, ...changes })
	return { ok, missing: reasons.map(({ code }) => code) }
}

/** CGCT, art. L. 2121-15. */
describe('the minutes', () => {
	it('may be adopted when every field is filled', () => {
		expect(minutes(always)).toEqual({ ok: true, missing: [] })
	})

	it.each(always)('may not be adopted without %s', (field) => {
		expect(minutes(always.filter((other) => other !== field))).toEqual({ ok: false, missing: [field] })
	})

	it('mention a ballot that was asked for, and give the names of a public one', () => {
		expect(minutes(always, { ballotRequested: true })).toEqual({ ok: false, missing: ['ballotRequests'] })
		expect(minutes(always, { publicBallots: 1 })).toEqual({ ok: false, missing: ['publicBallotNames'] })
		expect(minutes([...always, 'ballotRequests', 'publicBallotNames'], { ballotRequested: true, publicBallots: 2 }).ok).toBe(true)
		expect(checkMinutesContent({ filled: new Set(always), ballotRequested: false, publicBallots: 2 }).reasons)
			.toMatchObject([{ level: 'error', message: { params: { publicBallots: 2 } } }])
	})

	it('have no other field', () => {
		expect(() => minutes(['weather'])).toThrow(expect.objectContaining({
			field: 'filled',
			reason: 'unknown_reference',
			explanation: expect.objectContaining({ params: { field: 'filled', value: 'weather' } }),
		}))
		expect(() => minutes(['toString'])).toThrow(expect.objectContaining({ field: 'filled' }))
		expect(() => minutes(always, { publicBallots: -1 })).toThrow(expect.objectContaining({ field: 'publicBallots', reason: 'negative' }))
	})
})

/** CGCT, art. L. 2121-25. */
describe('the list of deliberations', () => {
	const items: ListContentInput['items'] = [
		{ no: '1', kind: 'deliberation', outcome: 'adopted' },
		{ no: '2', kind: 'deliberation', outcome: 'rejected' },
		{ no: '3', kind: 'deliberation', outcome: 'withdrawn' },
		{ no: '4', kind: 'information', outcome: null },
	]
	const entries = [{ no: '1', object: 'Budget' }, { no: '2', object: 'Motion' }]

	function list(changes: Partial<ListContentInput> = {}) {
		const { ok, reasons } = checkListContent({ hasDate: true, entries, items, ...changes })
		return { ok, found: reasons.map(({ code, level, message }) => [code, level, message.params.no]) }
	}

	it('is complete with its date and every délibération approved or refused', () => {
		expect(list()).toEqual({ ok: true, found: [] })
	})

	it.each<[string, Partial<ListContentInput>, boolean, readonly unknown[]]>([
		['its date', { hasDate: false }, false, ['list_without_date', 'error', undefined]],
		['a refused délibération', { entries: entries.slice(0, 1) }, false, ['deliberation_missing', 'error', '2']],
		['an object', { entries: [entries[0]!, { no: '2', object: ' ' }] }, false, ['object_missing', 'error', '2']],
		['nothing, but has one item too many', { entries: [...entries, { no: '3', object: 'Retiré' }] }, true, ['not_a_deliberation', 'warning', '3']],
	])('lacks %s', (_, changes, ok, problem) => {
		expect(list(changes)).toEqual({ ok, found: [problem] })
	})

	it.each<[string, Partial<ListContentInput>, string, string]>([
		['an entry twice', { entries: [...entries, entries[0]!] }, 'entries', 'duplicate'],
		['an item twice', { items: [...items, items[0]!] }, 'items', 'duplicate'],
		['an entry that is not on the agenda', { entries: [...entries, { no: '9', object: 'Divers' }] }, 'entries', 'unknown_reference'],
	])('refuses %s', (_, changes, field, reason) => {
		expect(() => list(changes)).toThrow(expect.objectContaining({ name: 'ImpossibleValue', field, reason }))
	})

	it('names the entry that is not on the agenda', () => {
		expect(() => list({ entries: [{ no: '9', object: 'Divers' }] })).toThrow(expect.objectContaining({
			explanation: expect.objectContaining({ params: { field: 'entries', value: '9' } }),
		}))
	})
})
