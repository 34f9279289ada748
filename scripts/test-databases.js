/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
const { run } = require('./hosts/command')
const { databases, missingPackages } = require('./hosts/databases')
const sandbox = require('./hosts/sandbox')
const { integration } = require('./integration')
const { setup } = require('./setup')
const { runAll } = require('./suites')

/*
 * The integration suite on the embedded host over PostgreSQL and MariaDB, each a throwaway server.
 * Arguments go to PHPUnit, for example `--filter MemberTest`; `--only=MariaDB` runs one server.
 */

const SKIPPED = { passed: 0, failed: 0, skipped: 1 }

async function onDatabase(database, args) {
	const server = await database.start()
	try {
		return await integration((options) => sandbox.start({ env: { SANDBOX_DB: server.url }, ...options }), args)
	} finally {
		server.stop()
	}
}

/** Installs what the machine lacks for `database` where that is allowed. */
function missingAfterInstallation(database) {
	const packages = missingPackages(database)
	if (packages.length > 0 && process.getuid?.() === 0) {
		run(['apt-get', 'install', '-y', '--no-install-recommends', ...packages], { env: { DEBIAN_FRONTEND: 'noninteractive' } })
	}
	return missingPackages(database)
}

const suites = (args = [], only = null) => databases.filter(({ name }) => only === null || name === only).map((database) => [
	`Integration on the embedded host over ${database.name}`,
	async () => {
		const missing = missingAfterInstallation(database)
		if (missing.length > 0) {
			console.log(`skipped: ${database.name} is not installed (apt-get install ${missing.join(' ')})`)
			return SKIPPED
		}
		return onDatabase(database, args)
	},
])

module.exports = { suites }

if (require.main === module) {
	const args = process.argv.slice(2)
	const only = args.find((argument) => argument.startsWith('--only='))?.slice('--only='.length) ?? null
	setup()
	runAll(suites(args.filter((argument) => !argument.startsWith('--only=')), only)).then((ok) => process.exit(ok ? 0 : 1))
}
