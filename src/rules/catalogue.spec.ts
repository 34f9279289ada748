/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import votesInFrench from '../../l10n/sources/rules-votes.fr.json'
import french from '../../l10n/sources/rules.fr.json'
import { messages, reasonTables } from './catalogue'

const translations: Readonly<Record<string, string>> = { ...french, ...votesInFrench }
const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()

it.each(messages)('has its French: %s', (text) => {
	expect(translations[text]).toBeTruthy()
	expect(placeholders(translations[text]!)).toEqual(placeholders(text))
})

it('keeps no translation of a message that no rule gives', () => {
	expect(Object.keys(translations).filter((text) => !messages.includes(text))).toEqual([])
})

it('keeps French spaces: none is breakable before a double punctuation mark or inside guillemets', () => {
	expect(Object.values(translations).filter((text) => / [;:!?»]|« /.test(text))).toEqual([])
})

it('lists the reasons of every rule', () => {
	const declared = readdirSync(__dirname)
		.filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts') && name !== 'catalogue.ts')
		.flatMap((name) => readFileSync(join(__dirname, name), 'utf8').match(/(?<=^export const )\w+Reasons(?= = \{)/gm) ?? [])
	const listed = readFileSync(join(__dirname, 'catalogue.ts'), 'utf8')
	expect(declared.filter((name) => !new RegExp(`\\t(\\.\\.\\.Object\\.values\\()?${name}\\b`).test(listed))).toEqual([])
	expect(reasonTables.length).toBe(declared.filter((name) => name !== 'impossibleReasons').length)
})

it('gives every reason its article and its level', () => {
	const levels = ['info', 'uncertain', 'warning', 'error', 'blocking']
	const incomplete = reasonTables.flatMap((table) => Object.entries(table))
		.filter(([, { article, level }]) => article === '' || !levels.includes(level))
	expect(incomplete.map(([code]) => code)).toEqual([])
})
