/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { getLanguage } from '@nextcloud/l10n'
import { n, t } from './l10n'

/*
 * Moments of the API carry the offset of the council's time zone: the wall clock is read from the text itself, so that
 * a meeting at 19 h is at 19 h on a screen in any other zone. Legal dates are those of the council.
 */

interface WallClock {
	readonly year: number
	readonly month: number
	readonly day: number
	readonly hour: number
	readonly minute: number
}

const MOMENT = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/
const DAYS_PER_WEEK = 7
const MILLISECONDS_PER_DAY = 86_400_000

/** @throws RangeError when the text is neither `YYYY-MM-DD` nor an ISO 8601 moment */
function wallClock(moment: string): WallClock {
	const parts = MOMENT.exec(moment)
	if (parts === null) {
		throw new RangeError(`Not a date: ${moment}`)
	}
	const [year, month, day, hour, minute] = parts.slice(1).map((part) => Number(part ?? 0))
	return { year: year!, month: month!, day: day!, hour: hour!, minute: minute! }
}

function dayNumber({ year, month, day }: WallClock): number {
	return Date.UTC(year, month - 1, day) / MILLISECONDS_PER_DAY
}

function format(moment: string, options: Intl.DateTimeFormatOptions): string {
	const language = getLanguage()
	const text = new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options })
		.format(dayNumber(wallClock(moment)) * MILLISECONDS_PER_DAY)
	return language.startsWith('fr') ? text.replace(/\b1 (?=\p{L})/u, '1er ') : text
}

/** « mardi 19 janvier 2027 » */
export function dayInFull(moment: string): string {
	return format(moment, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' })
}

/** « mardi 19 janvier » */
export function dayOfYear(moment: string): string {
	return format(moment, { weekday: 'long', day: 'numeric', month: 'long' })
}

/** « mardi 19 janvier », with the year when it is not that of `now`. */
export function dayNear(moment: string, now: string): string {
	return isSameYear(moment, now) ? dayOfYear(moment) : dayInFull(moment)
}

export function isSameYear(one: string, other: string): boolean {
	return wallClock(one).year === wallClock(other).year
}

/** « 19 janvier 2027 » */
export function dateInFull(moment: string): string {
	return format(moment, { day: 'numeric', month: 'long', year: 'numeric' })
}

/** « mar. » */
export function weekdayShort(moment: string): string {
	return format(moment, { weekday: 'short' })
}

/** « mardi » */
export function weekday(moment: string): string {
	return format(moment, { weekday: 'long' })
}

/** « janvier » */
export function month(moment: string): string {
	return format(moment, { month: 'long' })
}

/** « févr. » */
export function monthShort(moment: string): string {
	return format(moment, { month: 'short' })
}

/** Day of the month, 1 to 31. */
export function dayOfMonth(moment: string): number {
	return wallClock(moment).day
}

/** « 19 h », « 17 h 10 » in French; « 19:00 » in other languages. */
export function hour(moment: string): string {
	const { hour: hours, minute } = wallClock(moment)
	const two = (count: number) => String(count).padStart(2, '0')
	if (!getLanguage().startsWith('fr')) {
		return `${two(hours)}:${two(minute)}`
	}
	return minute === 0 ? `${hours}\u00A0h` : `${hours}\u00A0h\u00A0${two(minute)}`
}

/** « mardi 19 janvier 2027, 19 h » */
export function momentInFull(moment: string): string {
	return `${dayInFull(moment)}, ${hour(moment)}`
}

/** « mardi 19 janvier, 19 h », with the year when it is not that of `now`. */
export function momentNear(moment: string, now: string): string {
	return `${dayNear(moment, now)}, ${hour(moment)}`
}

/** « mar. 19 h » within a week, else « 8 janv. 19 h », with the year when it is not that of `now`. */
export function momentShort(moment: string, now: string): string {
	const day = Math.abs(daysBetween(moment, now)) < DAYS_PER_WEEK
		? weekdayShort(moment)
		: format(moment, { day: 'numeric', month: 'short', ...(isSameYear(moment, now) ? {} : { year: 'numeric' }) })
	return `${day} ${hour(moment)}`
}

/** Calendar days from one day to another; negative when `to` comes first. */
export function daysBetween(from: string, to: string): number {
	return dayNumber(wallClock(to)) - dayNumber(wallClock(from))
}

/** The calendar day `days` later, `YYYY-MM-DD`. */
export function addDays(moment: string, days: number): string {
	return new Date((dayNumber(wallClock(moment)) + days) * MILLISECONDS_PER_DAY).toISOString().slice(0, 10)
}

/** « 10 h 05 » today, « hier, 17 h 40 », « lundi, 9 h » within a week, else « 8 janvier 2027 ». */
export function momentAgo(moment: string, now: string): string {
	const days = daysBetween(moment, now)
	if (days === 0) {
		return hour(moment)
	}
	if (days === 1) {
		return t('conseil_municipal', 'yesterday, {hour}', { hour: hour(moment) })
	}
	return days > 1 && days < 7 ? `${weekday(moment)}, ${hour(moment)}` : dateInFull(moment)
}

/** The same inside a sentence: « aujourd’hui, 10 h 05 ». */
export function momentInSentence(moment: string, now: string): string {
	return daysBetween(moment, now) === 0
		? t('conseil_municipal', 'today, {hour}', { hour: hour(moment) })
		: momentAgo(moment, now)
}

/** « aujourd’hui », « demain », « dans 7 jours », « hier », « il y a 3 jours ». */
export function distanceInDays(moment: string, now: string): string {
	const days = daysBetween(now, moment)
	if (days === 0) {
		return t('conseil_municipal', 'today')
	}
	if (days === 1) {
		return t('conseil_municipal', 'tomorrow')
	}
	if (days === -1) {
		return t('conseil_municipal', 'yesterday')
	}
	return days > 0
		? n('conseil_municipal', 'in %n day', 'in %n days', days)
		: n('conseil_municipal', '%n day ago', '%n days ago', -days)
}

/** First letter in upper case, as at the head of a line. */
export function capitalized(text: string): string {
	return text.charAt(0).toLocaleUpperCase(getLanguage()) + text.slice(1)
}
