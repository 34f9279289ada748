/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
const fs = require('node:fs')
const os = require('node:os')
const path = require('node:path')

/*
 * A clock that tests set: what a host does over weeks is seen in seconds. libfaketime (Debian package libfaketime) gives the PHP
 * processes of the host the time that a file names, and lets it go on from there.
 */

/** @return {string | null} the library, null where it is not installed */
function library() {
	const folders = ['/usr/lib', '/usr/local/lib']
	const found = folders.flatMap((folder) => fs.existsSync(folder) ? [folder, ...fs.readdirSync(folder).map((name) => path.join(folder, name))] : [])
		.map((folder) => path.join(folder, 'faketime/libfaketime.so.1'))
	return found.find((file) => fs.existsSync(file)) ?? null
}

/**
 * @param {string} start `YYYY-MM-DD HH:MM:SS`, UTC
 * @return {{ file: string, env: Record<string, string>, stop: () => void }} `file`: to be written as `@YYYY-MM-DD HH:MM:SS`, UTC; `env`: of the host’s processes
 */
function startClock(start) {
	const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'conseil-clock-'))
	const file = path.join(folder, 'now')
	fs.writeFileSync(file, `@${start}\n`)
	return {
		file,
		env: { LD_PRELOAD: library(), FAKETIME_TIMESTAMP_FILE: file, FAKETIME_NO_CACHE: '1', TZ: 'UTC' },
		stop: () => fs.rmSync(folder, { recursive: true, force: true }),
	}
}

module.exports = { library, startClock }
