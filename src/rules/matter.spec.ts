/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { checkMatter, findMatter, isMatterCode, isMatterNameForm, matterName } from './matter'
import { MATTER_LABELS } from './matterTable'

const codesOf = (code: string, name: string) => checkMatter(code, name).reasons.map(({ code }) => code)

it('knows the 57 codes of the nomenclature', () => {
	const codes = [...MATTER_LABELS.keys()]
	expect([...'123456789'].map((domain) => codes.filter((code) => code.startsWith(domain)).length)).toEqual([7, 3, 6, 5, 8, 5, 10, 9, 4])
	expect([...MATTER_LABELS.keys()].every(isMatterCode)).toBe(true)
})

it('gives each code a name of its own, level 1 and level 2', () => {
	const names = [...MATTER_LABELS.keys()].map((code) => matterName(code)!)
	expect(names.filter((name) => !/^\p{Ll}[\p{Ll} ]+\/\p{Ll}.+$/u.test(name))).toEqual([])
	expect(new Set(names).size).toBe(57)
})

it.each([
	['3.1', 'domaine et patrimoine/acquisitions'],
	['7.1', 'finances locales/décisions budgétaires'],
	['7.10', 'finances locales/divers'],
	['1.5', 'commande publique/transactions/protocole d\'accord transactionnel'],
	['4.1', 'fonction publique/personnel titulaires et stagiaires de la f.p.t.'],
	['6.1', 'libertés publiques et pouvoirs de police/police municipale'],
	['7.9', 'finances locales/prise de participation sem etc...'],
	['8.5', 'domaines de compétences par thèmes/politique de la ville-habitat-logement'],
	['9.5', null],
	['0.1', null],
	['7.1.1', null],
	['', null],
])('the name of %s is %s', (code, name) => {
	expect(matterName(code)).toBe(name)
})

it.each([
	['the right pair', '7.5', 'finances locales/subventions', []],
	['a level 3 code', '7.1.1', 'finances locales/décisions budgétaires', ['code_format']],
	['a decimal comma', '7,5', 'finances locales/subventions', ['code_format']],
	['a trailing space', '7.5 ', 'finances locales/subventions', ['code_format']],
	['three digits', '7.100', 'finances locales/subventions', ['code_format']],
	['two digits before the point', '17.1', 'finances locales/subventions', ['code_format']],
	['a well-formed unknown code', '1.8', 'commande publique/marchés publics', ['code_unknown']],
	['an unknown code and capitals', '1.8', 'Commande publique/marchés publics', ['code_unknown', 'name_case']],
	['capitals', '7.5', 'Finances locales/Subventions', ['name_case']],
	['a comma', '7.5', 'finances locales/subventions,', ['name_punctuation']],
	['parentheses', '7.9', 'finances locales/prise de participation (sem, etc...)', ['name_punctuation']],
	['a space before the slash', '7.5', 'finances locales /subventions', ['name_slash_spaces']],
	['a space after the slash', '7.5', 'finances locales/ subventions', ['name_slash_spaces']],
	['everything at once', '7.5', 'Finances locales / (subventions)', ['name_case', 'name_punctuation', 'name_slash_spaces']],
	['level 1 only', '7.5', 'finances locales', ['name_mismatch']],
	['the name of another code', '5.3', 'institutions et vie politique/délégation de fonctions', ['name_mismatch']],
	['the same name without accents', '5.8', 'institutions et vie politique/decision d\'ester en justice', ['name_mismatch']],
	['an empty name', '7.5', '', ['name_mismatch']],
])('%s', (_, code, name, problems) => {
	expect(codesOf(code, name)).toEqual(problems)
	expect(checkMatter(code, name).ok).toBe(problems.length === 0)
})

it('tells the name expected in its message', () => {
	expect(checkMatter('7.5', 'finances locales').reasons[0]!.message.params)
		.toEqual({ code: '7.5', name: 'finances locales', expected: 'finances locales/subventions' })
	expect(checkMatter('9.9', 'X').reasons.map(({ message }) => message.params)).toEqual([{ code: '9.9' }, { name: 'X' }])
	expect(checkMatter('7.5', 'x').expected).toBe('finances locales/subventions')
})

it.each([
	['finances locales/subventions', true],
	['finances locales/a subject of level 3', true],
	['finances locales', false],
	['subventions', false],
	['finances locales/Subventions', false],
	['les finances locales/subventions', false],
])('%s has the form of a name: %s', (name, valid) => {
	expect(isMatterNameForm(name)).toBe(valid)
})

it.each([
	['finances locales/subventions', '7.5'],
	['SUBVENTIONS', '7.5'],
	['Finances locales / Subventions', '7.5'],
	['Decision d’ester en justice', '5.8'],
	['Voeux et motions', '9.4'],
	['vœux et motions', '9.4'],
	['Actes relatifs à la maitrise d\'oeuvre', '1.6'],
	['Prise de participation (SEM, etc...)', '7.9'],
	['Prise de participation SEM etc', '7.9'],
	['Divers', '7.10'],
	['nothing of the kind', null],
	['', null],
])('finds the code of « %s » in a file of others: %s', (name, code) => {
	expect(findMatter(name)).toBe(code)
})
