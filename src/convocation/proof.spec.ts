/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { aConvocation, aDispatch, anAttempt, aPrinting } from './given'
import { proofModel, proofOf } from './proof'

const nothing = { openings: [], proxies: [], timestamp: null }
const answers = { councilId: 1, meetingId: 1, seats: 15, inExercise: 15, members: [], items: [] }

it('tells what was sent, to which address, opened and acknowledged, each with its moment', () => {
	const dispatch = aDispatch({ openedAt: '2027-01-14T19:00:00+01:00', openedHow: 'app', acknowledgedAt: '2027-01-15T08:00:00+01:00' })
	const [odile] = proofOf(aConvocation([dispatch]), answers, nothing)

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
	const [mireille, third] = proofOf(aConvocation([paper, refused]), null, nothing)

	expect(mireille!.address).toBe('12 chemin du Replat, 73990 Les Arollières')
	expect(mireille!.facts).toContainEqual({ at: '2027-01-14T18:00:00+01:00', what: 'Remise en main propre', by: 'noté par Valérie' })
	expect(third!.facts).toContainEqual({ at: null, what: 'Courriel refusé (envoi n° 2) : 550 mailbox unavailable', by: 'odile@example.org' })
})

it('tells every e-mail that was sent, the first one too once another was refused, and which came back', () => {
	const bounced = { at: '2027-01-15T09:00:00+01:00', notedAt: '2027-01-15T09:05:00+01:00', notedBy: 'Valérie' }
	const dispatch = aDispatch({ attempt: 3, state: 'failed', attempts: [
		anAttempt({ bounced }),
		anAttempt({ attempt: 2, address: 'perrachon@example.org', sentAt: '2027-01-15T10:00:00+01:00' }),
		anAttempt({ attempt: 3, state: 'failed', sentAt: null, error: '550 no such user' }),
	] })
	const [odile] = proofOf(aConvocation([dispatch]), null, nothing)

	expect(odile!.facts.slice(1).map(({ at, what, by }) => [at, what, by.replace(/\u00a0/gu, ' ')])).toEqual([
		['2027-01-14T17:10:00+01:00', 'Courriel remis au serveur de messagerie (envoi n° 1)', 'odile@example.org'],
		['2027-01-15T09:00:00+01:00', 'Courriel revenu en erreur (envoi n° 1)', 'noté par Valérie le vendredi 15 janvier 2027 à 9 h 05'],
		['2027-01-15T10:00:00+01:00', 'Courriel remis au serveur de messagerie (envoi n° 2)', 'perrachon@example.org'],
		[null, 'Courriel refusé (envoi n° 3) : 550 no such user', 'odile@example.org'],
		[null, 'Aucune réponse', ''],
	])
})

it('never says « in the application » of what came by the personal link', () => {
	const byLink = aDispatch({ openedAt: '2027-01-14T19:00:00+01:00', openedHow: 'link', acknowledgedAt: '2027-01-14T19:00:00+01:00', acknowledgedHow: 'link' })
	const unknown = aDispatch({ memberId: 2, openedAt: '2027-01-14T19:00:00+01:00' })
	const [odile, other] = proofOf(aConvocation([byLink, unknown]), null, nothing)

	expect(odile!.facts.slice(2, 4).map(({ what }) => what)).toEqual(['Convocation ouverte par le lien personnel, sans connexion', 'Accusé de réception par le lien personnel, sans connexion'])
	expect(other!.facts[2]!.what).toBe('Convocation ouverte')
})

it('tells the pieces that were opened with their content, every proxy, and the timestamp', () => {
	const given = { giverId: 1, origin: 'app' as const, writtenOn: null, givenBy: 'Odile Perrachon' }
	const [odile, other] = proofOf(aConvocation([aDispatch(), aDispatch({ memberId: 2 })]), null, {
		openings: [{ memberId: 1, name: 'tarifs.pdf', sha256: 'a'.repeat(64), openedAt: '2027-01-15T08:00:00+01:00' }],
		proxies: [
			{ ...given, holder: 'Fabrice Dunand', state: 'revoked', givenAt: '2027-01-16T09:00:00+01:00', changedAt: '2027-01-16T10:00:00+01:00' },
			{ ...given, holder: 'Yanis Ferrand', state: 'asked', givenAt: '2027-01-16T10:00:00+01:00', changedAt: null },
		],
		timestamp: { at: '2027-01-14T17:11:00+01:00', authority: 'Horodatage d’essai' },
	})

	expect(odile!.facts.slice(2, -1).map(({ what }) => what)).toEqual([
		'Manifeste horodaté (RFC 3161)',
		'Pièce ouverte dans l’application : tarifs.pdf (empreinte aaaaaaaaaaaaaaaa…)',
		'Pouvoir donné à Fabrice Dunand, dans l’application',
		'Pouvoir à Fabrice Dunand : révoqué',
		'Pouvoir donné à Yanis Ferrand, dans l’application, sans réponse encore',
	])
	expect(other!.facts.map(({ what }) => what)).toEqual(['Convocation envoyée au conseil', 'Courriel remis au serveur de messagerie', 'Manifeste horodaté (RFC 3161)', 'Aucune réponse'])
})

it('tells the answer and where it came from; one of another date is to be confirmed', () => {
	const member = { memberId: 1, name: 'Odile Perrachon', civility: 'Mme', function: 'maire', answer: 'proxy' as const, toConfirm: false, origin: 'link' as const, answeredBy: null, answeredAt: '2027-01-16T09:00:00+01:00', calendar: null, given: null, warnings: [], scan: null, holds: null }
	const answerOf = (toConfirm: boolean) => proofOf(aConvocation([aDispatch()]), { ...answers, members: [{ ...member, toConfirm }] }, nothing)[0]!.facts.at(-1)!.what

	expect(answerOf(false)).toBe('A répondu : donne pouvoir, par le lien de son courriel')
	expect(answerOf(true)).toBe('A répondu : donne pouvoir, par le lien de son courriel (pour une autre date, à confirmer)')
})

it('says of whoever left the council that he or she was told, not convened', () => {
	expect(proofOf(aConvocation([aDispatch({ former: true })]), null, nothing)[0]!.facts[0]!.what).toContain('prévenu, non convoqué')
})

it('is made at the moment of the server, with the fingerprint of what was convened', () => {
	expect(proofModel(aPrinting(), '2027-01-20T10:00:00+01:00')).toMatchObject({ createdAt: '2027-01-20T10:00:00+01:00', fingerprint: 'c'.repeat(64) })
})
