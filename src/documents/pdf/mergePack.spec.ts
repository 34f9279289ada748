/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { DossierItem } from '../dossier'

import { convocationPaper } from '../convocation'
import { WithoutPages } from '../dossier'
import { faces, MODEL } from '../given'
import { mergePack } from './mergePack'
import { readPdf } from './poppler'
import { writePdf } from './writePdf'

jest.setTimeout(60_000)

const print = (document: Parameters<typeof writePdf>[0]) => writePdf(document, faces())
const people = [
	{ name: 'Mme Mireille Gontharet', greeting: 'Madame,', address: ['Chemin du Replat', '73000 LES AROLLIÈRES'] },
	{ name: 'M. Étienne Suchet', greeting: 'Monsieur,', address: [] },
]

const items: DossierItem[] = [
	{ number: '1.', title: 'Tarifs', pieces: [
		{ name: 'Note.pdf', content: { read: () => print({ ...convocationPaper(MODEL), blocks: [{ kind: 'paragraph', text: 'Texte de la note' }] }) } },
		{ name: 'Plan.dwg', content: { reason: 'not_pdf' } },
		{ name: 'Texte.odt', content: { read: () => Promise.reject(new WithoutPages('not_pdf')) } },
		{ name: 'Abîmé.pdf', content: { read: async () => new Uint8Array([1, 2, 3]) } },
	] },
]

it('gives each member a letter, the convocation and the pieces, each beginning on a front', async () => {
	const { pages, text } = readPdf(await mergePack(MODEL, people, items, print))
	const each = text.split('\f')

	expect(pages).toBe(8) // two of letter and convocation, one of pieces, one empty back, twice
	expect(each[0]).toContain('Mme Mireille Gontharet')
	expect(each[0]).toContain('73000 LES AROLLIÈRES')
	expect(each[0]).toContain('1. Note.pdf')
	expect(each[0]!.replace(/\s+/gu, ' ')).toMatch(/faute de pouvoir être imprimées ici.*1\. Plan\.dwg.*1\. Texte\.odt.*1\. Abîmé\.pdf/u)
	expect(each[1]).toContain('Madame,')
	expect([each[2], each[6]].every((page) => page!.includes('Texte de la note'))).toBe(true)
	expect(each[4]).toContain('M. Étienne Suchet')
	expect(each[5]).toContain('Monsieur,')
})

it('prints nothing when a piece could not be fetched: no member gets a letter that lacks it', async () => {
	const lost = new Error('network')
	const short: DossierItem[] = [{ number: '1.', title: 'Tarifs', pieces: [{ name: 'Note.pdf', content: { read: () => Promise.reject(lost) } }] }]

	await expect(mergePack(MODEL, people, short, print)).rejects.toBe(lost)
})

it('holds the content of the pieces once, however many members there are', async () => {
	const twelve = Array.from({ length: 12 }, () => people[1]!)
	const letters = await mergePack(MODEL, twelve, [], print)
	const withPieces = await mergePack(MODEL, twelve, items, print)
	const one = await print({ ...convocationPaper(MODEL), blocks: [{ kind: 'paragraph', text: 'Texte de la note' }] })

	expect(withPieces.byteLength - letters.byteLength).toBeLessThan(3 * one.byteLength)
})
