/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { PaperSearch } from '../api/papers'

import { flushPromises } from '@vue/test-utils'
import { effectScope, ref } from 'vue'
import { ApiError } from '../api/ApiError'
import { fetchPapers } from '../api/papers'
import { aSummary } from './given'
import { PAGE, usePapers } from './usePapers'

jest.mock('../api/papers')

const page = (titles: string[], more = false) => ({ papers: titles.map((title, index) => aSummary(index + 1, title)), more, themes: ['Voirie'] })

function started() {
	const search = ref<PaperSearch>({ search: '', theme: '', state: 'open' })
	const scope = effectScope()
	return { search, scope, pages: scope.run(() => usePapers(() => 1, search))! }
}

beforeEach(() => {
	jest.useFakeTimers()
	jest.mocked(fetchPapers).mockReset().mockResolvedValue(page(['Cantine', 'Voirie']))
})
afterEach(() => jest.useRealTimers())

it('reads the first page at once and the next one after it', async () => {
	jest.mocked(fetchPapers).mockResolvedValue(page(['Cantine'], true))
	const { pages } = started()
	await flushPromises()
	expect(pages.papers.value.map(({ title }) => title)).toEqual(['Cantine'])
	jest.mocked(fetchPapers).mockResolvedValue(page(['Voirie']))
	await pages.next()
	expect(pages.papers.value.map(({ title }) => title)).toEqual(['Cantine', 'Voirie'])
	expect(pages.more.value).toBe(false)
	expect(jest.mocked(fetchPapers).mock.calls[1]![2]).toEqual({ limit: PAGE, offset: 1 })
})

it('asks once per pause while somebody types', async () => {
	const { search } = started()
	await flushPromises()
	search.value = { ...search.value, search: 'v' }
	await flushPromises()
	search.value = { ...search.value, search: 'vo' }
	await flushPromises()
	jest.advanceTimersByTime(250)
	expect(jest.mocked(fetchPapers).mock.calls.map(([, { search: words }]) => words)).toEqual(['', 'vo'])
})

it('drops an answer older than the question', async () => {
	let late: (answer: ReturnType<typeof page>) => void = () => undefined
	jest.mocked(fetchPapers).mockReturnValueOnce(new Promise((resolve) => {
		late = resolve
	}))
	const { search, pages } = started()
	search.value = { ...search.value, theme: 'Voirie' }
	await flushPromises()
	expect(pages.papers.value).toHaveLength(2)
	expect(jest.mocked(fetchPapers).mock.calls[0]![3]!.aborted).toBe(true)
	late(page(['Ancien']))
	await flushPromises()
	expect(pages.papers.value.map(({ title }) => title)).toEqual(['Cantine', 'Voirie'])
})

it('keeps what is shown when reading fails, and tries again', async () => {
	const { pages } = started()
	await flushPromises()
	jest.mocked(fetchPapers).mockRejectedValueOnce(new ApiError('offline'))
	await pages.reload()
	expect(pages.failure.value?.kind).toBe('offline')
	expect(pages.papers.value).toHaveLength(2)
	await pages.reload()
	expect(pages.failure.value).toBeNull()
})
