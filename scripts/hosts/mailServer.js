/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

const { simpleParser } = require('mailparser')
const fs = require('node:fs')
const path = require('node:path')
const { SMTPServer } = require('smtp-server')

/* See mail.js. Prints the port it listens on. */

/** Milliseconds before an answer, by the beginning of an address. */
const WAITS = { slow: 4_000, stuck: 13_000 }
const folder = process.argv[2]
let received = 0

const addresses = (header) => (header === undefined ? [] : header.value.map(({ address, name }) => ({ address, name })))

/** Both files under temporary names first: whoever looks never sees half of one. */
async function keep(source, recipients) {
	const name = `${String(++received).padStart(5, '0')}-${Date.now()}`
	const mail = await simpleParser(source)
	const message = {
		recipients,
		from: addresses(mail.from),
		to: addresses(mail.to),
		subject: mail.subject,
		messageId: mail.messageId,
		headers: Object.fromEntries(mail.headerLines.map(({ key, line }) => [key, line.slice(line.indexOf(':') + 1).trim()])),
		text: mail.text ?? '',
		html: mail.html || '',
		attachments: mail.attachments.map(({ filename, contentType, size, content, headers }) => ({
			filename,
			contentType,
			size,
			...(contentType === 'text/calendar' ? { method: headers.get('content-type')?.params?.method, text: content.toString('utf8') } : {}),
		})),
	}
	for (const [extension, content] of [['eml', source], ['json', JSON.stringify(message)]]) {
		fs.writeFileSync(path.join(folder, `.${name}.${extension}`), content)
		fs.renameSync(path.join(folder, `.${name}.${extension}`), path.join(folder, `${name}.${extension}`))
	}
}

const server = new SMTPServer({
	disabledCommands: ['AUTH', 'STARTTLS'],
	authOptional: true,
	disableReverseLookup: true,
	logger: false,
	onRcptTo: ({ address }, session, done) => done(address.startsWith('refused') ? new Error('No such mailbox') : undefined),
	onData(stream, { envelope }, done) {
		const chunks = []
		stream.on('data', (chunk) => chunks.push(chunk))
		stream.on('end', () => {
			const recipients = envelope.rcptTo.map(({ address }) => address)
			const wait = Math.max(0, ...Object.entries(WAITS).filter(([name]) => recipients.some((address) => address.startsWith(name))).map(([, milliseconds]) => milliseconds))
			keep(Buffer.concat(chunks), recipients).then(() => setTimeout(done, wait), done)
		})
	},
})

server.on('error', () => {}) // a client that ends in the middle of a message
server.listen(0, '127.0.0.1', () => process.stdout.write(`${server.server.address().port}\n`))
