/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { aConvocation, aDispatch, aPrinting } from './given'
import { proofModel, proofOf } from './proof'

const answers = { councilId: 1, meetingId: 1, seats: 15, inExercise: 15, members: [], items: [] }

it('tells what was sent, to which address, opened and acknowledged, each with its moment', () => {
	const dispatch = aDispatch({ openedAt: '2027-01-14T19:00:00+01:00', acknowledgedAt: '2027-01-15T08:00:00+01:00' })
	const [odile] = proofOf(aConvocation([dispatch]), answers)

	expect(odile).toMatchObject({ name: 'Mme Odile Perrachon', way: 'par courriel', address: 'odile@example.org' })
	expect(odile!.facts.map(({ at, what }) => [at, what])).toEqual([
		['2027-01-14T17:10:00+01:00', 'Convocation envoyée au conseil'],
		['2027-01-14T17:10:00+01:00', 'Courriel remis au serveur de messagerie'],
		['2027-01-14T19:00:00+01:00', 'Convocation ouverte dans l’application'],
		['2027-01-15T08:00:00+01:00', 'Accusé de réception'],
		[null, 'Aucune réponse'],
	])
})

it('tells by whom a letter was handed over, and that a refused e-mail reached nobody', () => {
	const paper = aDispatch({ memberId: 2, channel: 'paper', state: 'paper', address: null, postalAddress: '12 chemin du Replat\n73990 Les Arollières', delivered: { how: 'handed', at: '2027-01-14T18:00:00+01:00', recordedBy: 'Valérie' } })
	const refused = aDispatch({ memberId: 3, state: 'failed', attempt: 2, error: '550 mailbox unavailable', sentAt: null })
	const [mireille, third] = proofOf(aConvocation([paper, refused]), null)

	expect(mireille!.address).toBe('12 chemin du Replat, 73990 Les Arollières')
	expect(mireille!.facts).toContainEqual({ at: '2027-01-14T18:00:00+01:00', what: 'Remise en main propre', by: 'noté par Valérie' })
	expect(third!.facts).toContainEqual({ at: null, what: 'Courriel refusé (envoi n° 2) : 550 mailbox unavailable', by: 'odile@example.org' })
})

it('tells the answer, where it came from, and the proxy', () => {
	const given = { id: 1, giverId: 1, giver: 'Odile Perrachon', holderId: 2, holder: 'Fabrice Dunand', state: 'accepted' as const, toConfirm: false, origin: 'link' as const, writtenOn: null, givenAt: '2027-01-16T09:00:00+01:00' }
	const member = { memberId: 1, name: 'Odile Perrachon', civility: 'Mme', function: 'maire', answer: 'proxy' as const, toConfirm: false, origin: 'link' as const, answeredBy: null, answeredAt: '2027-01-16T09:00:00+01:00', calendar: null, given, warnings: [], scan: null, holds: null }
	const [odile] = proofOf(aConvocation([aDispatch()]), { ...answers, members: [member] })

	expect(odile!.facts.slice(-2).map(({ what }) => what)).toEqual(['A répondu : donne pouvoir, par le lien de son courriel', 'Pouvoir à Fabrice Dunand, accepté'])
	const [moved] = proofOf(aConvocation([aDispatch()]), { ...answers, members: [{ ...member, toConfirm: true, given: { ...given, toConfirm: true } }] })
	expect(moved!.facts.at(-1)!.what).toBe('Pouvoir à Fabrice Dunand, pour une autre date, à confirmer')
})

it('is made at the moment of the server, with the fingerprint of what was convened', () => {
	expect(proofModel(aPrinting(), '2027-01-20T10:00:00+01:00')).toMatchObject({ createdAt: '2027-01-20T10:00:00+01:00', fingerprint: 'c'.repeat(64) })
})
