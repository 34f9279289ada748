/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { PushedChange } from '../ui/usePush'

import { effectScope, ref } from 'vue'
import { usePush } from '../ui/usePush'
import { useWhileVisible } from './useWhileVisible'

jest.mock('../ui/usePush')
const pushed = ref(false)
let tell: (change: PushedChange) => void

const refresh = jest.fn()
const back = jest.fn()
let scope = effectScope()

function visible(state: 'visible' | 'hidden'): void {
	jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
	document.dispatchEvent(new Event('visibilitychange'))
}

beforeEach(() => {
	jest.useFakeTimers()
	pushed.value = false
	jest.mocked(usePush).mockImplementation((listener) => {
		tell = listener
		return pushed
	})
	refresh.mockClear()
	back.mockClear()
	visible('visible')
	scope = effectScope()
	scope.run(() => useWhileVisible(refresh, back, ({ meetingId }) => meetingId === 3))
})
afterEach(() => {
	scope.stop()
	jest.useRealTimers()
	jest.restoreAllMocks()
})

it('asks once a minute and no more', () => {
	jest.advanceTimersByTime(5 * 60_000)
	expect(refresh).toHaveBeenCalledTimes(5)
	expect(back).not.toHaveBeenCalled()
})

it('asks nothing in the background', () => {
	visible('hidden')
	jest.advanceTimersByTime(10 * 60_000)
	expect(refresh).not.toHaveBeenCalled()
})

it('asks at once when one comes back, and then a minute later', () => {
	jest.advanceTimersByTime(50_000)
	visible('hidden')
	jest.advanceTimersByTime(5_000)
	visible('visible')
	expect(back).toHaveBeenCalledTimes(1)
	jest.advanceTimersByTime(55_000)
	expect(refresh).not.toHaveBeenCalled()
	jest.advanceTimersByTime(5_000)
	expect(refresh).toHaveBeenCalledTimes(1)
})

it('asks no more once the screen is gone', () => {
	scope.stop()
	jest.advanceTimersByTime(5 * 60_000)
	expect(refresh).not.toHaveBeenCalled()
})

it('looks once for changes that come together, and not for those of other pages', () => {
	tell({ councilId: 1, meetingId: 3, paperId: null })
	tell({ councilId: 1, meetingId: 3, paperId: null })
	tell({ councilId: 1, meetingId: 4, paperId: null })
	jest.advanceTimersByTime(1_000)
	expect(refresh).toHaveBeenCalledTimes(1)
	tell({ councilId: 1, meetingId: 4, paperId: null })
	jest.advanceTimersByTime(5_000)
	expect(refresh).toHaveBeenCalledTimes(1)
})

it('asks every five minutes where the server tells of changes', () => {
	pushed.value = true
	jest.advanceTimersByTime(15 * 60_000)
	expect(refresh).toHaveBeenCalledTimes(3)
})
