/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Council } from './council'
import type { ExecutoryInput, PublicityMode, TransmissionException } from './publicity'

import { codesOf, refusal } from '../../tests/js/reasons'
import { executory, transmission } from './publicity'
import { dateText, instant, plainDate } from './temporal'

const day = (text: string) => plainDate('day', text)
const commune = (population: number): Council => ({ kind: 'commune', population })
const EPCI: Council = { kind: 'epci', hasMember3500: false }
const act = (more: Partial<ExecutoryInput>) => executory({
	council: commune(2240),
	mode: 'electronic',
	posted: day('2027-01-21'),
	paper: day('2027-01-22'),
	online: day('2027-01-20'),
	transmissible: true,
	received: instant('received', '2027-01-19T09:00:00+01:00'),
	timezone: 'Europe/Paris',
	...more,
})

it.each<[string, Council, PublicityMode | null, PublicityMode, string, string[]]>([
	['posting under 3,500 inhabitants', commune(3499), 'posting', 'posting', '2027-01-21', []],
	['paper under 3,500 inhabitants', commune(3499), 'paper', 'paper', '2027-01-22', []],
	['online by choice', commune(3499), 'electronic', 'electronic', '2027-01-20', []],
	['online when nothing was chosen', commune(3499), null, 'electronic', '2027-01-20', ['electronic_by_default']],
	['online from 3,500 inhabitants whatever was chosen', commune(3500), 'posting', 'electronic', '2027-01-20', ['always_electronic']],
	['online from 3,500 inhabitants without a choice', commune(3500), null, 'electronic', '2027-01-20', []],
	['online from 3,500 inhabitants as chosen', commune(3500), 'electronic', 'electronic', '2027-01-20', []],
	['online in every EPCI', EPCI, 'paper', 'electronic', '2027-01-20', ['always_electronic']],
	['as chosen in a syndicat, whatever its size', { kind: 'syndicat', hasMember3500: true }, 'paper', 'paper', '2027-01-22', []],
	['online in a syndicat that chose it', { kind: 'syndicat', hasMember3500: true }, 'electronic', 'electronic', '2027-01-20', []],
	['online in a syndicat when nothing was chosen', { kind: 'syndicat', hasMember3500: false }, null, 'electronic', '2027-01-20', ['electronic_by_default']],
	['as chosen in a CCAS', { kind: 'ccas' }, 'posting', 'posting', '2027-01-21', []],
])('the mode in force: %s', (_, council, chosen, mode, publicityDate, codes) => {
	const result = act({ council, mode: chosen })
	expect(result.mode).toBe(mode)
	expect(dateText(result.publicityDate!)).toBe(publicityDate)
	expect(dateText(result.executoryOn!)).toBe(publicityDate)
	expect(codesOf(result)).toEqual([...codes, 'executory'])
})

it.each<[string, Partial<ExecutoryInput>, string | null, string[]]>([
	['received last', { received: instant('r', '2027-01-23T09:00:00+01:00') }, '2027-01-23', ['executory']],
	['received the same day', { received: instant('r', '2027-01-20T23:59:59+01:00') }, '2027-01-20', ['executory']],
	['received first', { received: instant('r', '2027-01-18T09:00:00+01:00') }, '2027-01-20', ['executory']],
	['received after midnight in the council\'s time', { received: instant('r', '2027-01-20T23:30:00Z') }, '2027-01-21', ['executory']],
	['received before midnight overseas', { received: instant('r', '2027-01-21T03:30:00Z'), timezone: 'America/Martinique' }, '2027-01-20', ['executory']],
	['not received', { received: null }, null, ['not_received_yet']],
	['not to be received', { received: null, transmissible: false }, '2027-01-20', ['executory']],
	['received though it need not be', { received: instant('r', '2027-01-25T09:00:00+01:00'), transmissible: false }, '2027-01-20', ['executory']],
	['not public', { online: null }, null, ['not_public_yet']],
	['neither', { online: null, received: null }, null, ['not_public_yet', 'not_received_yet']],
])('executory: %s', (_, more, executoryOn, codes) => {
	const result = act(more)
	expect(result.executoryOn && dateText(result.executoryOn)).toBe(executoryOn)
	expect(result.ok).toBe(executoryOn !== null)
	expect(codesOf(result)).toEqual(codes)
})

it.each<[string, Partial<ExecutoryInput>, string, string]>([
	['an unknown mode', { mode: 'drum' as PublicityMode }, 'mode', 'unknown_value'],
	['an unknown zone', { timezone: 'Paris/Europe' }, 'timezone', 'unknown_zone'],
	['a council of Alsace-Moselle', { council: { ...EPCI, department: '57' } }, 'council.department', 'alsace_moselle'],
])('refuses %s', (_, more, field, reason) => {
	expect(() => act(more)).toThrow(refusal(field, reason))
})

describe('transmission to the préfecture', () => {
	it.each<[string, Council, boolean, string]>([
		['50,000 inhabitants', commune(50000), false, 'optional'],
		['50,001 inhabitants', commune(50001), false, 'compulsory'],
		['an EPCI with its own tax', EPCI, true, 'compulsory'],
		['an EPCI without', EPCI, false, 'optional'],
		['a CCAS', { kind: 'ccas' }, true, 'optional'],
	])('by telematic means: %s', (_, council, ownTax, telematic) => {
		const result = transmission(council, null, ownTax)
		expect(result).toMatchObject({ ok: true, transmissible: true, telematic })
		expect(codesOf(result)).toEqual(['sent_to_prefecture', `telematic_${telematic}`])
	})

	it.each<TransmissionException>(['road_tariffs', 'road_classing', 'promotion_rates'])('is not due for %s', (exception) => {
		const result = transmission(commune(2240), exception)
		expect(result).toMatchObject({ transmissible: false, telematic: 'optional' })
		expect(codesOf(result)).toEqual([exception])
	})

	it('refuses an exception it does not know', () => {
		expect(() => transmission(commune(2240), 'weddings' as TransmissionException)).toThrow(refusal('exception', 'unknown_value'))
	})
})
