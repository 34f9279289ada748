/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
const { must } = require('./hosts/command')
const { PROJECT, setup } = require('./setup')

/*
 * Benchmarks: ratios within one run, on the embedded host and on each real Nextcloud named by NEXTCLOUD_ROOT.
 * `npm run bench -- reading publishing` runs only those; `rules` (of law) and `dossier` need no host.
 */

setup()
const { BenchHost } = require('../bench/host')
const publishing = require('../bench/publishing')
const writing = require('../bench/writing')
const { startMail } = require('./hosts/mail')
const nextcloud = require('./hosts/nextcloud')
const sandbox = require('./hosts/sandbox')
const { nextcloudRoots } = require('./integration')

/** Those that need no host. */
const ALONE = { rules: 'bench/rules.bench.ts', dossier: 'bench/dossier.bench.ts' }
const BENCHMARKS = {
	reading: require('../bench/reading'),
	writing,
	publishing,
	freezing: publishing.freezing,
	councils: writing.councils,
	convening: require('../bench/convening'),
}

async function on(start, names) {
	for (const name of names) {
		const mail = await startMail()
		const host = await start(mail) // a fresh one each: what a benchmark leaves behind would weigh on the next
		console.log(`\n${host.name}`)
		try {
			await BENCHMARKS[name](new BenchHost(host))
		} finally {
			host.stop()
			mail.stop()
		}
	}
}

async function main() {
	const asked = process.argv.slice(2)
	const names = (asked.length > 0 ? asked : Object.keys(BENCHMARKS)).filter((name) => !(name in ALONE))
	for (const [name, file] of Object.entries(ALONE)) {
		if (asked.length === 0 || asked.includes(name)) {
			process.stdout.write(must(['npx', 'tsx', file], { cwd: PROJECT }))
		}
	}
	if (names.length === 0) {
		return
	}
	await on((mail) => sandbox.start({ mail }), names)
	for (const root of nextcloudRoots()) {
		await on((mail) => nextcloud.start({ root, mail }), names)
	}
	if (nextcloudRoots().length === 0) {
		console.log('\nNot run here: a real Nextcloud (NEXTCLOUD_ROOT is not set).')
	}
}

main().then(() => process.exit(0), (error) => {
	console.error(error)
	process.exit(1)
})
