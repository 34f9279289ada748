/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Activity } from '../api/types'

import { flushPromises } from '@vue/test-utils'
import { effectScope, ref } from 'vue'
import { ApiError } from '../api/ApiError'
import { fetchHistory } from '../api/history'
import { PAGE, useHistory } from './useHistory'

jest.mock('../api/history')

const activity = (id: number): Activity => ({ id, at: '2027-01-12T10:05:00+01:00', actor: null, text: `Activity ${id}`, documentId: null })
/** Activities from the latest id down. */
const pageFrom = (id: number, length = PAGE) => Array.from({ length }, (_, index) => activity(id - index))

let scope = effectScope()
const itemId = ref(1)
const version = ref(1)

async function opened() {
	const history = scope.run(() => useHistory(() => itemId.value, () => version.value))!
	await flushPromises()
	return history
}

beforeEach(() => {
	jest.mocked(fetchHistory).mockReset()
	scope = effectScope()
	itemId.value = 1
})
afterEach(() => scope.stop())

const ids = (history: { activities: { value: readonly Activity[] | null } }) => history.activities.value?.map(({ id }) => id)

it('asks for the next page after the last activity it knows, until a page is short', async () => {
	jest.mocked(fetchHistory).mockResolvedValueOnce(pageFrom(50)).mockResolvedValueOnce(pageFrom(20, 3))
	const history = await opened()
	expect(history.hasMore.value).toBe(true)
	await history.more()
	expect(fetchHistory).toHaveBeenLastCalledWith(1, { limit: PAGE, before: 21 }, expect.anything())
	expect(ids(history)).toHaveLength(PAGE + 3)
	expect(history.hasMore.value).toBe(false)
})

it('puts what is new on top and keeps what was read below', async () => {
	jest.mocked(fetchHistory).mockResolvedValueOnce(pageFrom(50)).mockResolvedValueOnce(pageFrom(20, 3)).mockResolvedValueOnce(pageFrom(52))
	const history = await opened()
	await history.more()
	version.value++
	await flushPromises()
	expect(ids(history)!.slice(0, 3)).toEqual([52, 51, 50])
	expect(ids(history)!.at(-1)).toBe(18)
	expect(new Set(ids(history)).size).toBe(ids(history)!.length)
})

it('does not tell twice of what was told anew', async () => {
	jest.mocked(fetchHistory).mockResolvedValueOnce([activity(3), activity(2), activity(1)]).mockResolvedValueOnce([activity(4), activity(2), activity(1)])
	const history = await opened()
	version.value++
	await flushPromises()
	expect(ids(history)).toEqual([4, 2, 1])
})

it('starts over with another item and drops what arrives late', async () => {
	let answer: (page: Activity[]) => void = () => {}
	jest.mocked(fetchHistory).mockReturnValueOnce(new Promise((resolve) => {
		answer = resolve
	})).mockResolvedValueOnce([activity(9)])
	const history = await opened()
	itemId.value = 2
	await flushPromises()
	answer([activity(1)])
	await flushPromises()
	expect(ids(history)).toEqual([9])
})

it('keeps what is shown when a page cannot be read, and says so', async () => {
	jest.mocked(fetchHistory).mockResolvedValueOnce(pageFrom(50)).mockRejectedValueOnce(new ApiError('offline'))
	const history = await opened()
	await history.more()
	expect(history.error.value?.kind).toBe('offline')
	expect(ids(history)).toHaveLength(PAGE)
})
