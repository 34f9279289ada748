/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/*
 * Date and hour of a meeting are those of the council, whatever the clock of the computer: `YYYY-MM-DD` and `HH:MM`
 * travel as text. The platform's field wants a Date: it only carries what the wall clock shows, at noon for a day and
 * on a day without clock change for an hour, so that no time zone can move it.
 */

export interface LocalMoment {
	/** `YYYY-MM-DD`, empty while unknown. */
	readonly day: string
	/** `HH:MM`, empty while unknown. */
	readonly hour: string
}

/** Wall clock of a moment of the API, whose offset is that of the council. */
export function localMoment(startsAt: string): LocalMoment {
	return { day: startsAt.slice(0, 10), hour: startsAt.slice(11, 16) }
}

/** What the API takes, `YYYY-MM-DDTHH:MM`; null while a part is missing. */
export function startsAtOf({ day, hour }: LocalMoment): string | null {
	return day === '' || hour === '' ? null : `${day}T${hour}`
}

export function fieldOfDay(day: string): Date | null {
	return day === '' ? null : new Date(`${day}T12:00`)
}

export function fieldOfHour(hour: string): Date | null {
	return hour === '' ? null : new Date(`2001-01-01T${hour}`)
}

export function dayOfField(field: Date | null): string {
	return field === null || Number.isNaN(field.getTime()) ? '' : `${field.getFullYear()}-${two(field.getMonth() + 1)}-${two(field.getDate())}`
}

export function hourOfField(field: Date | null): string {
	return field === null || Number.isNaN(field.getTime()) ? '' : `${two(field.getHours())}:${two(field.getMinutes())}`
}

function two(count: number): string {
	return String(count).padStart(2, '0')
}
