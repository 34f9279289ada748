/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { agendaPaper } from '../agenda'
import { convocationPaper } from '../convocation'
import { faces, MODEL } from '../given'
import { addressLabels, receiptSheet } from '../paperPack'
import { proofSheets } from '../proofSheet'
import { readPdf } from './poppler'
import { writePdf } from './writePdf'

jest.setTimeout(60_000)

const HOSTILE = [
	'<script>alert("x")</script> & <b>gras</b>',
	'Délibération à rallonge '.repeat(10).trim(),
	'A'.repeat(240),
	'Emoji 🏛️👩‍👩‍👧 et texte',
	'Projet مرحبا et שלום',
	'Facture\u202Efdp.exe',
	'%PDF-1.7 (endobj) \\ << >> stream',
]
const members = (count: number) => Array.from({ length: count }, (_, index) => ({ name: `Jean-Baptiste Deschamps ${index + 1}`, greeting: 'Monsieur,', address: ['12 rue des Écoles', '73000 LES AROLLIÈRES'] }))

it('is a tagged file in French, with its title, bookmarks and letters inside', async () => {
	const { info, text, structure, fonts, metadata } = readPdf(await writePdf(convocationPaper({ ...MODEL, fingerprint: 'ab'.repeat(32) }), faces()))

	expect(info).toMatch(/Title: +Convocation\n/)
	expect(info).toMatch(/Tagged: +yes/)
	expect(metadata).toMatch(/<pdfaid:part>2<[^]*<pdfaid:conformance>A</)
	expect(fonts.split('\n').slice(2).filter((line) => line !== '').every((line) => /DejaVuSans.* yes yes yes /.test(line))).toBe(true)
	expect(structure).toMatch(/H1 \(block\)\s+"Convocation"/)
	expect(structure).toMatch(/Lbl \(block\)\s+"1\."\s+LBody \(block\)\s+P \(block\)\s+"Tarifs cantine et garderie 2027"/)
	expect(text.replace(/\s+/gu, ' ')).toContain('qui se tiendra le mardi 19 janvier 2027 à 19 h.')
	expect(text).toContain('ab'.repeat(32))
	expect(text).toMatch(/1 *\/ *1/)
})

it('gives the same bytes for the same content', async () => {
	const [one, other] = await Promise.all([writePdf(convocationPaper(MODEL), faces()), writePdf(convocationPaper(MODEL), faces())])

	expect(Buffer.from(one).equals(Buffer.from(other))).toBe(true)
})

it('prints hostile titles whole, as text, and squares for what no letter draws', async () => {
	const agenda = HOSTILE.map((title, index) => ({ number: `${index + 1}.`, title }))
	const { text } = readPdf(await writePdf(agendaPaper({ ...MODEL, council: { name: 'Mairie & <Cie>', address: null }, agenda }), faces()))
	const flat = text.replace(/\s+/gu, ' ')

	expect(flat).toContain('<script>alert("x")</script> & <b>gras</b>')
	expect(flat).toContain(HOSTILE[1])
	expect(text.match(/A/gu)!.length).toBeGreaterThanOrEqual(240)
	expect(flat).toMatch(/Emoji □+ et texte/)
	expect(flat).toContain('Facturefdp.exe')
	expect(flat).toContain('%PDF-1.7 (endobj) \\ << >> stream')
	expect(flat).toMatch(/\p{Script=Arabic}{5}/u)
})

it('goes on over pages, with notes of several pages', async () => {
	const agenda = [{ number: '1.', title: 'Budget', note: 'Une phrase de la note.\n'.repeat(90) }, ...Array.from({ length: 20 }, (_, index) => ({ number: `${index + 2}.`, title: `Point ${index + 2}` }))]
	const { pages, text } = readPdf(await writePdf(convocationPaper({ ...MODEL, agenda }), faces()))

	expect(text.match(/Une phrase de la note\./gu)).toHaveLength(90)
	expect(text).toContain('Point 21')
	expect(text.replace(/\s+/gu, '')).toContain(`${pages}/${pages}`)
	expect(pages).toBeGreaterThan(2)
})

it('numbers each sheet of a print on its own, and begins each on the front', async () => {
	const facts = [{ at: '2027-01-14T17:10:00+01:00', what: 'Courriel remis au serveur de messagerie', by: 'odile@example.org' }, { at: null, what: 'Aucune réponse', by: '' }]
	const proofs = members(3).map(({ name }) => ({ name, way: 'par courriel', address: 'odile@example.org', facts }))
	const { pages, text } = readPdf(await writePdf(proofSheets({ ...MODEL, fingerprint: 'ab'.repeat(32) }, proofs), faces()))

	expect(pages).toBe(5) // one page each, and the empty backs of the first two
	expect(text.match(/1 *\/ *2|1 *\/ *1/gu)).toHaveLength(3)
	expect(text).toContain('Jean-Baptiste Deschamps 3')
	expect(text.replace(/\s+/gu, ' ')).toContain('jeudi 14 janvier 2027 à 17 h 10')
	expect(text).toContain('ab'.repeat(32))
})

it('fills sheets of labels and receipts for a large council', async () => {
	const labels = readPdf(await writePdf(addressLabels(MODEL, members(69)), faces()))
	const receipts = readPdf(await writePdf(receiptSheet(MODEL, members(30).map(({ name }) => name)), faces()))

	expect(labels.pages).toBe(3)
	expect(receipts.text.match(/Jean-Baptiste/gu)).toHaveLength(30)
	expect(receipts.structure.match(/TH/gu)).toHaveLength(4)
})

it('keeps the town on a label whose address is too long', async () => {
	const address = [...Array.from({ length: 12 }, (_, index) => `Complément ${index}`), '73000 LES AROLLIÈRES']
	const { text, pages } = readPdf(await writePdf(addressLabels(MODEL, [{ name: 'Claire Tornier', greeting: '', address }]), faces()))

	expect(pages).toBe(1)
	expect(text).toContain('Claire Tornier')
	expect(text).toContain('73000 LES AROLLIÈRES')
})
