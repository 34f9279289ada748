/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

const NARROW = '\u202F'
const INVISIBLE = /[\p{Cf}\p{Cc}]/gu
const DAY = new Intl.DateTimeFormat('fr-FR', { timeZone: 'UTC', weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
const MOMENT = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/

/**
 * Text as French sets it: no break before high punctuation nor inside guillemets. What is invisible goes (control characters, marks
 * that turn the direction of what follows); line feeds stay.
 */
export function typeset(text: string): string {
	return text.normalize('NFC').split(/\r\n?|\n|\u2028|\u2029|\u0085/u)
		.map((line) => line.replace(/\t/gu, ' ').replace(INVISIBLE, '')
			.replace(/[ \u00A0\u202F]+([;!?»])/gu, `${NARROW}$1`)
			.replace(/«[ \u00A0\u202F]+/gu, `«${NARROW}`)
			.replace(/ +(:)/gu, '\u00A0$1'))
		.join('\n')
}

/**
 * « mardi 19 janvier 2027 », read from the wall clock of the text, which is that of the council.
 *
 * @throws RangeError when the text is neither a date nor a moment of ISO 8601
 */
export function dayInFrench(moment: string): string {
	const { year, month, day } = wallClock(moment)
	return DAY.format(Date.UTC(year, month - 1, day)).replace(/\b1 (?=\p{L})/u, '1er ')
}

/** « 19 h », « 18 h 30 ». */
export function hourInFrench(moment: string): string {
	const { hour, minute } = wallClock(moment)
	return minute === 0 ? `${hour}\u00A0h` : `${hour}\u00A0h\u00A0${String(minute).padStart(2, '0')}`
}

/** « mardi 19 janvier 2027 à 19 h ». */
export function momentInFrench(moment: string): string {
	return `${dayInFrench(moment)} à ${hourInFrench(moment)}`
}

interface WallClock { readonly year: number, readonly month: number, readonly day: number, readonly hour: number, readonly minute: number }

function wallClock(moment: string): WallClock {
	const parts = MOMENT.exec(moment)
	if (parts === null) {
		throw new RangeError(`Not a date: ${moment}`)
	}
	const [year, month, day, hour, minute] = parts.slice(1).map((part) => Number(part ?? 0))
	return { year: year!, month: month!, day: day!, hour: hour!, minute: minute! }
}
