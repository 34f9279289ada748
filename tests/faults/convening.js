/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
const { createHash } = require('node:crypto')
const fs = require('node:fs')
const path = require('node:path')

/*
 * A manager convenes while the server is killed at a random instant (SIGKILL, all its processes), comes back, and goes on from what
 * the page shows. Whatever the instant: nobody gets two e-mails, nobody is forgotten, what is not known is said to be so.
 */

const MEMBERS = 12
const ITEMS = ['Budget', 'Voirie', 'École']
const address = (number) => `elu${number}@example.org`
/** The first member has an account, so is told in the app and on the phone too. */
const ACCOUNT = 'elue'

/** The council of the whole run: a manager who is an élu too (so reads what élus read), members with an address each. */
async function council(host) {
	const id = host.council('kill')
	host.user('secretary', 'kill-agents', 'kill-mairie', 'kill-elus')
	host.user(ACCOUNT, 'kill-elus')
	for (let number = 1; number <= MEMBERS; number++) {
		await host.api('secretary', 'POST', `/councils/${id}/members`, { civility: 'Mme', firstName: 'Élue', lastName: `Numéro ${number}`, function: 'conseillère municipale', channel: 'email', email: address(number), uid: number === 1 ? ACCOUNT : null })
	}
	return id
}

/** A meeting with three items of one document each, ready to be convened. */
async function meeting(host, councilId, number) {
	const { id } = await host.api('secretary', 'POST', `/councils/${councilId}/meetings`, { kind: 'ordinary', title: `Séance ${number}`, startsAt: `2031-${String(1 + number % 12).padStart(2, '0')}-20T19:00`, place: 'Mairie' })
	const items = []
	for (const title of ITEMS) {
		items.push(await host.api('secretary', 'POST', `/meetings/${id}/items`, { kind: 'deliberation', title, rapporteur: 'Élue Numéro 1' }))
	}
	const { path: folder } = await host.api('secretary', 'POST', `/meetings/${id}/sync`)
	for (const item of items) {
		await host.put('secretary', `${folder}/${item.folderName}/piece.pdf`, Buffer.from(`${item.folderName} ${number}\n`.repeat(2000)))
	}
	await host.api('secretary', 'POST', `/meetings/${id}/sync`)
	return id
}

/** Convening wants the password of the account, which no app password stands for. */
const PASSWORD = `Basic ${Buffer.from('secretary:password of secretary').toString('base64')}`

const shown = async (host, meetingId) => (await host.api('secretary', 'GET', `/meetings/${meetingId}/convening`)).convocations.at(-1)
const stateOf = async (host, meetingId) => (await shown(host, meetingId))?.state

/** What a manager does on the page, from whatever it shows now until everything has left; `onSent`: told before the first e-mail leaves. */
async function convene(host, meetingId, onSent = () => {}) {
	let convocation = await shown(host, meetingId) ?? await host.api('secretary', 'POST', `/meetings/${meetingId}/convocations`, {})
	if (!['frozen', 'sent'].includes(convocation.state)) {
		let progress
		do {
			progress = await host.api('secretary', 'POST', `/convocations/${convocation.id}/freeze`, {})
		} while (!progress.finished)
		convocation = await host.api('secretary', 'POST', `/convocations/${convocation.id}/seal`, {})
	}
	if (convocation.state === 'frozen') {
		convocation = await host.api('secretary', 'POST', `/convocations/${convocation.id}/send`, {}, { 'If-Match': `"${convocation.version}"`, Authorization: PASSWORD })
	}
	onSent()
	for (let waiting = Infinity; waiting > 0;) {
		convocation = await host.api('secretary', 'POST', `/convocations/${convocation.id}/pump`, {})
		const left = convocation.dispatches.filter(({ state }) => state === 'queued').length
		if (left >= waiting) {
			break // the rest is claimed by a process that was killed
		}
		waiting = left
	}
	return convocation
}

/** Addresses of the e-mails of that meeting, one for each that arrived. */
function received(folder, meetingId) {
	return fs.readdirSync(folder).filter((name) => name.endsWith('.json') && !name.startsWith('.'))
		.map((name) => JSON.parse(fs.readFileSync(path.join(folder, name), 'utf8')))
		.filter(({ text }) => text.includes(`/seances/${meetingId}\n`))
		.flatMap(({ recipients }) => recipients)
}

/** @return {string[]} what is wrong, in words; empty when all is well */
function faults(convocation, arrived) {
	const count = (member) => arrived.filter((one) => one === member).length
	const wrong = []
	if (convocation.state !== 'sent' || convocation.dispatches.length !== MEMBERS) {
		wrong.push(`the convocation is ${convocation.state} with ${convocation.dispatches.length} dispatches`)
	}
	for (const { address: member, state } of convocation.dispatches) {
		const arrivals = count(member)
		if (arrivals > 1) {
			wrong.push(`${member} got ${arrivals} e-mails`)
		}
		if (!(state === 'sent' ? arrivals === 1 : state === 'uncertain')) {
			wrong.push(`${member}: said to be ${state}, ${arrivals} arrived`)
		}
	}
	if (convocation.dispatches.filter(({ state }) => state === 'uncertain').length > 1) {
		wrong.push('more than the one e-mail that was leaving is uncertain')
	}
	return wrong
}

/** Paths of all files below a folder of somebody's files. */
async function filesBelow(host, folder) {
	const root = `/remote.php/dav/files/secretary${folder.split('/').map(encodeURIComponent).join('/')}/`
	const answer = (await host.send('secretary', 'PROPFIND', root, { headers: { Depth: '1' } })).toString()
	const found = [...answer.matchAll(/<d:href>([^<]+)<\/d:href>/g)].map(([, href]) => decodeURIComponent(href)).slice(1)
	const inside = await Promise.all(found.map((href) => href.endsWith('/') ? filesBelow(host, href.replace('/remote.php/dav/files/secretary', '').replace(/\/$/, '')) : [href]))
	return inside.flat()
}

/** What élus find in their folder: the frozen documents and the manifest, byte for byte, and nothing half written. */
async function readingFaults(host, meetingId, manifest) {
	const { meeting: { startsAt, title }, items } = await host.api('secretary', 'GET', `/meetings/${meetingId}/reading`)
	const frozen = [manifest, ...items.flatMap(({ documents }) => documents.map(({ sha256 }) => sha256))].sort()
	const found = []
	const folder = `${startsAt.slice(0, 10)} ${startsAt.slice(11, 13)}h${startsAt.slice(14, 16)} ${title}`
	for (const file of await filesBelow(host, `/Conseil municipal – kill/${folder}`)) {
		const content = await host.send('secretary', 'GET', file.split('/').map(encodeURIComponent).join('/'))
		found.push(createHash('sha256').update(content).digest('hex'))
	}
	return JSON.stringify(found.sort()) === JSON.stringify(frozen) && frozen.length === ITEMS.length + 1 ? [] : [`élus find ${found.length} files, ${frozen.length} were frozen, and they are not the same`]
}

/** The member with an account is told once, whatever was killed. */
async function noticeFaults(host, meetingId) {
	const { ocs: { data } } = JSON.parse(await host.send(ACCOUNT, 'GET', '/ocs/v2.php/apps/notifications/api/v2/notifications'))
	const told = data.filter(({ app, object_type: type, object_id: id }) => app === 'conseil_municipal' && type === 'meeting' && id === String(meetingId))
	return told.length === 1 ? [] : [`a member with an account has ${told.length} notifications of this meeting`]
}

/** The journal says once what was sent to whom. */
function journalFaults(server, councilId, meetingId) {
	const lines = server.occ(['conseil_municipal:journal:export', String(councilId)]).stdout.split('\n').filter((line) => line.startsWith('{')).map((line) => JSON.parse(JSON.parse(line).content))
	const sent = lines.filter(({ type, subject }) => type === 'convocation_sent' && subject?.meeting === meetingId)
	return sent.length === 1 ? [] : [`the journal says ${sent.length} times that the convocation was sent`]
}

module.exports = { convene, council, faults, journalFaults, meeting, noticeFaults, readingFaults, received, stateOf }
