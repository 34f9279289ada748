/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { effectScope, ref } from 'vue'
import { untilTomorrow, useFresh } from './useFresh'

const paris = (now: string) => ({ now, timezone: 'Europe/Paris' })

describe('untilTomorrow', () => {
	it('counts to the first second of the next day in the legal time of the council', () => {
		expect(untilTomorrow(paris('2027-01-15T23:59:50+01:00'))).toBe(10_000)
		expect(untilTomorrow(paris('2027-01-15T22:59:50Z'))).toBe(10_000)
		expect(untilTomorrow(paris('2027-01-15T00:00:00+01:00'))).toBe(24 * 3_600_000)
	})

	it('knows that a day has 23 or 25 hours when the clocks change', () => {
		expect(untilTomorrow(paris('2027-03-28T00:00:00+01:00'))).toBe(23 * 3_600_000)
		expect(untilTomorrow(paris('2027-10-31T00:00:00+02:00'))).toBe(25 * 3_600_000)
	})
})

describe('useFresh', () => {
	afterEach(() => jest.useRealTimers())

	function kept(now: string, isIdle = () => true) {
		jest.useFakeTimers({ now: Date.parse(now) })
		const refresh = jest.fn()
		const clock = ref<ReturnType<typeof paris> | null>(paris(now))
		const mine = effectScope()
		mine.run(() => useFresh({ clock: () => clock.value, isIdle, concerns: () => false, refresh }))
		return { refresh, clock, stop: () => mine.stop() }
	}

	it('looks again each minute, before anything is sent too', () => {
		const { refresh, stop } = kept('2027-01-14T17:10:00+01:00')
		jest.advanceTimersByTime(60_000)
		expect(refresh).toHaveBeenCalledTimes(1)
		stop()
		jest.advanceTimersByTime(600_000)
		expect(refresh).toHaveBeenCalledTimes(1)
	})

	it('looks again at midnight, without waiting for its minute', () => {
		const { refresh, stop } = kept('2027-01-15T23:59:50+01:00')
		jest.advanceTimersByTime(9_999)
		expect(refresh).not.toHaveBeenCalled()
		jest.advanceTimersByTime(1)
		expect(refresh).toHaveBeenCalledTimes(1)
		stop()
	})

	it('reads nothing while something is being done', () => {
		const { refresh, stop } = kept('2027-01-15T23:59:50+01:00', () => false)
		jest.advanceTimersByTime(120_000)
		expect(refresh).not.toHaveBeenCalled()
		stop()
	})
})
