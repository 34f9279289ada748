/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { ApiError } from './ApiError'
import { insisting } from './insisting'

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

const failing = (kind: 'offline' | 'conflict') => jest.fn<Promise<string>, []>().mockRejectedValue(new ApiError(kind))

it('waits longer each time before it asks again', async () => {
	const call = failing('offline').mockRejectedValueOnce(new ApiError('unavailable'))
	const answer = insisting(new AbortController().signal, call).catch((cause: ApiError) => cause.kind)
	await jest.advanceTimersByTimeAsync(999)
	expect(call).toHaveBeenCalledTimes(1)
	await jest.advanceTimersByTimeAsync(1)
	expect(call).toHaveBeenCalledTimes(2)
	await jest.advanceTimersByTimeAsync(4_000)

	expect(await answer).toBe('offline')
	expect(call).toHaveBeenCalledTimes(3)
})

it('answers as soon as the network is back', async () => {
	const call = failing('offline')
	const answer = insisting(new AbortController().signal, call)
	call.mockResolvedValue('there')
	await jest.advanceTimersByTimeAsync(1_000)

	await expect(answer).resolves.toBe('there')
})

it('does not ask again what was refused, nor what was given up while it waited', async () => {
	const refused = failing('conflict')
	await expect(insisting(new AbortController().signal, refused)).rejects.toMatchObject({ kind: 'conflict' })
	expect(refused).toHaveBeenCalledTimes(1)

	const given = new AbortController()
	const call = failing('offline')
	const answer = insisting(given.signal, call).catch((cause: ApiError) => cause.kind)
	await jest.advanceTimersByTimeAsync(500)
	given.abort()

	expect(await answer).toBe('offline')
	expect(call).toHaveBeenCalledTimes(1)
})
