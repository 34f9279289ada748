/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
const { startMail } = require('./hosts/mail')
const sandbox = require('./hosts/sandbox')
const { hostEnvironment, playwright } = require('./suites')

/**
 * Runs the browser journeys in Chromium (those of some weeks: scripts/journey.js) on a fresh embedded host with its demonstration data.
 *
 * @param {string[]} [args] for Playwright
 * @return {Promise<{ passed: number, failed: number, skipped: number }>} the counts
 */
async function browser(args = []) {
	const mail = await startMail()
	const host = await sandbox.start({ mail })
	try {
		const seeded = host.occ(['conseil_municipal:demo:seed', '--light', '--password=conseil-municipal'])
		if (seeded.code !== 0) {
			throw new Error(`The demonstration data could not be made: ${seeded.stdout}${seeded.stderr}`)
		}
		return playwright(['--grep-invert', '@weeks', ...args], hostEnvironment(host))
	} finally {
		host.stop()
		mail.stop()
	}
}

module.exports = { browser }

if (require.main === module) {
	browser(process.argv.slice(2)).then(({ failed }) => process.exit(failed === 0 ? 0 : 1))
}
