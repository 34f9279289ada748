/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { convocationModel, dossierItems, paperRecipients } from './documentModels'
import { aPrinting } from './given'

const item = { number: '1.', title: 'Tarifs', note: null, closedSession: false, isNew: false }
const read = async () => new Uint8Array()

it('says what was frozen, with its fingerprint', () => {
	const model = convocationModel(aPrinting({ items: [{ ...item, note: 'Le repas augmente.', pieces: [] }] }))

	expect(model).toMatchObject({
		assembly: 'conseil municipal',
		kind: { name: 'initial' },
		fingerprint: 'c'.repeat(64),
		signature: { place: 'Les Arollières', day: '2027-01-14T17:10:00+01:00', office: 'La maire', name: 'Odile Perrachon' },
		agenda: [{ number: '1.', title: 'Tarifs', note: 'Le repas augmente.', isClosed: false }],
	})
})

it('gives the reason of an urgency', () => {
	const urgent = convocationModel(aPrinting({ kind: 'urgency', urgency: 'Délai d’appel.', items: [{ ...item, note: null, pieces: [] }] }))
	expect(urgent.agenda.map(({ number, title }) => `${number} ${title}`)).toEqual(['0. Compte rendu de l’urgence et vote sur l’urgence', `${item.number} ${item.title}`])
	expect(convocationModel(aPrinting({ items: [{ ...item, note: null, pieces: [] }] })).agenda).toHaveLength(1)
	expect(convocationModel(aPrinting({ kind: 'urgency', urgency: 'Délai d’appel.' })).kind).toEqual({ name: 'urgency', reason: 'Délai d’appel.' })
})

it('reads what can be pages, and says why the rest is not inside', () => {
	const pieces = [
		{ documentId: 1, name: 'note.pdf', size: 1, pdf: 'yes' as const },
		{ documentId: 2, name: 'note.odt', size: 1, pdf: 'converted' as const },
		{ documentId: 3, name: 'plan.dwg', size: 1, pdf: 'no' as const },
		{ documentId: null, name: 'perdu.pdf', size: 1, pdf: 'no' as const },
	]
	const [found] = dossierItems(aPrinting({ items: [{ ...item, pieces }] }), read)

	expect(found!.pieces.map(({ content }) => 'reason' in content ? content.reason : 'read')).toEqual(['read', 'read', 'not_pdf', 'unreadable'])
})

it('neither reads nor names the pieces of a closed session', () => {
	const pieces = [{ documentId: 1, name: 'Monsieur X.pdf', size: 1, pdf: 'yes' as const }]
	const asked = jest.fn(read)
	const [found] = dossierItems(aPrinting({ items: [{ ...item, closedSession: true, pieces }] }), asked)

	expect(found!.pieces).toEqual([{ name: 'La pièce de ce point', content: { reason: 'restricted' } }])
	expect(asked).not.toHaveBeenCalled()
})

it('breaks an address that was typed on one line before its postcode, and names the reader', () => {
	const [found] = paperRecipients([{ name: 'Mireille Gontharet', civility: 'Mme', postalAddress: '12 chemin du Replat, 73990 Les Arollières' }])

	expect(found).toMatchObject({ address: ['12 chemin du Replat', '73990 Les Arollières'], greeting: 'Madame,', reader: { name: 'Mireille Gontharet', civility: 'Madame' } })
})
