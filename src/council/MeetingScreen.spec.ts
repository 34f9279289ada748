/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { flushPromises } from '@vue/test-utils'
import MeetingScreen from './MeetingScreen.vue'
import { aSummary } from './given'
import { rendered } from './rendered'

jest.mock('../api/councils')
jest.mock('../agenda/PreparingScreen.vue', () => ({
	__esModule: true,
	default: { props: ['meetingId'], emits: ['forbidden', 'council', 'changed'], template: '<p @click="$emit(\'forbidden\')">preparing</p>' },
}))
jest.mock('../reading/ReadingScreen.vue', () => ({ __esModule: true, default: { props: ['meetingId'], template: '<p>reading</p>' } }))

async function screenFor(roles: ('councillor' | 'staff' | 'manager')[], props: Record<string, unknown> = {}) {
	const { wrapper } = await rendered(MeetingScreen, { councils: [aSummary({ roles })], props: { meetingId: 10, ...props } })
	await flushPromises()
	return wrapper
}

it.each([
	['an agent', ['staff'] as const, 'preparing'],
	['a manager', ['manager'] as const, 'preparing'],
	['an élu', ['councillor'] as const, 'reading'],
	['an élu who is also an agent', ['councillor', 'staff'] as const, 'preparing'],
])('opens the screen of %s', async (_, roles, expected) => {
	expect((await screenFor([...roles])).text()).toBe(expected)
})

it('shows those who prepare what an élu sees when they ask for it', async () => {
	expect((await screenFor(['manager'], { asReader: true })).text()).toBe('reading')
})

it('turns to reading when the council of this meeting does not let the person prepare', async () => {
	const wrapper = await screenFor(['staff'])
	await wrapper.find('p').trigger('click')
	await flushPromises()
	expect(wrapper.text()).toBe('reading')
})
