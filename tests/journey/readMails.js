/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
const ICAL = require('ical.js')
const { simpleParser } = require('mailparser')
const fs = require('node:fs')
const path = require('node:path')

/*
 * What libraries that know nothing of the app read in the e-mails that a mail server received:
 * `node readMails.js FOLDER DOMAIN` prints those to addresses of that domain as JSON, the earliest first.
 */

const [folder, domain] = process.argv.slice(2)

/** The meeting in a calendar part; a file that cannot be parsed ends the program. */
function meetingOf(file) {
	const calendar = new ICAL.Component(ICAL.parse(file))
	const event = calendar.getFirstSubcomponent('vevent')
	const value = (name) => event.getFirstPropertyValue(name)
	return {
		method: calendar.getFirstPropertyValue('method'),
		uid: value('uid'),
		sequence: value('sequence'),
		status: value('status'),
		start: String(value('dtstart')),
		attendees: event.getAllProperties('attendee').map((attendee) => attendee.getFirstValue().replace('mailto:', '')),
	}
}

async function read(name) {
	const source = fs.readFileSync(path.join(folder, name))
	const mail = await simpleParser(source)
	const calendar = mail.attachments.find(({ contentType }) => contentType === 'text/calendar')
	return {
		recipients: mail.to.value.map(({ address }) => address),
		subject: mail.subject,
		messageId: mail.messageId,
		date: mail.date.toISOString(),
		bytes: source.length,
		parts: [...source.toString('latin1').matchAll(/^content-type: ([a-z/]+)/gim)].map(([, type]) => type.toLowerCase()),
		text: mail.text ?? '',
		html: mail.html || '',
		calendar: calendar === undefined ? null : meetingOf(calendar.content.toString('utf8')),
	}
}

async function main() {
	const names = fs.readdirSync(folder).filter((name) => name.endsWith('.eml') && !name.startsWith('.')).sort()
	const mails = await Promise.all(names.map(read))
	process.stdout.write(JSON.stringify(mails.filter(({ recipients }) => recipients.some((address) => address.endsWith(`@${domain}`)))))
}

main()
