/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { flushPromises, mount } from '@vue/test-utils'
import ItemForecasts from './ItemForecasts.vue'
import { ApiError } from '../api/ApiError'
import { recordWithdrawal, removeWithdrawal } from '../api/withdrawals'
import { aMemberAnswer } from '../reply/given'

jest.mock('../api/withdrawals')

const answers = {
	councilId: 1,
	meetingId: 7,
	seats: 3,
	inExercise: 3,
	members: [1, 2, 3].map((memberId) => aMemberAnswer({ memberId, name: `Member ${memberId}`, civility: 'M.', answer: memberId === 3 ? null : 'present' })),
	items: [{ itemId: 107, number: '7', title: 'Vente du pré', withdrawn: [{ memberId: 2, ground: 'personal_interest' as const }] }],
}
const shown = () => mount(ItemForecasts, { props: { answers }, attachTo: document.body })
const press = async (root: Element, text: string) => {
	[...root.querySelectorAll('button')].find((one) => one.textContent?.includes(text))!.click()
	await flushPromises()
}

it('says it as a secretary would, with what is missing and why', () => {
	const text = shown().text()

	expect(text).toContain('Item 7: 1 expected to be counted of 3, quorum 2 – M. Member 2 withdraws')
	expect(text).toContain('Vente du pré')
	expect(text).toContain('1 more is needed')
	expect(text).toContain('L2131-11')
})

it('notes a withdrawal with its ground', async () => {
	const wrapper = shown()
	jest.mocked(recordWithdrawal).mockResolvedValue(answers)
	await press(wrapper.element, 'Note who withdraws')
	const [item, member] = [...document.querySelectorAll<HTMLSelectElement>('[role="dialog"] select')]
	for (const select of [item!, member!]) {
		select.selectedIndex = 0
		select.dispatchEvent(new Event('change'))
	}
	document.querySelector<HTMLInputElement>('input[value="accounts"]')!.click()
	await flushPromises()
	expect(document.body.textContent).toContain('the council elects who presides over this item')
	await press(document.body, 'Note the withdrawal')

	expect(recordWithdrawal).toHaveBeenCalledWith(107, 1, 'accounts')
	expect(wrapper.emitted('changed')).toEqual([[answers]])
})

it('says why one could not be taken back', async () => {
	jest.mocked(removeWithdrawal).mockRejectedValue(new ApiError('conflict', { message: 'The item has been removed.' }))
	const wrapper = shown()
	await press(wrapper.element, 'Takes part after all')

	expect(wrapper.text()).toContain('The item has been removed.')
	expect(wrapper.emitted('changed')).toBeUndefined()
})

it('asks for the maire to leave the vote on the accounts, in one tap', async () => {
	jest.mocked(recordWithdrawal).mockResolvedValue(answers)
	const cfu = { itemId: 108, number: '8', title: 'Compte financier unique 2026', withdrawn: [] }
	const wrapper = mount(ItemForecasts, { props: { answers: { ...answers, items: [...answers.items, cfu] } }, attachTo: document.body })
	expect(wrapper.text()).toContain('Item 8 seems to be the vote on the accounts: Member 1 leaves for it')
	await press(wrapper.element, 'Note it')

	expect(recordWithdrawal).toHaveBeenLastCalledWith(108, 1, 'accounts')
})
