/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
const { startMail } = require('./hosts/mail')
const nextcloud = require('./hosts/nextcloud')
const sandbox = require('./hosts/sandbox')
const { hostEnvironment, phpunit } = require('./suites')

/**
 * Runs the integration suite inside a host that is started for it and stopped after it.
 *
 * @param {(options: { mail: object }) => Promise<object>} start starts the host with a mail server, see hosts/
 * @param {string[]} [args] for PHPUnit, for example `--filter`
 * @return {Promise<{ passed: number, failed: number, skipped: number }>} the counts
 */
async function integration(start, args = []) {
	const mail = await startMail()
	const host = await start({ mail })
	try {
		console.log(`Integration suite on ${host.name}, ${host.url}`)
		return phpunit(['-c', 'tests/php/phpunit.xml', '--testsuite', 'Integration', ...args], hostEnvironment(host))
	} finally {
		host.stop()
		mail.stop()
	}
}

/** The trees named by NEXTCLOUD_ROOT, separated by colons. */
const nextcloudRoots = () => (process.env.NEXTCLOUD_ROOT ?? '').split(':').filter((root) => root !== '')

const onSandbox = (args) => integration(sandbox.start, args)
const onNextcloud = (root, args) => integration((options) => nextcloud.start({ root, ...options }), args)

module.exports = { integration, nextcloudRoots, onNextcloud, onSandbox }

if (require.main === module) {
	onSandbox(process.argv.slice(2)).then(({ passed, failed, skipped }) => {
		console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
		process.exit(failed === 0 ? 0 : 1)
	})
}
