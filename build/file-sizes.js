const { execFileSync } = require('node:child_process')
/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
const fs = require('node:fs')
const path = require('node:path')

/* A file of ours that grows past this many lines has more than one job. Generated files and data are not counted. */
const MOST_LINES = 250
const PROJECT = path.resolve(__dirname, '..')
const COUNTED = /\.(php|ts|js|mjs|vue|css)$/
/* Generated types, translations, and the vocabulary of the API, which is one list by Nextcloud's convention. */
const GENERATED = /^(src\/api\/schema\.ts|lib\/ResponseDefinitions\.php|l10n\/)/

const long = execFileSync('git', ['ls-files', '-z'], { cwd: PROJECT, encoding: 'utf8' }).split('\0')
	.filter((name) => COUNTED.test(name) && !GENERATED.test(name) && fs.existsSync(path.join(PROJECT, name)))
	.map((name) => [name, fs.readFileSync(path.join(PROJECT, name), 'utf8').split('\n').length - 1])
	.filter(([, lines]) => lines > MOST_LINES)

if (long.length > 0) {
	console.error(long.map(([name, lines]) => `${name}: ${lines} lines, at most ${MOST_LINES}`).join('\n'))
	process.exit(1)
}
