/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { flushPromises, mount } from '@vue/test-utils'
import { defineComponent } from 'vue'
import { ApiError } from '../api/ApiError'
import { fetchConvening, freezePortion, overrideCheck, pumpConvocation, recordDelivery, recordDisplay, sealConvocation, sendConvocation } from '../api/convocations'
import { aConvocation, aDispatch } from './given'
import { useConvening } from './useConvening'

jest.mock('../api/convocations')

const waiting = aConvocation([aDispatch({ state: 'queued', sentAt: null })])
const draft = aConvocation([], { state: 'draft', version: 1 })

const convening = (convocation: typeof draft) => ({ now: '2027-01-14T17:10:00+01:00', recipients: [], followed: [], convocations: [convocation] })

async function begun(convocation = draft) {
	jest.mocked(fetchConvening).mockResolvedValue(convening(convocation))
	let store!: ReturnType<typeof useConvening>
	mount(defineComponent({
		setup() {
			store = useConvening(() => 1)
			return () => null
		},
	}))
	await flushPromises()
	return store
}

/** An answer of the server that comes when it is told to. */
function held<T>() {
	let answer!: (value: T) => void
	const promise = new Promise<T>((resolve) => {
		answer = resolve
	})
	return { promise, answer }
}

beforeEach(() => jest.resetAllMocks())

it('passes over two checks at once, each with the version that the other left', async () => {
	const store = await begun()
	jest.mocked(overrideCheck).mockImplementation(async (id, check, reason, version) => aConvocation([], { id, state: 'draft', version: version + 1 }))
	const both = await Promise.all([store.override('notice', 'Péril'), store.override('recipients', 'Remis')])

	expect(both).toEqual([true, true])
	expect(jest.mocked(overrideCheck).mock.calls.map(([, check, , version]) => [check, version])).toEqual([['notice', 1], ['recipients', 2]])
	expect(store.busy.value).toBe(false)
})

it('goes on with the next check when one could not be passed over', async () => {
	const store = await begun()
	jest.mocked(overrideCheck).mockRejectedValueOnce(new ApiError('offline')).mockResolvedValueOnce(aConvocation([], { state: 'draft', version: 2 }))
	const both = await Promise.all([store.override('notice', 'Péril'), store.override('recipients', 'Remis')])

	expect(both).toEqual([false, true])
})

it('says which check could not be passed over', async () => {
	const store = await begun()
	jest.mocked(overrideCheck).mockRejectedValue(new ApiError('offline'))
	await store.override('notice', 'Péril')

	expect(store.failure.value).toMatchObject({ action: 'override', target: 'notice', error: { kind: 'offline' } })
})

it('sends one request for two taps', async () => {
	const store = await begun(waiting)
	const { promise, answer } = held<typeof waiting>()
	jest.mocked(recordDelivery).mockReturnValue(promise)
	const [first, second] = [store.deliver(1, 'handed', '2027-01-15T10:00'), store.deliver(1, 'handed', '2027-01-15T10:00')]
	expect(store.busy.value).toBe(true)
	answer(waiting)

	expect(await Promise.all([first, second])).toEqual([true, false])
	expect(recordDelivery).toHaveBeenCalledTimes(1)
	expect(store.busy.value).toBe(false)
})

it('keeps freezing shown while something else is recorded, and starts no second freeze', async () => {
	const store = await begun()
	const { promise, answer } = held<Awaited<ReturnType<typeof freezePortion>>>()
	jest.mocked(freezePortion).mockReturnValue(promise)
	jest.mocked(sealConvocation).mockResolvedValue(aConvocation([], { state: 'frozen', version: 3 }))
	jest.mocked(overrideCheck).mockResolvedValue(aConvocation([], { state: 'draft', version: 2 }))
	const freezing = store.freeze()
	await flushPromises()
	await store.override('notice', 'Péril')

	expect(store.step.value).toBe('freezing')
	expect(await store.display(1, '2027-01-15T08:15')).toBe(false)
	expect(recordDisplay).not.toHaveBeenCalled()
	expect(await store.freeze()).toBe(false)
	answer({ done: 1, total: 1, finished: true } as Awaited<ReturnType<typeof freezePortion>>)
	expect(await freezing).toBe(true)
	expect(freezePortion).toHaveBeenCalledTimes(1)
	expect(store.step.value).toBe('idle')
})

it('counts a convocation as sent when only the e-mails stopped leaving: the server finishes', async () => {
	const store = await begun(aConvocation([], { state: 'frozen' }))
	jest.mocked(sendConvocation).mockImplementation(async () => {
		jest.mocked(fetchConvening).mockResolvedValue(convening(waiting))
		return waiting
	})
	jest.mocked(pumpConvocation).mockRejectedValue(new ApiError('server'))

	expect(await store.send(async () => true)).toBe(true)
	expect(store.failure.value).toBeNull()
	expect(store.isLeaving.value).toBe(true)
})

it('says that nothing was sent when the sending itself was refused, and looks again', async () => {
	const store = await begun(aConvocation([], { state: 'frozen' }))
	jest.mocked(sendConvocation).mockRejectedValue(new ApiError('conflict'))

	expect(await store.send(async () => true)).toBe(false)
	expect(store.failure.value).toMatchObject({ action: 'send' })
	expect(fetchConvening).toHaveBeenCalledTimes(2)
})

it('sends nothing when the person does not confirm, and says why when that could not be asked', async () => {
	const store = await begun(aConvocation([], { state: 'frozen' }))
	expect(await store.send(async () => false)).toBe(false)
	expect(store.failure.value).toBeNull()
	expect(await store.send(() => Promise.reject(new ApiError('offline')))).toBe(false)
	expect(store.failure.value).toMatchObject({ action: 'send', error: { kind: 'offline' } })
	expect(sendConvocation).not.toHaveBeenCalled()
})
