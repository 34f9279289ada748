/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import ICAL from 'ical.js'
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

/** What the server writes, read by ical.js. */
function written(step: Record<string, unknown>, timezone = 'Europe/Paris'): { calendar: ICAL.Component, event: ICAL.Event, file: string } {
	const given = { check: 'series', siren: '217309905', meetingId: '7', instance: 'cloud.example', timezone, steps: [{ action: 'convene', at: '2027-01-14T16:10:00Z', ...step }] }
	const answer = JSON.parse(execFileSync('php', [join(__dirname, '../../scripts/vector-answer.php'), 'ical'], { input: JSON.stringify(given), encoding: 'utf8' }))
	const [file] = answer.files as string[]
	const calendar = new ICAL.Component(ICAL.parse(file!))
	const zone = new ICAL.Timezone(calendar.getFirstSubcomponent('vtimezone')!)
	ICAL.TimezoneService.reset()
	ICAL.TimezoneService.register(zone)
	return { calendar, event: new ICAL.Event(calendar.getFirstSubcomponent('vevent')!), file: file! }
}

it.each([
	['Europe/Paris', '2027-01-19T18:00:00Z'],
	['Europe/Paris', '2027-06-28T16:30:00Z'],
	['Europe/Paris', '2027-03-28T17:00:00Z'],
	['Europe/Paris', '2027-10-31T17:00:00Z'],
	['America/Miquelon', '2027-07-05T21:00:00Z'],
	['America/Miquelon', '2027-01-05T22:00:00Z'],
	['America/Guadeloupe', '2027-06-28T22:00:00Z'],
	['America/Martinique', '2027-06-28T22:00:00Z'],
	['America/Cayenne', '2027-06-28T21:00:00Z'],
	['America/St_Barthelemy', '2027-06-28T21:00:00Z'],
	['America/Marigot', '2027-06-28T21:00:00Z'],
	['Indian/Reunion', '2027-06-28T13:00:00Z'],
	['Indian/Mayotte', '2027-06-28T13:00:00Z'],
	['Pacific/Noumea', '2027-06-28T07:00:00Z'],
	['Pacific/Wallis', '2027-06-28T06:00:00Z'],
	['Pacific/Tahiti', '2027-06-29T04:00:00Z'],
])('is at the same instant for a calendar that only knows the zone of the file: %s, %s', (zone, start) => {
	const { event } = written({ start, place: 'Mairie', agenda: ['Un point'] }, zone)

	expect(event.startDate.zone.tzid).toBe(zone)
	expect(event.startDate.toJSDate().toISOString()).toBe(start.replace('Z', '.000Z'))
})

it('keeps hostile titles and places as text, whole', () => {
	const agenda = [
		'1. <b>Tarifs</b> & "cantine"; garderie, 2027\\n',
		'BEGIN:VALARM\r\nATTENDEE:mailto:intrus@example.org',
		`${'Délibération très longue '.repeat(10)}🏛️ مرحبا`,
	]
	const { calendar, event } = written({ start: '2027-01-19T18:00:00Z', place: 'Salle\r\nORGANIZER:mailto:intrus@example.org', agenda })

	expect(event.location).toBe('Salle\nORGANIZER:mailto:intrus@example.org')
	expect(event.description).toBe(agenda.join('\n').replace('\r\n', '\n'))
	expect(event.attendees).toHaveLength(1)
	expect(calendar.getFirstSubcomponent('vevent')!.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger')))).toEqual(['-P3D', '-PT2H'])
})

it('asks one person for an answer, in the name of the town hall', () => {
	const { calendar } = written({ start: '2027-01-19T18:00:00Z', place: 'Mairie', agenda: [] })
	const event = calendar.getFirstSubcomponent('vevent')!
	const attendee = event.getFirstProperty('attendee')!

	expect(attendee.getFirstValue()).toBe('mailto:claire.tornier@elus.example')
	expect(attendee.getParameter('partstat')).toBe('NEEDS-ACTION')
	expect(attendee.getParameter('rsvp')).toBe('TRUE')
	expect(attendee.getParameter('cn')).toBe('Claire Tornier')
	expect(event.getFirstPropertyValue('organizer')).toBe('mailto:mairie@commune.example')
})
