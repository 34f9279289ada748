/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { effectScope } from 'vue'
import { useWhileVisible } from './useWhileVisible'

const refresh = jest.fn()
const back = jest.fn()
let scope = effectScope()

function visible(state: 'visible' | 'hidden'): void {
	jest.spyOn(document, 'visibilityState', 'get').mockReturnValue(state)
	document.dispatchEvent(new Event('visibilitychange'))
}

beforeEach(() => {
	jest.useFakeTimers()
	refresh.mockClear()
	back.mockClear()
	visible('visible')
	scope = effectScope()
	scope.run(() => useWhileVisible(refresh, back))
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
