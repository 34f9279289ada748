const { execFileSync } = require('node:child_process')
/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
const fs = require('node:fs')
const path = require('node:path')

/*
 * Every file kept in the repository says who holds its rights and under which licence: by a header of its own or by a line of
 * REUSE.toml (reuse.software, specification 3.3, of which this checks what the project uses).
 */

const PROJECT = path.resolve(__dirname, '..')
const HEADER_BYTES = 2000

/** The `path` globs of REUSE.toml as regular expressions: `*` stays within a folder, `**` does not. */
function annotatedPaths() {
	const text = fs.readFileSync(path.join(PROJECT, 'REUSE.toml'), 'utf8')
	const globs = [...text.matchAll(/^path = \[?([^\]\n]*(?:\n[^\]]*?)*?)\]?$/gm)].flatMap(([, list]) => [...list.matchAll(/"([^"]+)"/g)].map(([, glob]) => glob))
	return globs.map((glob) => new RegExp(`^${glob.split('**').map((part) => part.split('*').map((text) => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&')).join('[^/]*')).join('.*')}$`))
}

const annotated = annotatedPaths()
const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: PROJECT, encoding: 'utf8' }).split('\0').filter((name) => name !== '' && fs.existsSync(path.join(PROJECT, name)))
const licences = new Set(fs.readdirSync(path.join(PROJECT, 'LICENSES')).map((name) => name.replace(/\.txt$/, '')))

const problems = files.filter((name) => !name.startsWith('LICENSES/') && name !== 'COPYING').flatMap((name) => {
	if (annotated.some((pattern) => pattern.test(name))) {
		return []
	}
	const head = fs.readFileSync(path.join(PROJECT, name)).subarray(0, HEADER_BYTES).toString('utf8')
	const licence = head.match(/SPDX-License-Identifier: (\S+)/)?.[1]
	if (!/SPDX-FileCopyrightText: \d{4} \S/.test(head) || licence === undefined) {
		return [`${name}: no SPDX header and no line in REUSE.toml`]
	}
	return licences.has(licence) ? [] : [`${name}: the text of ${licence} is not in LICENSES/`]
})

if (problems.length > 0) {
	console.error(problems.join('\n'))
	process.exit(1)
}
console.log(`${files.length} files say who holds their rights and under which licence`)
