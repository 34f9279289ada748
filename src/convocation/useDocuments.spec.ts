/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Made, MakingTools } from './makeDocuments'

import { flushPromises } from '@vue/test-utils'
import { effectScope } from 'vue'
import { ApiError } from '../api/ApiError'
import { fetchPrinting } from '../api/printing'
import { toasts } from '../ui/toasts'
import { aPrinting } from './given'
import { makeDocuments } from './makeDocuments'
import { useDocuments } from './useDocuments'

jest.mock('../api/printing', () => ({ ...jest.requireActual<object>('../api/printing'), fetchPrinting: jest.fn() }))
jest.mock('./makeDocuments', () => ({ ...jest.requireActual<object>('./makeDocuments'), makeDocuments: jest.fn() }))

/** A making that ends when the test says so, or when it is given up. */
function held(): { end: (made?: Partial<Made>) => void } {
	const held: { end: (made?: Partial<Made>) => void } = { end: () => undefined }
	jest.mocked(makeDocuments).mockImplementation((_printing, { signal }: MakingTools) => new Promise((resolve, reject) => {
		held.end = (made = {}) => resolve({ printed: [], missing: null, ...made })
		signal.addEventListener('abort', () => reject(new Error('given up')))
	}))
	return held
}

function opened() {
	const scope = effectScope()
	return { scope, store: scope.run(() => useDocuments(() => 7))! }
}

beforeEach(() => {
	jest.mocked(makeDocuments).mockReset()
	jest.mocked(fetchPrinting).mockReset().mockResolvedValue(aPrinting())
})

it('is busy from the first look at what is there to the last, and never makes twice at once', async () => {
	const making = held()
	const { store } = opened()
	const first = store.make()
	expect(store.busy.value).toBe(true)
	const second = store.make()
	await flushPromises()
	making.end()
	expect(await Promise.all([first, second])).toEqual([true, true])

	expect(makeDocuments).toHaveBeenCalledTimes(1)
	expect(store.busy.value).toBe(false)
})

it('gives up also while it only looks at what is there, and the next one begins anew', async () => {
	held()
	const { store } = opened()
	const work = store.make()
	store.cancel()
	expect(await work).toBe(false)
	expect(makeDocuments).not.toHaveBeenCalled()
	expect(store.cancelled.value).toBe(true)

	const again = store.make()
	await flushPromises()
	expect(makeDocuments).toHaveBeenCalledTimes(1)
	store.cancel()
	expect(await again).toBe(false)
	expect(store.error.value).toBeNull()
})

it('says why nothing was made, also when what is there could not be asked', async () => {
	const { store } = opened()
	await flushPromises()
	jest.mocked(fetchPrinting).mockRejectedValue(new ApiError('offline'))
	expect(await store.make()).toBe(false)

	expect(store.error.value?.kind).toBe('offline')
	expect(makeDocuments).not.toHaveBeenCalled()
})

it('names what the single PDF does not hold: what its making found, else what is known without reading', async () => {
	const making = held()
	const item = { number: '1.', title: 'Tarifs', note: null, closedSession: false, isNew: false, pieces: [{ documentId: 3, name: 'Plan.dwg', size: 1, pdf: 'no' as const }] }
	jest.mocked(fetchPrinting).mockResolvedValue(aPrinting({ items: [item] }))
	const { store } = opened()
	await flushPromises()
	expect(store.missing.value.map(({ name, reason }) => [name, reason])).toEqual([['Plan.dwg', 'not_pdf']])

	const work = store.make()
	await flushPromises()
	making.end({ missing: [{ item: '1.', name: 'Note.pdf', reason: 'encrypted' }] })
	await work
	expect(store.missing.value.map(({ name }) => name)).toEqual(['Note.pdf'])
	expect(toasts.value.at(-1)).toMatchObject({ tone: 'error', text: expect.stringContaining('damaged or protected') })
})

it('asks before the page is left, and says what becomes of the others when it is', async () => {
	held()
	const { scope, store } = opened()
	const work = store.make()
	await flushPromises()
	const leaving = new Event('beforeunload', { cancelable: true })
	window.dispatchEvent(leaving)
	expect(leaving.defaultPrevented).toBe(true)
	scope.stop()

	expect(await work).toBe(false)
	expect(toasts.value.at(-1)?.text).toContain('you left the page. What was made is kept')
})
