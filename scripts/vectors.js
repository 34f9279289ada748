// SPDX-FileCopyrightText: 2026 Conseil municipal contributors
// SPDX-License-Identifier: AGPL-3.0-or-later

// npm run vectors -- FILE…: runs vector files through src/rules; exit 1 on any failing case or unreadable file.
const { register } = require('tsx/cjs/api')

register()
const { runVectors } = require('../tests/vectors-runner/run.ts')

const files = process.argv.slice(2)
if (files.length === 0) {
	console.error('Usage: npm run vectors -- FILE…')
	process.exit(2)
}
try {
	const { passed, failed, skipped } = runVectors(files, console.log)
	console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`)
	process.exitCode = failed > 0 ? 1 : 0
} catch (error) {
	console.error(error.message)
	process.exitCode = 1
}
