/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
const { setup } = require('./setup')

/** Everything that can run on this machine; suites that cannot say so in one line. */
async function main() {
	setup({ tests: true })
	// After the set-up: these may need what it installed.
	const fs = require('node:fs')
	const path = require('node:path')
	const { browser } = require('./browser')
	const { nextcloudRoots, onSandbox } = require('./integration')
	const { journeyInBrowser, journeyOnSandbox } = require('./journey')
	const lint = require('./lint')
	const { counted, jest, phpunit, PROJECT, runAll } = require('./suites')
	const real = require('./test-nextcloud')

	const vectors = fs.readdirSync(path.join(PROJECT, 'tests/vectors')).filter((name) => name.endsWith('.json')).map((name) => `tests/vectors/${name}`)
	const missing = nextcloudRoots().length === 0 ? ['Not run here: the suites on a real Nextcloud (NEXTCLOUD_ROOT is not set).'] : []
	const ok = await runAll([
		...lint.suites,
		['TypeScript units (jest)', async () => jest()],
		['Vectors of the law, TypeScript', async () => counted(['npm', 'run', '--silent', 'vectors', '--', ...vectors])],
		['Vectors of the law, PHP', async () => counted(['composer', 'vectors', '--', ...vectors], { COMPOSER_ALLOW_SUPERUSER: '1' })],
		['PHP units', async () => phpunit(['-c', 'tests/php/phpunit.xml', '--testsuite', 'Unit'])],
		['Embedded host', async () => phpunit(['-c', 'sandbox/phpunit.xml'], {}, 'sandbox/vendor/bin/phpunit')],
		['WebDAV: litmus and the desktop client', async () => counted(['node', 'scripts/test-dav.js'])],
		['Integration on the embedded host', () => onSandbox()],
		['Journeys of weeks on the embedded host', () => journeyOnSandbox()],
		['Convening, the host being killed', async () => counted(['node', 'scripts/faults.js'])],
		['Browser journeys on the embedded host', () => browser()],
		['Preparation of four weeks by six people in the browser', () => journeyInBrowser()],
		...real.suites(),
	], missing)
	process.exit(ok ? 0 : 1)
}

main()
