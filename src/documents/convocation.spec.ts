/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Block } from './content'
import type { ConvocationKind } from './convocation'

import { convocationPaper } from './convocation'
import { MODEL } from './given'

const said = (kind: ConvocationKind): string => convocationPaper({ ...MODEL, kind }).blocks
	.map((block: Block) => block.kind === 'paragraph' || block.kind === 'heading' ? block.text : block.kind === 'entries' ? block.entries.map(({ mark, text, remark }) => `${mark} ${text} ${remark ?? ''}`).join('\n') : '')
	.join('\n').replace(/\u00A0/gu, ' ')

it('says day, hour, place, agenda, how to give a proxy, and who convenes', () => {
	const text = said({ name: 'initial' })

	expect(text).toContain('J’ai l’honneur de vous convoquer à la séance du conseil municipal qui se tiendra le mardi 19 janvier 2027 à 19 h.')
	expect(text).toContain('Date : mardi 19 janvier 2027\nHeure : 19 h\nLieu : Salle du conseil, mairie')
	expect(text).toContain('1. Tarifs cantine et garderie 2027')
	expect(text).toContain('2. Acquisition de la parcelle C 418 à huis clos')
	expect(text).toContain('art. L. 2121-20')
	expect(text).toContain('Les Arollières, le jeudi 14 janvier 2027\nLa maire,\n\n\nOdile Perrachon')
})

it.each<[ConvocationKind, string[]]>([
	[{ name: 'urgency', reason: 'échéance du 31 janvier' }, ['Convocation en urgence', 'pour le motif suivant : échéance du 31 janvier', 'qui se prononcera sur l’urgence']],
	[{ name: 'addendum', sentAt: '2027-01-13T09:00:00+01:00' }, ['Additif à la convocation', 'que vous avez reçu le mercredi 13 janvier 2027, est complété']],
	[{ name: 'postponement', formerStart: '2027-01-12T19:00:00+01:00' }, ['Report de séance', 'prévue le mardi 12 janvier 2027 à 19 h est reportée', 'à nouveau le mardi 19 janvier 2027 à 19 h', 'ne vaut pas pour la seconde']],
	[{ name: 'second', firstStart: '2027-01-12T19:00:00+01:00', failure: { at: '2027-01-12T19:20:00+01:00', present: 7 } }, ['Seconde convocation', 'lors de la séance du mardi 12 janvier 2027', 'constatée le mardi 12 janvier 2027 à 19 h 20', '7 membres présents', 'sans condition de quorum']],
])('says what a convocation of its kind must say: %j', (kind, sentences) => {
	sentences.forEach((sentence) => expect(said(kind)).toContain(sentence))
})

it('neither convenes nor speaks of proxies when the meeting is cancelled', () => {
	const text = said({ name: 'cancellation' })

	expect(text).toContain('La séance du conseil municipal prévue le mardi 19 janvier 2027 à 19 h est annulée.')
	expect(text).not.toContain('convoquer')
	expect(text).not.toContain('pouvoir')
	expect(text).not.toContain('Ordre du jour')
})
