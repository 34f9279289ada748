/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { flushPromises } from '@vue/test-utils'
import { effectScope, ref } from 'vue'
import { ApiError } from '../api/ApiError'
import { useResource } from './resource'

/** A read whose answers the test gives, in the order it likes. */
function aRead() {
	const asked: { key: number, signal: AbortSignal, answer: (value: string) => void, fail: (error: unknown) => void }[] = []
	const read = (key: number, signal: AbortSignal) => new Promise<string>((resolve, reject) => {
		asked.push({ key, signal, answer: resolve, fail: reject })
	})
	return { asked, read }
}

it('reads at once and gives the value', async () => {
	const { asked, read } = aRead()
	const resource = effectScope().run(() => useResource(() => 1, read))!
	expect(resource.status.value).toBe('loading')
	asked[0]!.answer('one')
	await flushPromises()
	expect(resource.data.value).toBe('one')
	expect(resource.status.value).toBe('ready')
})

it('drops the answer of an older question', async () => {
	const { asked, read } = aRead()
	const key = ref(1)
	const resource = effectScope().run(() => useResource(key, read))!
	key.value = 2
	await flushPromises()
	asked[1]!.answer('two')
	asked[0]!.answer('one')
	await flushPromises()
	expect(resource.data.value).toBe('two')
	expect(asked[0]!.signal.aborted).toBe(true)
})

it('keeps what it shows when reading again fails, and says so', async () => {
	const { asked, read } = aRead()
	const resource = effectScope().run(() => useResource(() => 1, read))!
	asked[0]!.answer('one')
	await flushPromises()
	void resource.reload()
	asked[1]!.fail(new ApiError('offline'))
	await flushPromises()
	expect(resource.data.value).toBe('one')
	expect(resource.status.value).toBe('ready')
	expect(resource.error.value?.kind).toBe('offline')
})

it('is in error when there is nothing to show, and recovers when asked again', async () => {
	const { asked, read } = aRead()
	const resource = effectScope().run(() => useResource(() => 1, read))!
	asked[0]!.fail(new TypeError('a bug'))
	await flushPromises()
	expect(resource.status.value).toBe('error')
	expect(resource.error.value?.kind).toBe('server')
	void resource.reload()
	asked[1]!.answer('one')
	await flushPromises()
	expect(resource.error.value).toBeNull()
	expect(resource.status.value).toBe('ready')
})

it('does not read what the page already brought', () => {
	const { asked, read } = aRead()
	const resource = effectScope().run(() => useResource(() => 1, read, 'brought'))!
	expect(asked).toHaveLength(0)
	expect(resource.data.value).toBe('brought')
})

it('stops asking when the screen is gone', () => {
	const { asked, read } = aRead()
	const scope = effectScope()
	scope.run(() => useResource(() => 1, read))
	scope.stop()
	expect(asked[0]!.signal.aborted).toBe(true)
})

it('lets an answered change win over a read under way', async () => {
	const { asked, read } = aRead()
	const resource = effectScope().run(() => useResource(() => 1, read))!
	resource.replace('changed')
	asked[0]!.answer('older')
	await flushPromises()
	expect(resource.data.value).toBe('changed')
})
