/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Council } from './council'
import type { NoticePeriodInput } from './noticePeriod'

import fc from 'fast-check'
import { codesOf, refusal } from '../../tests/js/reasons'
import { deadline, noticePeriod } from './noticePeriod'
import { dateText, instant, instantOf, zonedText } from './temporal'

const SMALL: Council = { kind: 'commune', population: 2240 }
const LARGE: Council = { kind: 'commune', population: 6150 }

const at = (text: string) => instant('at', text)
const period = (meetingStart: string, sent: string, more: Partial<NoticePeriodInput> = {}) => noticePeriod({
	council: SMALL,
	meetingStart: at(meetingStart),
	sends: [{ at: at(sent) }],
	timezone: 'Europe/Paris',
	...more,
})

/** CGCT, art. L. 2121-11: three clear days; the day of the sending and that of the meeting do not count. */
describe.each([
	['Europe/Paris', '+02:00'],
	['Indian/Reunion', '+04:00'],
	['Pacific/Noumea', '+11:00'],
	['America/Martinique', '-04:00'],
])('in %s', (timezone, offset) => {
	const meeting = `2026-07-13T00:00:00${offset}`

	it.each([
		['23:59:59 of the last day is in time', '2026-07-09T23:59:59', 3, true],
		['00:00:00 of the day after is not', '2026-07-10T00:00:00', 2, false],
	])('%s', (_, sent, francs, ok) => {
		expect(period(meeting, sent + offset, { timezone })).toMatchObject({ francs, ok })
	})

	it('a meeting at 23:59:59 and one at 00:00:00 of the same day have the same deadline', () => {
		const late = period(`2026-07-13T23:59:59${offset}`, `2026-07-09T12:00:00${offset}`, { timezone })
		const early = period(meeting, `2026-07-09T12:00:00${offset}`, { timezone })
		expect(zonedText(late.latestSend)).toBe(`2026-07-09T23:59:59${offset}`)
		expect(zonedText(early.latestSend)).toBe(`2026-07-09T23:59:59${offset}`)
	})
})

it.each([
	['spring change inside the period', '2026-03-31T19:00:00+02:00', '2026-03-27T23:59:59+01:00'],
	['autumn change inside the period', '2026-10-27T19:00:00+01:00', '2026-10-23T23:59:59+02:00'],
	['deadline on the very night of the spring change', '2026-04-02T19:00:00+02:00', '2026-03-29T23:59:59+02:00'],
	['deadline on the long day of autumn', '2026-10-29T19:00:00+01:00', '2026-10-25T23:59:59+01:00'],
	['leap day inside', '2028-03-03T19:00:00+01:00', '2028-02-28T23:59:59+01:00'],
	['no leap day', '2027-03-03T19:00:00+01:00', '2027-02-27T23:59:59+01:00'],
	['meeting on the leap day', '2028-02-29T19:00:00+01:00', '2028-02-25T23:59:59+01:00'],
])('the last legal second: %s', (_, meetingStart, latest) => {
	expect(zonedText(deadline({ council: SMALL, meetingStart: at(meetingStart), timezone: 'Europe/Paris' }).latestSend)).toBe(latest)
})

it.each<[string, Council, 'ordinary' | 'installation', number, string]>([
	['3,499 inhabitants', { kind: 'commune', population: 3499 }, 'ordinary', 3, 'L2121-11'],
	['3,500 inhabitants', { kind: 'commune', population: 3500 }, 'ordinary', 5, 'L2121-12'],
	['an installation, whatever the size', LARGE, 'installation', 3, 'L2121-7'],
	['the installation of an EPCI with one larger commune', { kind: 'epci', hasMember3500: true }, 'installation', 5, 'L2121-12'],
	['the installation of a syndicat with one larger commune', { kind: 'syndicat', hasMember3500: true }, 'installation', 5, 'L2121-12'],
	['the installation of an EPCI of small communes', { kind: 'epci', hasMember3500: false }, 'installation', 3, 'L2121-11'],
	['an EPCI of small communes', { kind: 'epci', hasMember3500: false }, 'ordinary', 3, 'L2121-11'],
	['an EPCI with one larger commune', { kind: 'epci', hasMember3500: true }, 'ordinary', 5, 'L2121-12'],
	['a syndicat with one larger commune', { kind: 'syndicat', hasMember3500: true }, 'ordinary', 5, 'L2121-12'],
	['a CCAS', { kind: 'ccas' }, 'ordinary', 3, 'CASF R123-16'],
	['the CCAS of a larger commune, whatever else is known of it', { ...LARGE, kind: 'ccas' }, 'ordinary', 3, 'CASF R123-16'],
	['a commune of Corse-du-Sud', { ...SMALL, department: '2A' }, 'ordinary', 3, 'L2121-11'],
	['a commune of La Réunion', { ...LARGE, department: '974' }, 'ordinary', 5, 'L2121-12'],
	['a commune of Nouvelle-Calédonie', { ...SMALL, department: '988' }, 'ordinary', 3, 'L2121-11'],
	['a commune whose département is not known', { ...SMALL, department: null }, 'ordinary', 3, 'L2121-11'],
])('clear days asked for: %s', (_, council, meetingKind, required, article) => {
	expect(deadline({ council, meetingKind, meetingStart: at('2027-01-19T19:00:00+01:00'), timezone: 'Europe/Paris' })).toMatchObject({ required, article })
	expect(period('2027-01-19T19:00:00+01:00', '2027-01-05T10:00:00+01:00', { council, meetingKind })).toMatchObject({ required, ok: true })
})

it('draws the count day by day', () => {
	const { days } = period('2026-09-28T19:00:00+02:00', '2026-09-24T10:00:00+02:00')
	expect(days.map(({ date, weekday, counted, why }) => [dateText(date), weekday, counted, why.code])).toEqual([
		['2026-09-24', 4, false, 'day_of_sending'],
		['2026-09-25', 5, true, 'clear_day'],
		['2026-09-26', 6, true, 'weekend_counts'],
		['2026-09-27', 7, true, 'weekend_counts'],
		['2026-09-28', 1, false, 'day_of_meeting'],
	])
})

it('draws one day only when the sending and the meeting fall on the same', () => {
	const { days, francs } = period('2026-09-28T19:00:00+02:00', '2026-09-28T08:00:00+02:00')
	expect(days.map(({ why }) => why.code)).toEqual(['day_of_meeting'])
	expect(francs).toBe(-1)
})

describe('urgency', () => {
	const meeting = '2026-11-18T19:00:00+01:00'
	const monday = '2026-11-16T23:59:59+01:00'

	it('is possible down to one clear day, with a reason', () => {
		const result = period(meeting, monday, { urgencyReason: 'Fin du délai de recours' })
		expect(result).toMatchObject({ francs: 1, ok: false, urgency: 'possible', mayHold: true })
		expect(codesOf(result)).toEqual(['too_late', 'urgency'])
	})

	it.each([null, '', ' \t\n', '\u00a0'])('needs more than « %s » for a reason', (urgencyReason) => {
		const result = period(meeting, monday, { urgencyReason })
		expect(result).toMatchObject({ urgency: 'possible', mayHold: false })
		expect(codesOf(result)).toEqual(['too_late', 'urgency_reason_missing'])
	})

	it('never goes under one clear day, and says from when the meeting could be held', () => {
		const result = period(meeting, '2026-11-17T00:00:00+01:00', { urgencyReason: 'Fin du délai de recours' })
		expect(result).toMatchObject({ francs: 0, urgency: 'impossible', mayHold: false })
		expect(JSON.stringify(result.reasons.find(({ code }) => code === 'no_clear_day')?.message.params)).toBe('{"earliestUrgent":"2026-11-19"}')
	})

	it('is not offered for an installation meeting', () => {
		const result = period(meeting, monday, { meetingKind: 'installation', urgencyReason: 'Motif' })
		expect(result).toMatchObject({ urgency: 'impossible', mayHold: false })
		expect(codesOf(result)).toEqual(['too_late', 'urgency_not_offered'])
	})
})

it('takes the latest sending and names the members convened too late, once each', () => {
	const result = period('2027-01-19T19:00:00+01:00', '2027-01-15T09:00:00+01:00', {
		sends: [
			{ member: 'e01', at: at('2027-01-15T23:59:59.999+01:00') },
			{ member: 'e02', at: at('2027-01-16T00:00:00+01:00') },
			{ member: 'e03', at: at('2027-01-17T10:00:00+01:00') },
			{ member: 'e02', at: at('2027-01-16T09:00:00+01:00') },
		],
	})
	expect(result).toMatchObject({ francs: 1, lateMembers: ['e02', 'e03'] })
	expect(dateText(result.earliestMeeting)).toBe('2027-01-21')
	expect(result.reasons.find(({ code }) => code === 'late_members')?.message.params).toEqual({ count: 2 })
})

it('says what is uncertain', () => {
	const started = '2027-01-19T19:00:00+01:00'
	const ccas = period(started, '2027-01-05T10:00:00+01:00', { council: { kind: 'ccas' } })
	expect(ccas.reasons.filter(({ level }) => level === 'uncertain').map(({ code }) => code)).toEqual(['ccas_period'])
	expect(codesOf(period(started, '2027-01-05T10:00:00+01:00'))).toEqual(['notice_kept'])
})

/** CE 22 July 2015 n° 383072. */
it('says that an EPCI keeps its ordinary period for its installation', () => {
	const council: Council = { kind: 'epci', hasMember3500: true }
	const inTime = period('2026-04-16T18:00:00+02:00', '2026-04-10T23:59:59+02:00', { council, meetingKind: 'installation' })
	expect(inTime).toMatchObject({ required: 5, francs: 5, ok: true })
	expect(codesOf(inTime)).toEqual(['notice_kept', 'epci_installation'])
	const late = period('2026-04-16T18:00:00+02:00', '2026-04-11T00:00:00+02:00', { council, meetingKind: 'installation' })
	expect(late).toMatchObject({ francs: 4, ok: false })
	expect(codesOf(late)).toEqual(['too_late', 'urgency_not_offered', 'epci_installation'])
	expect(codesOf(period('2026-04-16T18:00:00+02:00', '2026-04-10T10:00:00+02:00', { council }))).toEqual(['notice_kept'])
})

it.each<[string, Partial<NoticePeriodInput>, string, string]>([
	['no sending', { sends: [] }, 'sends', 'empty'],
	['a meeting before its sending', { sends: [{ at: at('2026-09-28T19:00:01+02:00') }] }, 'meetingStart', 'too_early'],
	['an unknown zone', { timezone: 'Europe/Chambéry' }, 'timezone', 'unknown_zone'],
	['a negative population', { council: { kind: 'commune', population: -3 } }, 'council.population', 'negative'],
	['an unknown kind of council', { council: { kind: 'region' } as never }, 'council.kind', 'unknown_value'],
	['an unknown kind of meeting', { meetingKind: 'secret' as never }, 'meetingKind', 'unknown_value'],
	['Bas-Rhin', { council: { ...SMALL, department: '67' } }, 'council.department', 'alsace_moselle'],
	['Haut-Rhin', { council: { ...SMALL, department: '68' } }, 'council.department', 'alsace_moselle'],
	['Moselle', { council: { kind: 'epci', hasMember3500: true, department: '57' } }, 'council.department', 'alsace_moselle'],
	...['057', '2C', '', '57000', '999'].map((department) =>
		[`no département « ${department} »`, { council: { ...SMALL, department } }, 'council.department', 'unknown_value'] as [string, Partial<NoticePeriodInput>, string, string]),
])('refuses %s', (_, more, field, reason) => {
	expect(() => period('2026-09-28T19:00:00+02:00', '2026-09-20T10:00:00+02:00', more))
		.toThrow(refusal(field, reason))
})

it('accepts a sending at the very instant of the meeting as a fact, without a clear day', () => {
	expect(period('2026-09-28T19:00:00+02:00', '2026-09-28T19:00:00+02:00').urgency).toBe('impossible')
})

const zones = fc.constantFrom(
	'Europe/Paris',
	'Indian/Reunion',
	'Pacific/Noumea',
	'America/Martinique',
	'America/Miquelon',
	'America/Cayenne',
	'Indian/Mayotte',
	'Pacific/Tahiti',
	'Pacific/Wallis',
	'America/St_Barthelemy',
)
const councils = fc.constantFrom(SMALL, LARGE)
/** Any second of 2015–2040. */
const moments = fc.integer({ min: 1420070400, max: 2208988800 }).map((seconds) => at(new Date(seconds * 1000).toISOString()))

it('the last legal second is in time and the next one is not, for any meeting, council and zone', () => {
	fc.assert(fc.property(moments, councils, zones, (meetingStart, council, timezone) => {
		const { latestSend } = deadline({ council, meetingStart, timezone })
		const inTime = noticePeriod({ council, meetingStart, timezone, sends: [{ at: instantOf(latestSend) }] })
		const seconds = Number(instantOf(latestSend).epochMilliseconds / 1000)
		const next = at(new Date((seconds + 1) * 1000).toISOString())
		const tooLate = noticePeriod({ council, meetingStart, timezone, sends: [{ at: next }] })
		expect(inTime).toMatchObject({ ok: true, francs: inTime.required, urgency: 'not_needed' })
		expect(tooLate).toMatchObject({ ok: false, francs: inTime.required - 1 })
	}))
})

it('as many days are drawn as counted, and the earliest meeting is in time, for any sending', () => {
	fc.assert(fc.property(moments, fc.integer({ min: 0, max: 30 * 86400 }), councils, zones, (sent, later, council, timezone) => {
		const meetingStart = at(new Date((Number(sent.epochMilliseconds) / 1000 + later) * 1000).toISOString())
		const result = noticePeriod({ council, meetingStart, timezone, sends: [{ at: sent }] })
		expect(result.days.filter(({ counted }) => counted)).toHaveLength(Math.max(0, result.francs))
		expect(result.ok).toBe(dateText(result.earliestMeeting) <= dateText(result.days.at(-1)!.date))
	}))
})
