/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import ICAL from 'ical.js'

const basic = (moment: unknown): string => String(moment).replace(/[-:]/g, '')

/** A calendar message as an independent library reads it, under the keys of the vectors. */
export function readMessage(file: string): Record<string, unknown> {
	const calendar = new ICAL.Component(ICAL.parse(file))
	const event = calendar.getFirstSubcomponent('vevent')!
	const value = (name: string): unknown => event.getFirstPropertyValue(name)
	const start = event.getFirstProperty('dtstart')!
	return {
		method: calendar.getFirstPropertyValue('method'),
		sequence: value('sequence'),
		status: value('status') === 'CANCELLED' ? 'CANCELLED' : null,
		dtstart: basic(start.getFirstValue()),
		tzid: start.getFirstParameter('tzid'),
		location: value('location'),
		class: value('class'),
		dtstamp: basic(value('dtstamp')),
		descriptionHas: String(value('description')).split('\n'),
		attendees: event.getAllProperties('attendee').length,
	}
}
