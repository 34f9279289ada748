/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { DossierItem } from '../dossier'

import { PDFDocument } from '@cantoo/pdf-lib'
import { convocationPaper } from '../convocation'
import { WithoutPages } from '../dossier'
import { faces, MODEL } from '../given'
import { Cancelled, mergeDossier } from './mergeDossier'
import { bytesOf, readPdf } from './poppler'
import { writePdf } from './writePdf'

jest.setTimeout(60_000)

const print = (document: Parameters<typeof writePdf>[0]) => writePdf(document, faces())
const printed = (title: string): Promise<Uint8Array> => print({ ...convocationPaper(MODEL), blocks: [{ kind: 'paragraph', text: title }] })
const piece = (name: string, read: () => Promise<Uint8Array>) => ({ name, content: { read } })

async function protectedPdf(): Promise<Uint8Array> {
	const document = await PDFDocument.create()
	document.addPage()
	document.encrypt({ userPassword: 'secret', ownerPassword: 'secret' })
	return document.save()
}

const items: DossierItem[] = [
	{ number: '1.', title: 'Tarifs <b>', pieces: [piece('Note', () => printed('Texte de la note')), piece('Protégé.pdf', protectedPdf)] },
	{ number: '2.', title: 'Parcelle', pieces: [piece('Abîmé.pdf', async () => (await printed('x')).slice(0, 900)), { name: 'Plan.ods', content: { reason: 'not_pdf' } }] },
	{ number: '3.', title: 'Motion', pieces: [piece('Note.odt', () => Promise.reject(new WithoutPages('not_pdf'))), piece('Motion', () => printed('Texte de la motion'))] },
]

it('joins what can be, and says what is not inside and why', async () => {
	const told: [number, number][] = []
	const { file, pages, missing } = await mergeDossier(MODEL, items, { print, progress: (...done) => told.push(done) })
	const read = readPdf(await bytesOf(file))

	expect(missing.map(({ name, reason }) => [name, reason])).toEqual([['Protégé.pdf', 'encrypted'], ['Abîmé.pdf', 'broken'], ['Plan.ods', 'not_pdf'], ['Note.odt', 'not_pdf']])
	expect(read.pages).toBe(pages)
	expect(read.info).toMatch(/Title: +Dossier complet – conseil municipal du mardi 19 janvier 2027/)
	expect(read.text).toMatch(/1\. +Tarifs <b> +2\n/)
	expect(read.text).toMatch(/3\. +Motion +3\n/)
	expect(read.text).toContain('protégé par un mot de passe')
	expect(read.text).toContain('Texte de la motion')
	expect(read.text).toMatch(/3 *\/ *3/)
	expect(told.at(-1)).toEqual([6, 6])
})

it('makes nothing when a piece could not be fetched: a file without it would be taken for the whole', async () => {
	const lost = new Error('network')
	const short: DossierItem[] = [items[0]!, { number: '2.', title: 'Motion', pieces: [piece('Motion', () => Promise.reject(lost))] }]

	await expect(mergeDossier(MODEL, short, { print })).rejects.toBe(lost)
})

it('has a bookmark for each item that has pages, and below it one for each piece', async () => {
	const { file } = await mergeDossier(MODEL, items, { print })
	const document = await PDFDocument.load(await bytesOf(file))
	const titles = document.context.enumerateIndirectObjects().map(([, object]) => String(object)).filter((text) => text.includes('/Parent') && text.includes('/Dest'))

	expect(titles).toHaveLength(5)
})

it('counts pages from the front of a long table of contents', async () => {
	const note = await printed('Texte')
	const many = Array.from({ length: 90 }, (_, index): DossierItem => ({ number: `${index + 1}.`, title: `Point ${index + 1}`, pieces: [piece('Note', async () => note)] }))
	const { file, pages } = await mergeDossier(MODEL, many, { print })
	const front = pages - 90

	expect(front).toBeGreaterThan(1)
	expect(readPdf(await bytesOf(file)).text).toMatch(new RegExp(`1\\. +Point 1 +${front + 1}\\n`))
})

it('writes the page number on pages that are turned', async () => {
	const turned = async (): Promise<Uint8Array> => {
		const document = await PDFDocument.load(await printed('Plan'))
		document.getPage(0).setRotation({ type: 'degrees' as never, angle: 90 })
		return document.save()
	}
	const { file } = await mergeDossier(MODEL, [{ number: '1.', title: 'Plan', pieces: [piece('Plan', turned)] }], { print })

	expect(readPdf(await bytesOf(file)).text).toMatch(/2 *\/ *2/)
})

it('stops between two pieces when it is asked to', async () => {
	let asked = 0
	await expect(mergeDossier(MODEL, items, { print, isCancelled: () => ++asked > 2 })).rejects.toThrow(Cancelled)
	expect(asked).toBe(3)
})
