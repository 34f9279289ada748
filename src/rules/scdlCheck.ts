/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Reason, ReasonTable, Verdict } from './result'
import type { ScdlColumn, ScdlRow } from './scdlRow'
import type { PlainDate } from './temporal'

import { ImpossibleValue } from './impossibleValue'
import { checkMatter, isMatterCode, isMatterNameForm } from './matter'
import { reason } from './result'
import { SCDL_COLUMNS } from './scdlRow'
import { compareDates, plainDate } from './temporal'

const SCDL = 'SCDL délibérations 2.1'

export const scdlReasons = {
	required: { article: SCDL, level: 'error', text: '{field} is empty: it is required.' },
	siret_format: { article: SCDL, level: 'error', text: 'The SIRET is made of 14 digits without space: « {value} ».' },
	siret_check_digit: {
		article: 'SIRENE',
		level: 'warning',
		text: 'The check digits of the SIRET {value} do not match: a digit is probably mistyped.',
	},
	date_format: { article: SCDL, level: 'error', text: '{field}: « {value} » is not a date written YYYY-MM-DD.' },
	matiere_code_format: { article: SCDL, level: 'error', text: '« {value} » is not a matter code of level 2, such as 7.5 or 7.10.' },
	matiere_code_unknown: { article: 'ACTES', level: 'error', text: 'The matter code {value} is not in the ACTES nomenclature.' },
	matiere_pair: { article: SCDL, level: 'error', text: 'The matter code {code} and the name « {value} » do not go together.' },
	object_length: {
		article: 'ACTES',
		level: 'warning',
		text: 'The object has {length} characters: the transmission to the préfecture accepts 499.',
	},
	budget_year_format: { article: SCDL, level: 'error', text: 'The budget year is written 2027 or 2027/2028: « {value} ».' },
	budget_year_order: { article: SCDL, level: 'error', text: 'In « {value} » the second year must come after the first.' },
	budget_pair: { article: SCDL, level: 'error', text: 'The year and the name of the budget are both given, or both left empty.' },
	pref_id_format: {
		article: SCDL,
		level: 'error',
		text: '« {value} » is not the identifier of a préfecture: PREF073, SPREF0731 or SGAR084, the département on three characters.',
	},
	pref_date_before_delib: { article: SCDL, level: 'error', text: 'The préfecture cannot have received the délibération before its meeting.' },
	integer: { article: SCDL, level: 'error', text: '{field}: a whole number is expected, not « {value} ».' },
	votes_sum: {
		article: SCDL,
		level: 'error',
		text: '{real} voters for {sum} votes: for, against and abstentions must add up to the voters.',
	},
	reel_exceeds_effectif: { article: SCDL, level: 'error', text: '{real} voters for {members} members able to vote: there are too many.' },
	url_format: { article: SCDL, level: 'error', text: '« {value} » is not a full address, such as https://commune.example/document.pdf.' },
} as const satisfies ReasonTable

type Code = keyof typeof scdlReasons
type Found = readonly Reason<Code>[]

/** `ok`: the row may be exported. A reason about one column has it in `message.params.field`. */
export type ScdlCheck = Verdict<Code>

const REQUIRED: readonly ScdlColumn[] = [
	'COLL_NOM',
	'COLL_SIRET',
	'DELIB_ID',
	'DELIB_DATE',
	'DELIB_MATIERE_CODE',
	'DELIB_MATIERE_NOM',
	'DELIB_OBJET',
]
const COUNTS = ['VOTE_EFFECTIF', 'VOTE_REEL', 'VOTE_POUR', 'VOTE_CONTRE', 'VOTE_ABSTENTION'] as const

/** Longest object the ACTES transmission accepts. */
const OBJECT_LENGTH = 499

/** Metropolitan départements on two characters after a 0, overseas ones on three. */
const DEPARTMENT = '(?:0(?:\\d\\d|2[AB])|9[78]\\d)'
const CONTROLLER = new RegExp(`^(?:PREF${DEPARTMENT}|SPREF${DEPARTMENT}\\d|SGAR${DEPARTMENT})$`)

/** RFC 3986, absolute and on the web; letters with accents are percent-encoded in it. */
const ADDRESS = /^https?:\/\/[A-Za-z0-9.-]+(?::\d+)?(?:[/?#](?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[0-9A-Fa-f]{2})*)?$/

/**
 * The checks of a row before export: those Validata runs on the schema (types, patterns, known level 1, sum of the
 * votes, dates, budget), and ours (code and name go together, no more voters than members, check digits of the SIRET).
 *
 * @throws ImpossibleValue a missing or an unknown column
 */
export function checkScdlRow(row: Readonly<Record<string, string>>): ScdlCheck {
	const cells = completeRow(row)
	const reasons = [
		...REQUIRED.filter((field) => cells[field].trim() === '').map((field) => reason(scdlReasons, 'required', { field })),
		...siretReasons(cells.COLL_SIRET),
		...dateReasons(cells),
		...matterReasonsOf(cells),
		...(cells.DELIB_OBJET.length > OBJECT_LENGTH ? [reason(scdlReasons, 'object_length', { length: cells.DELIB_OBJET.length })] : []),
		...budgetReasons(cells),
		...unless(cells.PREF_ID === '' || CONTROLLER.test(cells.PREF_ID), 'pref_id_format', cells.PREF_ID),
		...countReasons(cells),
		...unless(cells.DELIB_URL === '' || ADDRESS.test(cells.DELIB_URL), 'url_format', cells.DELIB_URL),
	]
	return { ok: reasons.every(({ level }) => level === 'warning'), reasons }
}

function completeRow(row: Readonly<Record<string, string>>): ScdlRow {
	const columns: readonly string[] = SCDL_COLUMNS
	const unknown = Object.keys(row).find((column) => !columns.includes(column))
	if (unknown !== undefined) {
		throw new ImpossibleValue('row', 'unknown_reference', { value: unknown })
	}
	const missing = columns.find((column) => typeof row[column] !== 'string')
	if (missing !== undefined) {
		throw new ImpossibleValue(`row.${missing}`, 'empty')
	}
	return row as ScdlRow
}

function unless(valid: boolean, code: Code, value: string): Found {
	return valid ? [] : [reason(scdlReasons, code, { value })]
}

function siretReasons(siret: string): Found {
	if (siret.trim() === '') {
		return []
	}
	return /^\d{14}$/.test(siret) ? unless(hasSiretCheckDigits(siret), 'siret_check_digit', siret) : unless(false, 'siret_format', siret)
}

/** Luhn over the SIREN and over the whole SIRET. */
function hasSiretCheckDigits(siret: string): boolean {
	return [siret.slice(0, 9), siret].every((digits) => luhn(digits) % 10 === 0)
}

function luhn(digits: string): number {
	return [...digits].reverse().reduce((sum, digit, index) => {
		const weighted = Number(digit) * (index % 2 === 0 ? 1 : 2)
		return sum + (weighted > 9 ? weighted - 9 : weighted)
	}, 0)
}

function dateReasons(cells: ScdlRow): Found {
	const [adopted, received] = (['DELIB_DATE', 'PREF_DATE'] as const).map((field) => ({ field, value: cells[field], date: dateOf(cells[field]) }))
	const wrong = [adopted!, received!].filter(({ value, date }) => value.trim() !== '' && date === null)
	const early = adopted!.date && received!.date && compareDates(received!.date, adopted!.date) < 0
	return [
		...wrong.map(({ field, value }) => reason(scdlReasons, 'date_format', { field, value })),
		...(early ? [reason(scdlReasons, 'pref_date_before_delib')] : []),
	]
}

function dateOf(value: string): PlainDate | null {
	try {
		return plainDate('date', value)
	} catch {
		return null
	}
}

function matterReasonsOf({ DELIB_MATIERE_CODE: code, DELIB_MATIERE_NOM: name }: ScdlRow): Found {
	const { ok, expected } = checkMatter(code, name)
	const codeReasons = code.trim() === '' || expected !== null
		? []
		: unless(false, isMatterCode(code) ? 'matiere_code_unknown' : 'matiere_code_format', code)
	const isGoodName = expected === null ? isMatterNameForm(name) : ok
	return name.trim() === '' || isGoodName ? codeReasons : [...codeReasons, reason(scdlReasons, 'matiere_pair', { code, value: name })]
}

function budgetReasons({ BUDGET_ANNEE: year, BUDGET_NOM: name }: ScdlRow): Found {
	const years = /^(\d{4})(?:\/(\d{4}))?$/.exec(year)
	const [, first, second] = years ?? []
	return [
		...unless(year === '' || years !== null, 'budget_year_format', year),
		...unless(second === undefined || second > first!, 'budget_year_order', year),
		...unless((year === '') === (name === ''), 'budget_pair', year),
	]
}

function countReasons(cells: ScdlRow): Found {
	const reasons: Reason<Code>[] = COUNTS.filter((field) => cells[field] !== '' && !/^\d+$/.test(cells[field]))
		.map((field) => reason(scdlReasons, 'integer', { field, value: cells[field] }))
	const [members, real, ...votes] = COUNTS.map((field) => (/^\d+$/.test(cells[field]) ? Number(cells[field]) : null)) as [number | null, number | null]
	const counts = votes as (number | null)[]
	const sum = counts.includes(null) ? null : counts.reduce<number>((total, votes) => total + votes!, 0)
	if (real !== null && sum !== null && real !== sum) {
		reasons.push(reason(scdlReasons, 'votes_sum', { real, sum }))
	}
	if (real !== null && members !== null && real > members) {
		reasons.push(reason(scdlReasons, 'reel_exceeds_effectif', { real, members }))
	}
	return reasons
}
