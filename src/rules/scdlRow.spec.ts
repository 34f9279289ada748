/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ScdlDeliberation, ScdlVote } from './scdlRow'

import { SCDL_COLUMNS, scdlColumn, scdlRow } from './scdlRow'
import { instant, plainDate } from './temporal'

const council = { name: 'Commune des Arollières', siret: '21730990500016' }

function row(deliberation: Partial<ScdlDeliberation> = {}, vote: Partial<ScdlVote> | null = {}, timezone = 'Europe/Paris') {
	const count = { for: 11, against: 0, abstain: 1, blank: 0, null: 0 }
	const date = plainDate('date', '2027-01-19')
	return scdlRow(
		council,
		{ number: '2027_01_002', date, matter: '7.5', object: 'Subvention au Ski-club', ...deliberation },
		vote && { inExercise: 15, present: 11, withdrawn: 1, activeProxies: 2, notVoting: 0, count, ...vote },
		timezone,
	)
}

it('fills the 17 columns in order', () => {
	const filled = row({
		budgetYear: '2027',
		budgetName: 'Budget principal',
		controller: 'SPREF0731',
		received: instant('received', '2027-01-21T09:12:00+01:00'),
		url: 'https://les-arollieres.example/d/2.pdf',
	})
	expect(Object.keys(filled)).toEqual([...SCDL_COLUMNS])
	expect(Object.values(filled)).toEqual([
		'Commune des Arollières',
		'21730990500016',
		'2027_01_002',
		'2027-01-19',
		'7.5',
		'finances locales/subventions',
		'Subvention au Ski-club',
		'2027',
		'Budget principal',
		'SPREF0731',
		'2027-01-21',
		'15',
		'12',
		'11',
		'0',
		'1',
		'https://les-arollieres.example/d/2.pdf',
	])
})

it('writes what is missing as an empty cell', () => {
	expect(row({ matter: null })).toMatchObject({
		DELIB_MATIERE_CODE: '',
		DELIB_MATIERE_NOM: '',
		BUDGET_ANNEE: '',
		BUDGET_NOM: '',
		PREF_ID: '',
		PREF_DATE: '',
		DELIB_URL: '',
	})
	expect(row({ matter: '9.9', received: null, url: null })).toMatchObject({ DELIB_MATIERE_CODE: '9.9', DELIB_MATIERE_NOM: '', PREF_DATE: '' })
})

it('leaves every count empty when the council only takes note', () => {
	expect(row({}, null)).toMatchObject({ VOTE_EFFECTIF: '', VOTE_REEL: '', VOTE_POUR: '', VOTE_CONTRE: '', VOTE_ABSTENTION: '' })
})

it('leaves the three counts of an election empty', () => {
	expect(row({}, { count: null })).toMatchObject({ VOTE_EFFECTIF: '15', VOTE_REEL: '12', VOTE_POUR: '', VOTE_CONTRE: '', VOTE_ABSTENTION: '' })
})

it('counts as voters neither those who withdraw nor those who take no part', () => {
	expect(row({}, { present: 12, withdrawn: 2, notVoting: 3, activeProxies: 4 }).VOTE_REEL).toBe('11')
})

it('adds blank and null ballots to the abstentions', () => {
	expect(row({}, { count: { for: 5, against: 3, abstain: 1, blank: 2, null: 1 } })).toMatchObject({ VOTE_POUR: '5', VOTE_CONTRE: '3', VOTE_ABSTENTION: '4' })
})

it('dates the registration by the calendar of the council', () => {
	const received = instant('received', '2027-01-21T23:30:00Z')
	expect(row({ received }).PREF_DATE).toBe('2027-01-22')
	expect(row({ received }, {}, 'America/Martinique').PREF_DATE).toBe('2027-01-21')
})

it.each<[string, Partial<ScdlVote>, string, string]>([
	['more present than in exercise', { present: 16 }, 'vote.present', 'too_many'],
	['more withdrawals than present', { withdrawn: 12 }, 'vote.withdrawn', 'too_many'],
	['more taking no part than are left', { notVoting: 11 }, 'vote.notVoting', 'too_many'],
	['negative proxies', { activeProxies: -1 }, 'vote.activeProxies', 'negative'],
	['negative members', { inExercise: -1 }, 'vote.inExercise', 'negative'],
	['more votes than voters', { count: { for: 13, against: 0, abstain: 0, blank: 0, null: 0 } }, 'vote.count.for', 'too_many'],
	['negative null ballots', { count: { for: 1, against: 0, abstain: 0, blank: 0, null: -1 } }, 'vote.count.null', 'negative'],
	['half a blank ballot', { count: { for: 1, against: 0, abstain: 0, blank: 0.5, null: 0 } }, 'vote.count.blank', 'not_an_integer'],
	['negative votes against', { count: { for: 1, against: -1, abstain: 0, blank: 0, null: 0 } }, 'vote.count.against', 'negative'],
	['negative abstentions', { count: { for: 1, against: 0, abstain: -1, blank: 0, null: 0 } }, 'vote.count.abstain', 'negative'],
])('refuses %s', (_, vote, field, reason) => {
	expect(() => row({}, vote)).toThrow(expect.objectContaining({ name: 'ImpossibleValue', field, reason }))
})

it.each([
	['VOTE_EFFFECTIF', 'VOTE_EFFECTIF'],
	['VOTE_ABST', 'VOTE_ABSTENTION'],
	[' delib_id ', 'DELIB_ID'],
	['\uFEFFCOLL_NOM', 'COLL_NOM'],
	['TYPE_SEANCE', null],
])('reads the header « %s » of a file of others as %s', (header, column) => {
	expect(scdlColumn(header)).toBe(column)
})
