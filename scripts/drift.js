/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
const fs = require('node:fs')
const path = require('node:path')
const { phpunit } = require('./suites')

/** Compares every declaration of the embedded host with the sources of the real Nextcloud in ROOT: `node scripts/drift.js ROOT`. */
function drift(root) {
	return phpunit(['-c', 'sandbox/phpunit.xml', '--filter', 'DriftTest'], { NEXTCLOUD_ROOT: root }, 'sandbox/vendor/bin/phpunit')
}

const root = process.argv[2] ?? ''
if (!fs.existsSync(path.join(root, 'lib/public'))) {
	console.error(`No Nextcloud in « ${root} ». Give the folder of an unpacked release: node scripts/drift.js /srv/nextcloud`)
	process.exit(2)
}
const { passed, failed, skipped } = drift(path.resolve(root))
console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
process.exit(failed === 0 ? 0 : 1)
