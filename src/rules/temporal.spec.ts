/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { refusal } from '../../tests/js/reasons'
import { addMonths, dateIn, dateText, instant, inZone, lastSecondOf, plainDate, zonedText } from './temporal'

it.each([
	['the spring change at midnight of no French zone still ends the day at 23:59:59', '2026-03-28', 'Europe/Paris', '2026-03-28T23:59:59+01:00'],
	['the long day of autumn', '2026-10-25', 'Europe/Paris', '2026-10-25T23:59:59+01:00'],
	['the short day of spring', '2026-03-29', 'Europe/Paris', '2026-03-29T23:59:59+02:00'],
	['La Réunion', '2026-07-09', 'Indian/Reunion', '2026-07-09T23:59:59+04:00'],
	['Nouvelle-Calédonie', '2026-07-09', 'Pacific/Noumea', '2026-07-09T23:59:59+11:00'],
	['Martinique', '2026-07-09', 'America/Martinique', '2026-07-09T23:59:59-04:00'],
	['a zone whose clock jumps at midnight', '2018-11-03', 'America/Sao_Paulo', '2018-11-03T23:59:59-03:00'],
	['a day followed by one the zone never had', '2011-12-29', 'Pacific/Apia', '2011-12-29T23:59:59-10:00'],
])('the last second of a day is local: %s', (_, date, timezone, expected) => {
	expect(zonedText(lastSecondOf(plainDate('date', date), timezone))).toBe(expected)
})

it('reads the calendar date of an instant in the legal time of the place', () => {
	const moment = instant('sent', '2026-03-28T23:30:00Z')
	expect(dateText(dateIn(moment, 'Europe/Paris'))).toBe('2026-03-29')
	expect(dateText(dateIn(moment, 'America/Martinique'))).toBe('2026-03-28')
})

it('takes the last day of a month that lacks the day', () => {
	expect(dateText(addMonths(plainDate('date', '2026-12-31'), 2))).toBe('2027-02-28')
	expect(dateText(addMonths(plainDate('date', '2027-12-31'), 2))).toBe('2028-02-29')
})

it.each(['2027-02-29', '2027-1-9', '19/01/2027', '', '2027-01-19T19:00:00+01:00', '2027-13-01', '+002027-01-19', ' 2027-01-19'])('refuses « %s » as a date', (text) => {
	expect(() => plainDate('meetingDate', text)).toThrow(refusal('meetingDate', 'not_a_date'))
})

it.each(['2027-01-19', '2027-01-19T19:00:00', '2027-01-19T25:00:00Z', '2027-02-30T19:00:00Z', 'yesterday', '', '+002027-01-19T19:00:00Z', '2027-01-19T19:00:00Z[Europe/Paris]'])('refuses « %s » as an instant', (text) => {
	expect(() => instant('sent', text)).toThrow(refusal('sent', 'not_an_instant'))
})

it.each(['Europe/Pari', '', '+02:00', 'Savoie', '2027-01-19T19:00:00Z', '2027-01-19T19:00:00+01:00[Europe/Paris]'])('refuses « %s » as a zone', (timezone) => {
	expect(() => inZone('timezone', instant('sent', '2027-01-19T18:00:00Z'), timezone))
		.toThrow(refusal('timezone', 'unknown_zone'))
})
