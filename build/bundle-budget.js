/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/*
 * Fails when the built scripts outgrow what a phone in the country should have to load, gzipped:
 * the first script 160 KB (40 KB for the one on pages of the Files app), whatever a route or a dialog adds to it 130 KB; of which 25 KB
 * for the rules of law, their dates included. Libraries that belong to no screen, and are fetched only when somebody makes a document,
 * have their own limit and are not hidden in that of a route. Run after a build.
 */
const fs = require('node:fs')
const path = require('node:path')
const { gzipSync } = require('node:zlib')
const { shareOf } = require('./source-share')

const ROOT = path.resolve(__dirname, '..')
const SCRIPTS = path.join(ROOT, 'js')
const ROUTES = path.join(ROOT, 'build', 'artifacts', 'routes.json')
const FIRST_SCREEN = 160 * 1024
const ROUTE = 130 * 1024
const LAW = 25 * 1024
/** Writing PDF with tags and joining PDF, each without the letters that it embeds (0.7 MB, fetched with it). */
const LIBRARIES = { 'pdf-writer': 240 * 1024, 'pdf-dossier': 280 * 1024 }
/** What a route shows at once besides itself. */
const WITH = {
	home: ['law'],
	preparing: ['meeting'],
	reading: ['meeting'],
	'settings-identity': ['settings'],
	'settings-members': ['settings'],
	'settings-access': ['settings'],
}

if (!fs.existsSync(ROUTES)) {
	console.error('bundle: not built yet: npm run build')
	process.exit(1)
}

const groups = JSON.parse(fs.readFileSync(ROUTES, 'utf8'))
const entries = new Set(['main', 'admin', 'files'])
/** On pages that are not ours, before anybody asks for anything. */
const GUEST = 40 * 1024
const size = (files) => [...files].reduce((total, file) => total + gzipSync(fs.readFileSync(path.join(SCRIPTS, file))).length, 0)
const filesOf = (name) => (groups[name] ?? []).map((file) => file.replace(/\?.*$/, '')).filter((file) => file.endsWith('.js'))

const isLaw = (source) => /\/src\/rules\/|\/temporal-(polyfill|utils)\//.test(source)
const lawIn = new Map()
const lawOf = (file) => {
	if (!lawIn.has(file)) {
		lawIn.set(file, shareOf(path.join(SCRIPTS, file), isLaw))
	}
	return lawIn.get(file)
}
/** The first script is part of every route. */
const lawSize = (files) => {
	const text = [...new Set([...filesOf('main'), ...files])].map(lawOf).join('')
	return text === '' ? 0 : gzipSync(text).length
}

let failures = 0
for (const name of Object.keys(groups).sort()) {
	const shared = entries.has(name) ? [] : filesOf(name.startsWith('files-') ? 'files' : 'main')
	const files = new Set([name, ...(WITH[name] ?? [])].flatMap(filesOf))
	shared.forEach((file) => files.delete(file))
	const bytes = size(files)
	const budget = LIBRARIES[name] ?? (name === 'files' ? GUEST : entries.has(name) ? FIRST_SCREEN : ROUTE)
	const law = lawSize(files)
	const passed = bytes <= budget && law <= LAW
	failures += passed ? 0 : 1
	const share = law === 0 ? '' : `, law ${(law / 1024).toFixed(1).padStart(4)} of ${LAW / 1024}`
	console.log(`${passed ? ' ' : '✗'} ${name.padEnd(20)} ${(bytes / 1024).toFixed(1).padStart(6)} KB of ${budget / 1024}${share}`)
}
console.log(`bundle: ${Object.keys(groups).length - failures} passed, ${failures} failed`)
process.exitCode = failures > 0 ? 1 : 0
