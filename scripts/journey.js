/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
const { library, startClock } = require('./hosts/clock')
const { startMail } = require('./hosts/mail')
const nextcloud = require('./hosts/nextcloud')
const sandbox = require('./hosts/sandbox')
const { nextcloudRoots } = require('./integration')
const { hostEnvironment, phpunit, playwright, runAll } = require('./suites')

/** Four weeks before a meeting of January 2027. */
const START = '2026-12-21 08:00:00'
const MISSING = 'Not run here: the journeys of weeks (the library libfaketime is not installed).'

/**
 * Runs the journeys that last weeks, on a host whose clock the tests set.
 *
 * @param {(options: { mail: object, env: Record<string, string> }) => Promise<object>} start starts the host, see hosts/
 * @param {(env: Record<string, string>) => object} run runs them
 * @return {Promise<{ passed: number, failed: number, skipped: number }>} the counts
 */
async function journey(start, run) {
	if (library() === null) {
		console.log(MISSING)
		return { passed: 0, failed: 0, skipped: 1 }
	}
	const clock = startClock(START)
	const mail = await startMail()
	const host = await start({ mail, env: clock.env })
	try {
		console.log(`Journeys on ${host.name}, ${host.url}`)
		return run({ ...hostEnvironment(host), HOST_CLOCK: clock.file })
	} finally {
		host.stop()
		mail.stop()
		clock.stop()
	}
}

const throughHttp = (args = []) => (env) => phpunit(['-c', 'tests/php/phpunit.xml', '--testsuite', 'Journey', ...args], env)
const inBrowser = (args = []) => (env) => playwright(['--grep', '@weeks', ...args], env)

const journeyOnSandbox = (args) => journey(sandbox.start, throughHttp(args))
const journeyInBrowser = (args) => journey(sandbox.start, inBrowser(args))
const journeyOnNextcloud = (root, args) => journey((options) => nextcloud.start({ root, ...options }), throughHttp(args))

module.exports = { journeyInBrowser, journeyOnNextcloud, journeyOnSandbox }

/** `--browser`: those that six people make in a browser; what follows is for PHPUnit or Playwright. */
function suitesOf([first, ...rest]) {
	if (first === '--browser') {
		return [['Preparation of four weeks by six people in the browser', () => journeyInBrowser(rest)]]
	}
	const args = first === undefined ? [] : [first, ...rest]
	const roots = nextcloudRoots()
	return roots.length === 0
		? [['Journeys of weeks on the embedded host', () => journeyOnSandbox(args)]]
		: roots.map((root) => [`Journeys of weeks on the real Nextcloud in ${root}`, () => journeyOnNextcloud(root, args)])
}

if (require.main === module) {
	runAll(suitesOf(process.argv.slice(2))).then((ok) => process.exit(ok ? 0 : 1))
}
