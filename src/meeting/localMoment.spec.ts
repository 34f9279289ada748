/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { dayOfField, fieldOfDay, fieldOfHour, hourOfField, localMoment, startsAtOf } from './localMoment'

it.each([
	['Paris in winter', '2027-01-19T19:00:00+01:00', '2027-01-19', '19:00'],
	['Saint-Denis de La Réunion', '2027-01-19T18:30:00+04:00', '2027-01-19', '18:30'],
	['Papeete, another day than in Paris', '2027-01-19T20:00:00-10:00', '2027-01-19', '20:00'],
])('keeps the wall clock of the council: %s', (_, moment, day, hour) => {
	expect(localMoment(moment)).toEqual({ day, hour })
	expect(startsAtOf({ day, hour })).toBe(`${day}T${hour}`)
})

it.each(['2027-01-01', '2027-03-28', '2027-10-31', '2028-02-29'])('gives back the day %s, clock changes included', (day) => {
	expect(dayOfField(fieldOfDay(day))).toBe(day)
})

it.each(['00:00', '02:30', '19:00', '23:59'])('gives back the hour %s', (hour) => {
	expect(hourOfField(fieldOfHour(hour))).toBe(hour)
})

it('is unknown until both are typed', () => {
	expect(startsAtOf({ day: '2027-01-19', hour: '' })).toBeNull()
	expect(fieldOfDay('')).toBeNull()
	expect(dayOfField(new Date(Number.NaN))).toBe('')
})
