/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { isPublicHoliday } from './publicHolidays'
import { addDays, dateText, plainDate } from './temporal'

function holidaysOf(year: number): string[] {
	const found = []
	for (let day = plainDate('day', `${year}-01-01`); day.year === year; day = addDays(day, 1)) {
		if (isPublicHoliday(day)) {
			found.push(dateText(day).slice(5))
		}
	}
	return found
}

// Easter Monday, Ascension, Whit Monday of each year, as the official calendars give them.
it.each([
	[1954, ['04-19', '05-27', '06-07']],
	[1981, ['04-20', '05-28', '06-08']],
	[2000, ['04-24', '06-01', '06-12']],
	[2008, ['03-24', '05-01', '05-12']],
	[2011, ['04-25', '06-02', '06-13']],
	[2024, ['04-01', '05-09', '05-20']],
	[2025, ['04-21', '05-29', '06-09']],
	[2026, ['04-06', '05-14', '05-25']],
	[2027, ['03-29', '05-06', '05-17']],
	[2028, ['04-17', '05-25', '06-05']],
	[2038, ['04-26', '06-03', '06-14']],
	[2076, ['04-20', '05-28', '06-08']],
	[2100, ['03-29', '05-06', '05-17']],
	[2285, ['03-23', '04-30', '05-11']],
])('knows the holidays of %s', (year, moving) => {
	const fixed = ['01-01', '05-01', '05-08', '07-14', '08-15', '11-01', '11-11', '12-25']
	expect(holidaysOf(year)).toEqual([...new Set([...fixed, ...moving])].sort())
})
