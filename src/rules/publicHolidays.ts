/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { PlainDate } from './temporal'

import { addDays, compareDates, plainDate } from './temporal'

/** Month and day of those that never move. */
const FIXED = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']
/** Days after Easter Sunday: Easter Monday, Ascension, Whit Monday. */
const AFTER_EASTER = [1, 39, 50]

/**
 * Whether the day is a public holiday of the whole of France. Code du travail, art. L. 3133-1. Not those of one place: the
 * abolition of slavery overseas, Good Friday and 26 December in Alsace-Moselle.
 */
export function isPublicHoliday(date: PlainDate): boolean {
	const year = String(date.year).padStart(4, '0')
	const easter = easterSunday(date.year)
	return [
		...FIXED.map((day) => plainDate('holiday', `${year}-${day}`)),
		...AFTER_EASTER.map((days) => addDays(easter, days)),
	].some((holiday) => compareDates(holiday, date) === 0)
}

/** Gregorian Easter by the algorithm of Meeus, Jones and Butcher (Nature, 1876). */
function easterSunday(year: number): PlainDate {
	const century = Math.floor(year / 100)
	const golden = year % 19
	const moonShift = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
	const epact = (19 * golden + moonShift + 15) % 30
	const weekday = (32 + 2 * (century % 4) + 2 * Math.floor(year % 100 / 4) - epact - year % 100 % 4) % 7
	const late = Math.floor((golden + 11 * epact + 22 * weekday) / 451)
	const days = epact + weekday - 7 * late + 21
	return addDays(plainDate('easter', `${String(year).padStart(4, '0')}-03-01`), days)
}
