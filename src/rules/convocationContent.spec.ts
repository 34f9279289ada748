/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { AgendaForm, ConvocationBody } from './convocationContent'
import type { Council } from './council'

import { codesOf, refusal } from '../../tests/js/reasons'
import { convocationContent } from './convocationContent'
import { synthesisNotes } from './synthesisNote'
import { plainDate } from './temporal'

const SMALL: Council = { kind: 'commune', population: 3499 }
const LARGE: Council = { kind: 'commune', population: 3500 }
const body: ConvocationBody = { date: plainDate('date', '2027-01-19'), time: '19:00', place: 'Salle du conseil', agenda: 'inline' }
const item = (no: string, kind: string, note: string | null = null, equivalentDocument = false) => ({ no, kind, note, equivalentDocument })
const items = [item('1', 'information'), item('2', 'deliberation')]
const check = (more: Partial<ConvocationBody>, council = SMALL) => convocationContent({ council, body: { ...body, ...more }, items })

it('can be sent when date, hour, place and agenda are there', () => {
	expect(check({})).toMatchObject({ ok: true, sendable: true, missing: [] })
	expect(check({ agenda: 'attached' })).toMatchObject({ sendable: true, missing: [] })
})

it.each<[string, Partial<ConvocationBody>, string, string]>([
	['date', { date: null }, 'date', 'date'],
	['hour', { time: null }, 'time', 'time'],
	['hour but spaces', { time: ' ' }, 'time', 'time'],
	['place', { place: null }, 'place', 'place'],
	['place but spaces', { place: '\t' }, 'place', 'place'],
	['agenda', { agenda: 'absent' }, 'agenda', 'agenda'],
	['agenda but a link', { agenda: 'link_only' }, 'agenda', 'agenda_behind_link'],
])('cannot be sent without %s', (_, more, missing, code) => {
	const result = check(more)
	expect(result).toMatchObject({ ok: false, sendable: false, missing: [missing] })
	expect(codesOf(result)).toEqual([code, 'information_due'])
})

it('names everything that is missing', () => {
	expect(check({ date: null, time: '', place: null, agenda: 'absent' }).missing).toEqual(['date', 'time', 'place', 'agenda'])
})

it('keeps each reason to its mention', () => {
	expect(codesOf(check({ date: null, agenda: 'link_only' }))).toEqual(['date', 'agenda_behind_link', 'information_due'])
})

it('has no agenda when nothing is on it', () => {
	expect(convocationContent({ council: SMALL, body, items: [] }).missing).toEqual(['agenda'])
})

it('lacks the notes of the matters to be decided from 3,500 inhabitants', () => {
	expect(check({}, LARGE)).toMatchObject({ sendable: false, missing: ['note:2'] })
})

it('passes the length that the council asks of a note on', () => {
	const noted = [item('2', 'deliberation', 'Courte')]
	expect(codesOf(convocationContent({ council: LARGE, body, items: noted, minimumNoteLength: 200 }))).toEqual(['note_too_thin'])
})

it('refuses an unknown form of agenda', () => {
	expect(() => check({ agenda: 'oral' as AgendaForm })).toThrow(refusal('body.agenda', 'unknown_value'))
})

describe('synthesis notes', () => {
	it.each<[string, Council, boolean]>([
		['under 3,500 inhabitants', SMALL, false],
		['from 3,500 inhabitants', LARGE, true],
		['in an EPCI with one commune of that size', { kind: 'epci', hasMember3500: true }, true],
		['in an EPCI without', { kind: 'epci', hasMember3500: false }, false],
	])('are due or not %s', (_, council, due) => {
		expect(synthesisNotes(council, [item('2', 'deliberation')])).toMatchObject({ due, ok: !due, missing: due ? ['2'] : [], thin: [] })
	})

	it.each([
		['a deliberation without note', item('2', 'deliberation'), true],
		['an election without note', item('2', 'election'), true],
		['a note of spaces', item('2', 'deliberation', '  \n'), true],
		['a note', item('2', 'deliberation', 'Contexte et coût.'), false],
		['a document of equivalent content', item('2', 'deliberation', null, true), false],
		['information', item('2', 'information'), false],
		['a procedural item', item('2', 'procedural'), false],
	])('misses it or not: %s', (_, entry, missing) => {
		expect(synthesisNotes(LARGE, [entry]).missing).toEqual(missing ? ['2'] : [])
	})

	it('finds a note thin by its characters, without its outer spaces', () => {
		const notes = [item('1', 'deliberation', ' 123456789 '), item('2', 'deliberation', '1234567890'), item('3', 'deliberation', null)]
		const result = synthesisNotes(LARGE, notes, 10)
		expect(result).toMatchObject({ ok: false, missing: ['3'], thin: ['1'] })
		expect(result.reasons.map(({ code, message }) => [code, message.params])).toEqual([
			['note_missing', { no: '3' }],
			['note_too_thin', { no: '1', length: 9, minimum: 10 }],
		])
	})

	it('is allowed with a thin note: the warning is left to the manager', () => {
		expect(synthesisNotes(LARGE, [item('1', 'deliberation', 'Court')], 10).ok).toBe(true)
	})

	it('refuses a negative length and a council of Alsace-Moselle', () => {
		expect(() => synthesisNotes(LARGE, [], -1)).toThrow(refusal('minimumNoteLength', 'negative'))
		expect(() => synthesisNotes({ ...LARGE, department: '68' }, [])).toThrow(expect.objectContaining({ reason: 'alsace_moselle' }))
	})
})
