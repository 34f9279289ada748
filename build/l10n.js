/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/*
 * French translations. Each area keeps a flat file l10n/sources/<area>.fr.json (English source → French; plural keys as
 * Nextcloud writes them: "_%n day_::_%n days_": ["%n jour", "%n jours"]). They are merged, typeset and written to
 * l10n/fr.json (read by PHP) and l10n/fr.js (read by the pages). Sources live one level down because Nextcloud takes
 * every l10n/*.json for a language.
 *
 *   node build/l10n.js           writes both files, lists what is missing
 *   node build/l10n.js --check   writes nothing; fails when a key has no French, a French entry is of no use, plural
 *                                forms or placeholders differ
 */
const fs = require('node:fs')
const path = require('node:path')
const { keysOfBackEnd, literalsOfBackEnd } = require('./l10n/backEnd')
const { keysOfFrontEnd } = require('./l10n/frontEnd')
const { typeset } = require('./l10n/typography')

const ROOT = path.resolve(__dirname, '..')
const SOURCES = path.join(ROOT, 'l10n', 'sources')
const PLURAL_FORM = 'nplurals=2; plural=(n > 1);'
const FORMS = 2

/** Every French entry with the file it comes from; the same key in two areas must say the same. */
function readSources(problems) {
	const entries = new Map()
	for (const file of fs.readdirSync(SOURCES).filter((name) => name.endsWith('.fr.json')).sort()) {
		for (const [key, french] of Object.entries(JSON.parse(fs.readFileSync(path.join(SOURCES, file), 'utf8')))) {
			const typesetFrench = Array.isArray(french) ? french.map(typeset) : typeset(french)
			const known = entries.get(key)
			if (known !== undefined && JSON.stringify(known.french) !== JSON.stringify(typesetFrench)) {
				problems.push(`two translations (${known.file}, ${file}): ${key}`)
			}
			entries.set(key, { french: typesetFrench, file })
		}
	}
	return entries
}

function placeholders(text) {
	return [...text.matchAll(/\{\w+\}|%(?:\d+\$)?[snd]/g)].map(([found]) => found).sort().join(' ')
}

/** Says what is wrong with one entry, null when it is right. */
function flaw(key, french) {
	const plural = /^_(.*)_::_(.*)_$/s.exec(key)
	if (plural === null) {
		if (typeof french !== 'string' || french === '') {
			return 'one French text is expected'
		}
		return placeholders(key) === placeholders(french) ? null : 'placeholders differ'
	}
	if (!Array.isArray(french) || french.length !== FORMS || french.includes('')) {
		return `${FORMS} plural forms are expected`
	}
	// The singular may write « une » instead of the number.
	return placeholders(plural[2]) === placeholders(french[1]) ? null : 'placeholders differ'
}

function inspect(entries, problems) {
	const used = new Map([...keysOfFrontEnd(ROOT, problems), ...keysOfBackEnd(ROOT)])
	for (const [key, where] of used) {
		if (!entries.has(key)) {
			problems.push(`no French (${where}): ${key}`)
		}
	}
	const literals = literalsOfBackEnd(ROOT)
	for (const [key, { french, file }] of entries) {
		if (!used.has(key) && !literals.has(key)) {
			problems.push(`not used any more (${file}): ${key}`)
		}
		const wrong = flaw(key, french)
		if (wrong !== null) {
			problems.push(`${wrong} (${file}): ${key}`)
		}
	}
	for (const stray of fs.readdirSync(path.join(ROOT, 'l10n')).filter((name) => name.endsWith('.json') && name !== 'fr.json')) {
		problems.push(`l10n/${stray} would be taken for a language: move it to l10n/sources/`)
	}
}

function outputs(entries) {
	const translations = Object.fromEntries([...entries].sort(([a], [b]) => a < b ? -1 : 1).map(([key, { french }]) => [key, french]))
	const body = JSON.stringify(translations, null, '\t')
	return {
		'fr.json': `${JSON.stringify({ translations, pluralForm: PLURAL_FORM }, null, '\t')}\n`,
		'fr.js': `OC.L10N.register("conseil_municipal", ${body}, "${PLURAL_FORM}")\n`,
	}
}

function main(check) {
	const problems = []
	const entries = readSources(problems)
	inspect(entries, problems)
	if (!check) {
		for (const [name, content] of Object.entries(outputs(entries))) {
			fs.writeFileSync(path.join(ROOT, 'l10n', name), content)
		}
	}
	problems.forEach((problem) => console.error(problem))
	console.log(`l10n: ${entries.size} French entries, ${problems.length} problems`)
	process.exitCode = check && problems.length > 0 ? 1 : 0
}

main(process.argv.includes('--check'))
