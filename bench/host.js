/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
const { must } = require('../scripts/hosts/command')

const API = '/ocs/v2.php/apps/conseil_municipal/api/v1'

/** What the benchmarks need of a running host: people, councils, meetings, and requests that fail loudly. */
class BenchHost {
	constructor(host) {
		this.host = host
		this.tokens = {}
	}

	occ(args, env = {}) {
		return must([...this.host.occCommand, ...args], { env: { ...this.host.env, ...env } })
	}

	/** Runs PHP code inside the host: `$argv[1]` is the file to require first. */
	php(code, ...args) {
		return must([...this.host.occCommand.slice(0, -1), '-r', code, '--', this.host.boot, ...args], { env: this.host.env })
	}

	/** An account in the groups, with an app password. */
	user(uid, ...groups) {
		this.occ(['user:add', '--password-from-env', ...groups.flatMap((group) => ['--group', group]), uid], { OC_PASS: `password of ${uid}` })
		this.tokens[uid] = this.occ(['user:auth-tokens:add', uid, '--password-from-env'], { NC_PASS: `password of ${uid}` }).trim().split('\n').at(-1).trim()
	}

	/** A council whose three roles are held by `<name>-elus`, `<name>-agents`, `<name>-mairie`; returns its id. */
	council(name, { existing = false } = {}) {
		if (!existing) {
			for (const role of ['elus', 'agents', 'mairie']) {
				this.occ(['group:add', `${name}-${role}`])
			}
		}
		return JSON.parse(this.occ([
			'conseil_municipal:council:create',
			name,
			'--kind=commune',
			'--population=1180',
			`--councillors=${name}-elus`,
			`--staff=${name}-agents`,
			`--managers=${name}-mairie`,
			'--output=json',
		])).id
	}

	async send(uid, method, path, { body, headers = {} } = {}) {
		const response = await fetch(this.host.url + path, {
			method,
			body,
			headers: {
				Authorization: `Basic ${Buffer.from(`${uid}:${this.tokens[uid]}`).toString('base64')}`,
				'OCS-APIRequest': 'true',
				Accept: 'application/json',
				...headers,
			},
		})
		const content = await response.arrayBuffer()
		if (!response.ok) {
			throw new Error(`${method} ${path}: ${response.status} ${Buffer.from(content).toString().slice(0, 500)}`)
		}
		return Buffer.from(content)
	}

	/** A request to the app's API; the data of the answer. */
	async api(uid, method, path, body, headers = {}) {
		const type = body === undefined ? {} : { 'Content-Type': 'application/json' }
		const answer = await this.send(uid, method, API + path, { body: body === undefined ? undefined : JSON.stringify(body), headers: { ...type, ...headers } })
		return JSON.parse(answer).ocs.data
	}

	put(uid, path, content) {
		return this.send(uid, 'PUT', `/remote.php/dav/files/${uid}${path.split('/').map(encodeURIComponent).join('/')}`, { body: content })
	}

	/** A meeting with so many items of one small document each; `{ id, path, items }`. */
	async meeting(uid, councilId, count) {
		const { id } = await this.api(uid, 'POST', `/councils/${councilId}/meetings`, { kind: 'ordinary', title: `Séance de ${count} points`, startsAt: '2027-01-19T19:00', place: 'Mairie' })
		const items = []
		for (let number = 1; number <= count; number++) {
			items.push(await this.api(uid, 'POST', `/meetings/${id}/items`, { kind: 'deliberation', title: `Point ${number} de la séance` }))
		}
		const { path } = await this.api(uid, 'POST', `/meetings/${id}/sync`)
		return { id, path, items }
	}
}

module.exports = { BenchHost, API }
