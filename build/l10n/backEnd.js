/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

const fs = require('node:fs')
const path = require('node:path')
const { filesUnder } = require('./files')

const STRING = String.raw`'((?:[^'\\]|\\.)*)'`
const LITERAL = new RegExp(STRING, 'gs')
const TEXT = new RegExp(String.raw`->t\(\s*${STRING}`, 'gs')
const PLURAL = new RegExp(String.raw`->n\(\s*${STRING}\s*,\s*${STRING}`, 'gs')

const unescape = (literal) => literal.replace(/\\(['\\])/g, '$1')

function phpFiles(root) {
	return [...filesUnder(root, 'lib', /\.php$/), ...filesUnder(root, 'templates', /\.php$/)]
		.map((file) => ({ file, source: fs.readFileSync(path.join(root, file), 'utf8') }))
}

/** `new Invalid('code', 'Sentence…')` for every class of lib/Error. */
function errorPattern(root) {
	const classes = filesUnder(root, 'lib/Error', /\.php$/).map((file) => path.basename(file, '.php'))
	return new RegExp(String.raw`new (?:${classes.join('|')})\(\s*${STRING}\s*,\s*${STRING}`, 'gs')
}

/** Sentences of an enumeration that has them in a table: the arms of its `text()`. */
const TEXTS_OF_CASES = new RegExp(String.raw`function text\(\): string \{(.*?)\n\t\}`, 'gs')
const ARM = new RegExp(String.raw`=> ${STRING}`, 'gs')

/** Keys the PHP code translates → the file that does. */
exports.keysOfBackEnd = (root) => {
	const keys = new Map()
	const errors = errorPattern(root)
	for (const { file, source } of phpFiles(root)) {
		for (const [, text] of source.matchAll(TEXT)) {
			keys.set(unescape(text), file)
		}
		for (const [, one, many] of source.matchAll(PLURAL)) {
			keys.set(`_${unescape(one)}_::_${unescape(many)}_`, file)
		}
		for (const [, texts] of source.matchAll(TEXTS_OF_CASES)) {
			for (const [, text] of texts.matchAll(ARM)) {
				keys.set(unescape(text), file)
			}
		}
		for (const [, , text] of source.matchAll(errors)) {
			keys.set(unescape(text), file)
		}
	}
	return keys
}

/** Every string of the PHP code: a text kept in a table and translated later is a text in use. */
exports.literalsOfBackEnd = (root) => new Set(phpFiles(root)
	.flatMap(({ source }) => [...source.matchAll(LITERAL)].map(([, text]) => unescape(text))))
