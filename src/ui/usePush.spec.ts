/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { flushPromises } from '@vue/test-utils'

jest.mock('@nextcloud/capabilities')
jest.mock('@nextcloud/notify_push')

const change = { councilId: 1, meetingId: 3, paperId: null }

/** A page of its own: what is listened to is remembered by the module. */
async function page(capabilities: object) {
	jest.resetModules()
	const { getCapabilities } = await import('@nextcloud/capabilities')
	const { listen } = await import('@nextcloud/notify_push')
	const { effectScope } = await import('vue')
	const { usePush } = await import('./usePush')
	jest.mocked(getCapabilities).mockReturnValue(capabilities)
	jest.mocked(listen).mockReturnValue(true)
	return { listen: jest.mocked(listen), effectScope, usePush }
}

it('listens once for everybody, and no longer to whoever is gone', async () => {
	const { listen, effectScope, usePush } = await page({ notify_push: { type: [] } })
	const [first, second] = [jest.fn(), jest.fn()]
	const [one, other] = [effectScope(), effectScope()]
	const connected = one.run(() => usePush(first))!
	other.run(() => usePush(second))
	await flushPromises()
	expect(listen).toHaveBeenCalledTimes(1)
	expect(connected.value).toBe(true)
	const [name, handler] = listen.mock.calls[0]!
	expect(name).toBe('conseil_municipal_changed')
	one.stop()
	handler(name, change)
	expect(first).not.toHaveBeenCalled()
	expect(second).toHaveBeenCalledWith(change)
})

it('asks for nothing where the server cannot push', async () => {
	const { listen, effectScope, usePush } = await page({})
	const connected = effectScope().run(() => usePush(jest.fn()))!
	await flushPromises()
	expect(listen).not.toHaveBeenCalled()
	expect(connected.value).toBe(false)
})
