const { spawn } = require('node:child_process')
/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
const fs = require('node:fs')
const path = require('node:path')
const { PROJECT, setup } = require('./setup')

/*
 * Starts the app for trying it: on the embedded host, or in a throwaway instance of the real Nextcloud that NEXTCLOUD_ROOT names.
 * What one types there is kept until the next `npm start -- --fresh` on the embedded host, until Ctrl+C on the other.
 */

const PORT = Number(process.env.PORT ?? 8080)
/** Of the invented people, on a host that only this machine reaches. */
const PASSWORD = 'conseil-municipal'

async function startHost() {
	const root = process.env.NEXTCLOUD_ROOT
	if (root) {
		return require('./hosts/nextcloud').start({ root, port: PORT })
	}
	const data = path.join(PROJECT, 'sandbox/data')
	if (process.argv.includes('--fresh')) {
		fs.rmSync(data, { recursive: true, force: true })
	}
	return require('./hosts/sandbox').start({ port: PORT, data })
}

/** Makes the demonstration councils, harmless when they exist already; returns the people. */
function seed(host) {
	const { code, stdout, stderr } = host.occ(['conseil_municipal:demo:seed', `--password=${PASSWORD}`, '--output=json'])
	if (code !== 0) {
		throw new Error(`The demonstration data could not be made:\n${stdout}${stderr}`)
	}
	return JSON.parse(stdout).people
}

/** Runs the background jobs as cron would, until the host stops. */
function work(host) {
	const [program, ...args] = [...host.occCommand, 'background-job:worker']
	const worker = spawn(program, args, { env: { ...process.env, ...host.env }, stdio: 'ignore' })
	return () => worker.kill()
}

async function main() {
	setup()
	const host = await startHost()
	console.log('Preparing the sample communes, a moment the first time …')
	const people = seed(host)
	const stopWork = work(host)
	console.log(`\n${host.name} runs at ${host.url}\n\nOpen ${host.url}/index.php/apps/conseil_municipal/ and log in as\n`)
	for (const { uid, displayName, role, council } of [{ uid: 'admin', displayName: 'Administrator', role: 'instance', council: '' }, ...people]) {
		console.log(`  ${uid.padEnd(28)} ${(uid === 'admin' ? 'admin' : PASSWORD).padEnd(18)} ${displayName}, ${role}${council ? `, ${council}` : ''}`)
	}
	console.log('\nCtrl+C stops it.\n')
	const end = () => {
		stopWork()
		host.stop()
		process.exit(0)
	}
	process.on('SIGINT', end)
	process.on('SIGTERM', end)
	setInterval(() => {}, 2 ** 30)
}

main().catch((error) => {
	console.error(error.message)
	process.exit(1)
})
