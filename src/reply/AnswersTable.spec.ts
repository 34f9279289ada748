/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { mount } from '@vue/test-utils'
import AnswersTable from './AnswersTable.vue'
import { aMemberAnswer, aProxy } from './given'

const calendar = { says: 'present' as const, at: '2027-01-15T09:00:00+01:00' }
const shown = (...members: Parameters<typeof aMemberAnswer>[0][]) => mount(AnswersTable, { props: { canType: true, members: members.map((one, index) => aMemberAnswer({ memberId: index + 1, ...one })) } })
const confirms = (wrapper: ReturnType<typeof shown>) => wrapper.findAll('button').filter((one) => one.text() === 'Confirm')

it('offers to confirm what a calendar says, and says where it comes from', async () => {
	const wrapper = shown({ calendar })
	expect(wrapper.text()).toContain('according to the member’s calendar: accepted')
	await confirms(wrapper)[0]!.trigger('click')

	expect(wrapper.emitted('confirm')).toHaveLength(1)
})

it('never offers to replace an answer or a proxy by what a calendar says', () => {
	const wrapper = shown(
		{ calendar: { ...calendar, says: 'absent' }, answer: 'present' },
		{ calendar, answer: 'proxy', given: aProxy(), toConfirm: true },
		{ calendar: { ...calendar, says: 'undecided' } },
		{},
	)

	expect(confirms(wrapper)).toEqual([])
	expect(wrapper.text()).toContain('the answer given is kept: ask the member')
	expect(wrapper.text()).toContain('according to the member’s calendar: maybe')
})

it('asks again for an answer of another date', () => {
	expect(confirms(shown({ calendar, answer: 'present', toConfirm: true }))).toHaveLength(1)
})

it('does not say that a proxy of another date is carried', () => {
	const text = shown({ holds: aProxy({ giver: 'Jeanne Vuillet', toConfirm: true }) }).text()

	expect(text).toContain('the proxy of Jeanne Vuillet was for another date')
	expect(text).not.toContain('carries')
})
