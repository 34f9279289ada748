/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Verdict } from './result'

import { MATTER_DOMAINS, MATTER_LABELS } from './matterTable'
import { reason } from './result'

export const matterReasons = {
	code_format: {
		article: 'SCDL délibérations 2.1, DELIB_MATIERE_CODE',
		level: 'error',
		text: '« {code} » is not a matter code: a digit, a point, one or two digits, for example 7.10.',
	},
	code_unknown: {
		article: 'ACTES',
		level: 'error',
		text: 'The code {code} is not in the ACTES nomenclature (57 codes, from 1.1 to 9.4).',
	},
	name_case: {
		article: 'SCDL délibérations 2.1, DELIB_MATIERE_NOM',
		level: 'error',
		text: 'The name of the matter is written in lower case: « {name} » has capitals.',
	},
	name_punctuation: {
		article: 'SCDL délibérations 2.1, DELIB_MATIERE_NOM',
		level: 'error',
		text: 'The name of the matter has neither comma nor parenthesis: « {name} ».',
	},
	name_slash_spaces: {
		article: 'SCDL délibérations 2.1, DELIB_MATIERE_NOM',
		level: 'error',
		text: 'The name of the matter has no space around its slash: « {name} ».',
	},
	name_mismatch: {
		article: 'ACTES; SCDL délibérations 2.1, DELIB_MATIERE_NOM',
		level: 'error',
		text: 'The name of the matter {code} is « {expected} », not « {name} ».',
	},
} as const

/** `ok`: the code exists and the name is its name. */
export interface MatterCheck extends Verdict<keyof typeof matterReasons> {
	/** Name of the code as the SCDL writes it, null when the code is not known. */
	readonly expected: string | null
}

const CODE = /^\d\.\d{1,2}$/

/** Whether a text has the form of a level 2 code. Codes are text: 7.10 is not 7.1. */
export function isMatterCode(code: string): boolean {
	return CODE.test(code)
}

/**
 * The name of a matter code as the SCDL writes it, `level 1/level 2`: lower case with accents, no comma, no
 * parenthesis, no space around the slash. Null for a code that is not in the ACTES nomenclature.
 */
export function matterName(code: string): string | null {
	const label = MATTER_LABELS.get(code)
	return label === undefined ? null : `${MATTER_DOMAINS[code.charAt(0)]}/${normalized(label)}`
}

/** Checks a code and its name as the SCDL wants them. The name is compared only for known codes. */
export function checkMatter(code: string, name: string): MatterCheck {
	const expected = matterName(code)
	const codeProblem = expected !== null ? null : isMatterCode(code) ? 'code_unknown' : 'code_format'
	return {
		ok: expected === name,
		expected,
		reasons: [
			...(codeProblem ? [reason(matterReasons, codeProblem, { code })] : []),
			...formProblems(name).map((problem) => reason(matterReasons, problem, { name })),
			...(expected !== null && normalized(name) !== expected ? [reason(matterReasons, 'name_mismatch', { code, name, expected })] : []),
		],
	}
}

/** Whether a name follows the SCDL: a known level 1 before a slash, lower case, no comma, parenthesis or space around it. */
export function isMatterNameForm(name: string): boolean {
	return formProblems(name).length === 0 && Object.values(MATTER_DOMAINS).some((domain) => name.startsWith(`${domain}/`))
}

/**
 * The code of a name found in a file of others, whatever its case, accents and punctuation, with « œ » or « oe », with
 * or without level 1. Null when nothing, or more than one code, has that name.
 */
export function findMatter(name: string): string | null {
	const sought = simplified(name)
	const found = [...MATTER_LABELS].filter(([code, label]) => [label, matterName(code)!].some((known) => simplified(known) === sought))
	return found.length === 1 ? found[0]![0] : null
}

function formProblems(name: string) {
	const problems: ('name_case' | 'name_punctuation' | 'name_slash_spaces')[] = []
	if (name !== name.toLowerCase()) {
		problems.push('name_case')
	}
	if (/[,()]/.test(name)) {
		problems.push('name_punctuation')
	}
	if (/\s\/|\/\s/.test(name)) {
		problems.push('name_slash_spaces')
	}
	return problems
}

function normalized(name: string): string {
	return name.toLowerCase().replace(/[,()]/g, '').replace(/\s*\/\s*/g, '/')
}

function simplified(name: string): string {
	return normalized(name).replace(/œ/g, 'oe').normalize('NFD').replace(/[^a-z/]/g, '')
}
