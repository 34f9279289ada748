/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

const { compileScript, parse } = require('@vue/compiler-sfc')
const fs = require('node:fs')
const path = require('node:path')
const ts = require('typescript')
const { filesUnder } = require('./files')

const APP = 'conseil_municipal'
/** The one place that translates texts it is given: those of the rules, listed in their catalogue. */
const GIVEN_TEXTS = path.join('src', 'ui', 'ruleWords.ts')

/** TypeScript of a file; a component with its template compiled into it. */
function scriptOf(root, file) {
	const source = fs.readFileSync(path.join(root, file), 'utf8')
	if (!file.endsWith('.vue')) {
		return source
	}
	const { descriptor } = parse(source, { filename: file })
	return compileScript(descriptor, { id: file, inlineTemplate: true }).content
}

/** `t`, `n`, or `t` and `n` as a compiled template calls them: `_unref(t)`. */
function translator(expression) {
	const name = /^(?:_unref\()?([tn])\)?$/.exec(expression.getText())
	return name === null ? null : name[1]
}

const text = (node) => node !== undefined && ts.isStringLiteralLike(node) ? node.text : null

function keyOf(call) {
	const [app, one, many] = call.arguments
	const kind = translator(call.expression)
	if (kind === null || text(app) !== APP) {
		return null
	}
	if (kind === 't') {
		return { key: text(one) }
	}
	return { key: text(one) === null || text(many) === null ? null : `_${text(one)}_::_${text(many)}_` }
}

function collect(file, source, keys, problems) {
	const visit = (node) => {
		const found = ts.isCallExpression(node) ? keyOf(node) : null
		if (found?.key) {
			keys.set(found.key, file)
		} else if (found && file !== GIVEN_TEXTS) {
			problems.push(`only a text written in place can be translated (${file}): ${node.getText().slice(0, 80)}`)
		}
		ts.forEachChild(node, visit)
	}
	visit(ts.createSourceFile(`${file}.ts`, source, ts.ScriptTarget.Latest, true))
}

/** Sentences of the rules of law, from their own catalogue. */
function messagesOfRules(root) {
	const catalogue = path.join(root, 'src', 'rules', 'catalogue.ts')
	if (!fs.existsSync(catalogue)) {
		return []
	}
	require('tsx/cjs')
	return require(catalogue).messages
}

/** Keys the front end translates → the file that does. */
exports.keysOfFrontEnd = (root, problems) => {
	const keys = new Map()
	for (const file of filesUnder(root, 'src', /(?<!\.spec|\.d)\.(ts|vue)$/)) {
		collect(file, scriptOf(root, file), keys, problems)
	}
	messagesOfRules(root).forEach((message) => keys.set(message, 'src/rules/catalogue.ts'))
	return keys
}
