/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')
const { BenchHost } = require('../bench/host')
const { convene, council, faults, journalFaults, meeting, noticeFaults, readingFaults, received, stateOf } = require('../tests/faults/convening')
const { freePort } = require('./hosts/command')
const { startMail } = require('./hosts/mail')
const sandbox = require('./hosts/sandbox')

/*
 * Kills the embedded host (SIGKILL) at so many random instants while a council is convened, and checks after each what members got and
 * what the manager is told: `node scripts/faults.js [TIMES]`. Ends with `N passed, N failed, N skipped`.
 */

const TIMES = 50

const later = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

/** @return {Promise<'finished' | 'interrupted'>} how far the work was when the host was killed after so many milliseconds */
async function killedWhile(work, server, milliseconds) {
	const outcome = work.then(() => 'finished', () => 'interrupted')
	await Promise.race([later(milliseconds), outcome])
	server.stop('SIGKILL')
	return outcome
}

async function main() {
	const times = Number(process.argv[2] ?? TIMES)
	const data = fs.mkdtempSync(path.join(os.tmpdir(), 'conseil-faults-'))
	const mail = await startMail()
	const port = await freePort()
	const restart = () => sandbox.start({ data, mail, port })
	let server = await restart()
	const host = new BenchHost(server)
	const councilId = await council(host)

	const calm = await meeting(host, councilId, 0)
	const started = Date.now()
	let sent = started
	await convene(host, calm, () => {
		sent = Date.now()
	})
	const durations = [sent - started, Date.now() - started] // every other time before the first e-mail: sending takes most of the time

	const counts = { passed: 0, failed: 0, interrupted: 0, uncertain: 0 }
	const states = {}
	for (let number = 1; number <= times; number++) {
		const meetingId = await meeting(host, councilId, number)
		const instant = Math.round(Math.random() * durations[number % 2])
		counts.interrupted += Number(await killedWhile(convene(host, meetingId), server, instant) === 'interrupted')
		server = await restart()
		const found = (await stateOf(host, meetingId)) ?? 'not begun'
		states[found] = (states[found] ?? 0) + 1
		await convene(host, meetingId)
		server.occ(['conseil_municipal:outbox:send', '--abandoned-after=0'])
		const convocation = await convene(host, meetingId)
		const wrong = [
			...faults(convocation, received(mail.folder, meetingId)),
			...await readingFaults(host, meetingId, convocation.manifestSha256),
			...await noticeFaults(host, meetingId),
			...journalFaults(server, councilId, meetingId),
		]
		counts.uncertain += convocation.dispatches.filter(({ state }) => state === 'uncertain').length
		counts[wrong.length === 0 ? 'passed' : 'failed']++
		if (wrong.length > 0) {
			console.log(`✗ killed ${instant} ms after the beginning\n  ${wrong.join('\n  ')}`)
		}
	}
	const journal = server.occ(['conseil_municipal:journal:verify', String(councilId)])
	counts[journal.code === 0 ? 'passed' : 'failed']++
	console.log(`Killed ${times} times, ${counts.interrupted} in the middle of a request; found afterwards: ${Object.entries(states).map(([state, count]) => `${state} ${count}`).join(', ')}; ${counts.uncertain} e-mails that nobody knows about, said to be so. ${journal.stdout.trim()}`)
	server.stop()
	mail.stop()
	fs.rmSync(data, { recursive: true, force: true })
	console.log(`${counts.passed} passed, ${counts.failed} failed, 0 skipped`)
	process.exit(counts.failed === 0 ? 0 : 1)
}

main().catch((error) => {
	console.error(error)
	process.exit(1)
})
