/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Making } from './makeDocuments'

import { ApiError } from '../api/ApiError'
import { fetchPages, finishPrinted, PART, sendPrintedPart } from '../api/printing'
import { WithoutPages } from '../documents/dossier'
import { joinDossier, joinPack, print } from '../documents/printing'
import { aPrinted, aPrinting } from './given'
import { makeDocuments, packBytes, toMake } from './makeDocuments'

jest.mock('../api/printing', () => ({ ...jest.requireActual<object>('../api/printing'), fetchPages: jest.fn(), finishPrinted: jest.fn(), sendPrintedPart: jest.fn() }))
jest.mock('../documents/printing', () => ({ joinDossier: jest.fn(), joinPack: jest.fn(), print: jest.fn() }))

const tools = () => ({ signal: new AbortController().signal, tell: jest.fn<void, [Making]>() })

beforeEach(() => {
	jest.mocked(print).mockResolvedValue(new Uint8Array([37, 80, 68, 70]))
	jest.mocked(joinDossier).mockResolvedValue({ file: new Blob([new Uint8Array(PART + 1)]), pages: 1, missing: [] })
	jest.mocked(finishPrinted).mockImplementation(async ({ kind }) => aPrinted({ kind }))
	jest.mocked(sendPrintedPart).mockReset().mockResolvedValue([])
})

it('makes only what is missing or says something else', () => {
	const printed = [aPrinted(), aPrinted({ kind: 'agenda', current: false }), aPrinted({ kind: 'manifest' })]

	expect(toMake(aPrinting({ printed }))).toEqual(['agenda', 'dossier'])
})

it('sends each document in parts of a bounded size, with the manifest of which it was made', async () => {
	const { printed } = await makeDocuments(aPrinting(), tools())

	expect(printed.map(({ kind }) => kind)).toEqual(['convocation', 'agenda', 'dossier'])
	const dossier = jest.mocked(sendPrintedPart).mock.calls.filter(([{ kind }]) => kind === 'dossier')
	expect(dossier.map(([, part, bytes]) => [part, bytes.size])).toEqual([[0, PART], [1, 1]])
	expect(jest.mocked(finishPrinted).mock.calls.map(([, manifest]) => manifest)).toEqual(Array(3).fill('c'.repeat(64)))
	expect(new Set(jest.mocked(sendPrintedPart).mock.calls.map(([{ upload }]) => upload)).size).toBe(3)
})

it('sends a part again when the network fails, and stops at what the server refuses', async () => {
	jest.useFakeTimers()
	jest.mocked(sendPrintedPart).mockRejectedValueOnce(new ApiError('offline'))
	const made = makeDocuments(aPrinting(), tools())
	await jest.runAllTimersAsync()
	jest.useRealTimers()
	expect((await made).printed).toHaveLength(3)

	jest.mocked(sendPrintedPart).mockReset().mockRejectedValue(new ApiError('full'))
	await expect(makeDocuments(aPrinting(), tools())).rejects.toMatchObject({ kind: 'full' })
	expect(sendPrintedPart).toHaveBeenCalledTimes(1)
})

it('tells how far it is', async () => {
	jest.mocked(joinDossier).mockImplementation(async (_model, _items, { progress } = {}) => {
		progress?.(2, 3)
		return { file: new Blob([new Uint8Array(1)]), pages: 1, missing: [] }
	})
	const { signal, tell } = tools()
	await makeDocuments(aPrinting(), { signal, tell })

	expect(tell).toHaveBeenCalledWith({ kind: 'dossier', step: 'printing', done: 2, total: 3 })
})

it('says what the single PDF does not hold, and nothing when it was there already', async () => {
	const missing = [{ item: '2.', name: 'Plan.ods', reason: 'not_pdf' as const }]
	jest.mocked(joinDossier).mockResolvedValue({ file: new Blob([new Uint8Array(1)]), pages: 1, missing })

	expect((await makeDocuments(aPrinting(), tools())).missing).toEqual(missing)
	expect((await makeDocuments(aPrinting({ printed: [aPrinted({ kind: 'dossier' })] }), tools())).missing).toBeNull()
})

it('puts apart what no office suite converts, and never what could not be fetched', async () => {
	const printing = aPrinting({ items: [{ number: '1.', title: 'Tarifs', note: null, closedSession: false, isNew: false, pieces: [{ documentId: 3, name: 'Note.odt', size: 1, pdf: 'converted' }] }] })
	const read = async (failure: ApiError) => {
		jest.mocked(fetchPages).mockRejectedValue(failure)
		jest.mocked(joinPack).mockImplementation(async (_model, _people, items) => {
			const { content } = items[0]!.pieces[0]!
			return 'read' in content ? content.read() : new Uint8Array()
		})
		return packBytes(printing, []).catch((cause: unknown) => cause)
	}

	expect(await read(new ApiError('conflict', { code: 'not_convertible' }))).toBeInstanceOf(WithoutPages)
	expect(await read(new ApiError('conflict', { code: 'file_gone' }))).toMatchObject({ kind: 'conflict', code: 'file_gone' })
})
