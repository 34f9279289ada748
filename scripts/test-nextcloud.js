const { nextcloudRoots, onNextcloud } = require('./integration')
const { journeyOnNextcloud } = require('./journey')
/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
const { setup } = require('./setup')
const { counted, runAll } = require('./suites')

/** The integration suite in a throwaway instance of each real Nextcloud named by NEXTCLOUD_ROOT (several: separated by colons). */
const suites = (args = []) => nextcloudRoots().flatMap((root) => [
	[`Integration on the real Nextcloud in ${root}`, () => onNextcloud(root, args)],
	[`Journeys of weeks on the real Nextcloud in ${root}`, () => journeyOnNextcloud(root)],
	[`Declarations against the real Nextcloud in ${root}`, async () => counted(['node', 'scripts/drift.js', root])],
])

module.exports = { suites }

if (require.main === module) {
	if (nextcloudRoots().length === 0) {
		console.error('NEXTCLOUD_ROOT is not set. Give the folder of an unpacked Nextcloud release (the one that holds occ):\n\n    NEXTCLOUD_ROOT=/srv/nextcloud npm run test:nextcloud\n')
		process.exit(2)
	}
	setup()
	runAll(suites(process.argv.slice(2))).then((ok) => process.exit(ok ? 0 : 1))
}
