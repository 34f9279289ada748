/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { mount } from '@vue/test-utils'
import NoticeDays from './NoticeDays.vue'
import { noticeDays } from '../rules/noticeDays'
import { plainDate } from '../rules/temporal'

/** Days of the month drawn, with a stroke where some are left out. */
function drawn(from: string, to: string, required: number): string {
	const wrapper = mount(NoticeDays, { props: { days: noticeDays(plainDate('from', from), plainDate('to', to)), required } })
	return wrapper.findAll('li').map((day) => `${day.classes('days__day--gap') ? '/ ' : ''}${day.get('b').text()}`).join(' ')
}

it('draws every day while they hold on a line', () => {
	expect(drawn('2026-11-27', '2026-12-03', 3)).toBe('27 28 29 30 1 2 3')
})

it('leaves out days in the middle, never the sending, a required day, the last two or the meeting', () => {
	expect(drawn('2026-11-27', '2026-12-12', 3)).toBe('27 28 29 30 / 10 11 12')
	expect(drawn('2026-11-27', '2026-12-12', 5)).toBe('27 28 29 30 1 2 / 10 11 12')
})

it('leaves nothing out when the required days leave no gap', () => {
	expect(drawn('2026-11-27', '2026-12-12', 14)).toBe('27 28 29 30 1 2 3 4 5 6 7 8 9 10 11 12')
})
