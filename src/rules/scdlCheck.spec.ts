/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { checkScdlRow } from './scdlCheck'

const good = {
	COLL_NOM: 'Commune des Arollières',
	COLL_SIRET: '21730990500016',
	DELIB_ID: '2027_01_002',
	DELIB_DATE: '2027-01-19',
	DELIB_MATIERE_CODE: '7.5',
	DELIB_MATIERE_NOM: 'finances locales/subventions',
	DELIB_OBJET: 'Subvention au Ski-club',
	BUDGET_ANNEE: '2027',
	BUDGET_NOM: 'Budget principal',
	PREF_ID: 'SPREF0731',
	PREF_DATE: '2027-01-21',
	VOTE_EFFECTIF: '15',
	VOTE_REEL: '12',
	VOTE_POUR: '11',
	VOTE_CONTRE: '0',
	VOTE_ABSTENTION: '1',
	DELIB_URL: 'https://les-arollieres.example/d/2.pdf',
}

/** Errors and warnings, `code` or `code:column`. */
function problems(cells: Partial<typeof good>): string[] {
	return checkScdlRow({ ...good, ...cells }).reasons.map(({ code, message }) => [code, ...('field' in message.params ? [message.params.field] : [])].join(':'))
}

it('accepts a good row', () => {
	expect(checkScdlRow(good)).toEqual({ ok: true, reasons: [] })
})

it.each(['COLL_NOM', 'COLL_SIRET', 'DELIB_ID', 'DELIB_DATE', 'DELIB_MATIERE_CODE', 'DELIB_MATIERE_NOM', 'DELIB_OBJET'])('requires %s', (column) => {
	expect(problems({ [column]: '' })).toEqual([`required:${column}`])
	expect(problems({ [column]: ' ' })).toEqual([`required:${column}`])
	expect(checkScdlRow({ ...good, [column]: '' }).ok).toBe(false)
})

it('requires nothing else', () => {
	expect(problems({
		BUDGET_ANNEE: '',
		BUDGET_NOM: '',
		PREF_ID: '',
		PREF_DATE: '',
		VOTE_EFFECTIF: '',
		VOTE_REEL: '',
		VOTE_POUR: '',
		VOTE_CONTRE: '',
		VOTE_ABSTENTION: '',
		DELIB_URL: '',
	})).toEqual([])
})

it.each<[string, Partial<typeof good>, readonly string[]]>([
	['spaces in the SIRET', { COLL_SIRET: '217 309 905 00016' }, ['siret_format']],
	['a SIREN alone', { COLL_SIRET: '217309905' }, ['siret_format']],
	['fifteen digits', { COLL_SIRET: '217309905000160' }, ['siret_format']],
	['a French date', { DELIB_DATE: '19/01/2027' }, ['date_format:DELIB_DATE']],
	['a day that does not exist', { DELIB_DATE: '2027-02-30' }, ['date_format:DELIB_DATE']],
	['a French date of receipt', { PREF_DATE: '21/01/2027' }, ['date_format:PREF_DATE']],
	['received the day before', { PREF_DATE: '2027-01-18' }, ['pref_date_before_delib']],
	['received the same day', { PREF_DATE: '2027-01-19' }, []],
	['a level 3 code', { DELIB_MATIERE_CODE: '7.5.1' }, ['matiere_code_format']],
	['an unknown code', { DELIB_MATIERE_CODE: '1.8' }, ['matiere_code_unknown']],
	['an unknown code and a name without level 1', { DELIB_MATIERE_CODE: '1.8', DELIB_MATIERE_NOM: 'subventions' }, ['matiere_code_unknown', 'matiere_pair']],
	['the name of another code', { DELIB_MATIERE_CODE: '7.2' }, ['matiere_pair']],
	['capitals in the name', { DELIB_MATIERE_NOM: 'Finances locales/subventions' }, ['matiere_pair']],
	['a budget year on two digits', { BUDGET_ANNEE: '27' }, ['budget_year_format']],
	['text around the budget year', { BUDGET_ANNEE: 'exercice 2027' }, ['budget_year_format']],
	['text after the budget year', { BUDGET_ANNEE: '2027 et suivantes' }, ['budget_year_format']],
	['two years', { BUDGET_ANNEE: '2027/2028' }, []],
	['two years in disorder', { BUDGET_ANNEE: '2028/2027' }, ['budget_year_order']],
	['twice the same year', { BUDGET_ANNEE: '2027/2027' }, ['budget_year_order']],
	['a budget year without its name', { BUDGET_NOM: '' }, ['budget_pair']],
	['a budget name without its year', { BUDGET_ANNEE: '' }, ['budget_pair']],
	['a sous-préfecture without its arrondissement', { PREF_ID: 'SPREF073' }, ['pref_id_format']],
	['a préfecture with an arrondissement', { PREF_ID: 'PREF0731' }, ['pref_id_format']],
	['a département on two characters', { PREF_ID: 'PREF73' }, ['pref_id_format']],
	['text before the préfecture', { PREF_ID: 'la PREF073' }, ['pref_id_format']],
	['a préfecture', { PREF_ID: 'PREF073' }, []],
	['a préfecture of Corse', { PREF_ID: 'PREF02A' }, []],
	['a sous-préfecture of Corse', { PREF_ID: 'SPREF02B1' }, []],
	['a préfecture overseas', { PREF_ID: 'PREF974' }, []],
	['a secretariat of a region', { PREF_ID: 'SGAR084' }, []],
	['a decimal count', { VOTE_EFFECTIF: '15.0' }, ['integer:VOTE_EFFECTIF']],
	['a negative count', { VOTE_CONTRE: '-1' }, ['integer:VOTE_CONTRE']],
	['a count in words', { VOTE_REEL: 'douze' }, ['integer:VOTE_REEL']],
	['votes that do not add up', { VOTE_POUR: '10' }, ['votes_sum']],
	['votes with one empty count', { VOTE_POUR: '10', VOTE_ABSTENTION: '' }, []],
	['votes without voters', { VOTE_POUR: '10', VOTE_REEL: '' }, []],
	['an election', { VOTE_POUR: '', VOTE_CONTRE: '', VOTE_ABSTENTION: '' }, []],
	['more voters than members', { VOTE_EFFECTIF: '11' }, ['reel_exceeds_effectif']],
	['every member votes', { VOTE_EFFECTIF: '12' }, []],
	['voters without members', { VOTE_EFFECTIF: '' }, []],
	['an address without scheme', { DELIB_URL: 'les-arollieres.example/d/2.pdf' }, ['url_format']],
	['a space in the address', { DELIB_URL: 'https://les-arollieres.example/d 2.pdf' }, ['url_format']],
	['an accent that is not encoded', { DELIB_URL: 'https://les-arollieres.example/délib.pdf' }, ['url_format']],
	['text before the address', { DELIB_URL: 'voir https://les-arollieres.example/' }, ['url_format']],
	['a host alone, with a port', { DELIB_URL: 'http://les-arollieres.example:8080' }, []],
	['a port without number', { DELIB_URL: 'http://les-arollieres.example:port/' }, ['url_format']],
	['an address with a question and a fragment', { DELIB_URL: 'https://les-arollieres.example?d=%C3%A9&p=2#page' }, []],
	['half an encoded character', { DELIB_URL: 'https://les-arollieres.example/%C' }, ['url_format']],
])('%s', (_, cells, expected) => {
	expect(problems(cells)).toEqual(expected)
})

it.each([
	['a mistyped SIRET', { COLL_SIRET: '21730990500018' }, 'siret_check_digit'],
	['a mistyped SIREN whose SIRET adds up', { COLL_SIRET: '21730990100015' }, 'siret_check_digit'],
	['an object too long for the transmission', { DELIB_OBJET: 'x'.repeat(500) }, 'object_length'],
])('only warns of %s', (_, cells, code) => {
	expect(checkScdlRow({ ...good, ...cells })).toMatchObject({ ok: true, reasons: [{ code, level: 'warning' }] })
})

it('accepts an object of 499 characters', () => {
	expect(problems({ DELIB_OBJET: 'x'.repeat(499) })).toEqual([])
})

it('says what it found', () => {
	const params = (cells: Partial<typeof good>) => checkScdlRow({ ...good, ...cells }).reasons.map(({ message }) => message.params)
	expect(params({ VOTE_POUR: '10' })).toEqual([{ real: 12, sum: 11 }])
	expect(params({ VOTE_EFFECTIF: '11' })).toEqual([{ real: 12, members: 11 }])
	expect(params({ VOTE_CONTRE: 'x' })).toEqual([{ field: 'VOTE_CONTRE', value: 'x' }])
	expect(params({ DELIB_DATE: 'hier' })).toEqual([{ field: 'DELIB_DATE', value: 'hier' }])
	expect(params({ DELIB_MATIERE_CODE: '7.2' })).toEqual([{ code: '7.2', value: 'finances locales/subventions' }])
	expect(params({ PREF_ID: 'X' })).toEqual([{ value: 'X' }])
	expect(params({ DELIB_OBJET: 'x'.repeat(500) })).toEqual([{ length: 500 }])
})

it.each([
	['a missing column', { ...good, PREF_ID: undefined as unknown as string }, 'row.PREF_ID', 'empty'],
	['a column that the schema does not have', { ...good, TYPE_SEANCE: 'x' }, 'row', 'unknown_reference'],
])('refuses %s', (_, row, field, reason) => {
	expect(() => checkScdlRow(row)).toThrow(expect.objectContaining({ name: 'ImpossibleValue', field, reason }))
})

it('names the unknown column', () => {
	expect(() => checkScdlRow({ ...good, TYPE_SEANCE: 'x' })).toThrow(expect.objectContaining({
		explanation: expect.objectContaining({ params: { field: 'row', value: 'TYPE_SEANCE' } }),
	}))
})
