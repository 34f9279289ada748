/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Involved } from '../api/types'

import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import ItemTeam from './ItemTeam.vue'
import { searchPeople } from '../api/people'
import { fetchStakeholders, inviteStakeholder, removeStakeholder } from '../api/stakeholders'
import { toasts } from '../ui/toasts'

jest.mock('../api/people')
jest.mock('../api/stakeholders')
enableAutoUnmount(afterEach)

function involved(displayName: string, values: Partial<Involved> = {}): Involved {
	return { uid: displayName.toLowerCase(), displayName, councillor: false, civility: null, function: null, delegation: null, reasons: ['stakeholder'], ...values }
}

const samira = involved('Samira', { councillor: true, civility: 'Mme', reasons: ['rapporteur'] })
const fabrice = involved('Fabrice', { councillor: true, delegation: 'finances' })

beforeEach(() => {
	jest.useFakeTimers()
	Element.prototype.scrollIntoView = jest.fn()
	jest.mocked(fetchStakeholders).mockResolvedValue([samira, fabrice])
	jest.mocked(searchPeople).mockResolvedValue([
		{ uid: 'fabrice', displayName: 'Fabrice', role: 'councillor' },
		{ uid: 'odile', displayName: 'Odile', role: 'councillor' },
		{ uid: 'karim', displayName: 'Karim', role: 'staff' },
	])
})
afterEach(() => jest.useRealTimers())

async function shown(editable = true) {
	const wrapper = mount(ItemTeam, { props: { itemId: 4, councilId: 1, editable }, attachTo: document.body })
	await flushPromises()
	return wrapper
}

async function searching() {
	const wrapper = await shown()
	await wrapper.findAll('button').find((button) => button.text() === 'Invite')!.trigger('click')
	await flushPromises()
	return { wrapper, input: wrapper.find('input') }
}

it('says who works on the item and as what', async () => {
	const wrapper = await shown()
	expect(wrapper.findAll('li').map((line) => line.text())).toEqual(['Samira, rapporteur (feminine)', 'Fabrice, finances'])
	expect(wrapper.text()).toContain('The other élus will see the documents when they are convened.')
})

it('lets those who only look neither invite nor remove', async () => {
	const wrapper = await shown(false)
	expect(wrapper.findAll('button')).toHaveLength(0)
})

it('invites with the keyboard alone, and gives the focus back', async () => {
	const { wrapper, input } = await searching()
	expect(document.activeElement).toBe(input.element)
	expect(wrapper.findAll('[role=option]').map((option) => option.text())).toEqual(['OdileÉlu', 'KarimAgent'])
	await input.trigger('keydown', { key: 'ArrowDown' })
	expect(wrapper.find('[aria-selected=true]').text()).toBe('KarimAgent')
	expect(input.attributes('aria-activedescendant')).toBe(wrapper.find('[aria-selected=true]').attributes('id'))
	jest.mocked(inviteStakeholder).mockResolvedValue([samira, fabrice, involved('Karim')])
	await input.trigger('keydown', { key: 'Enter' })
	await flushPromises()
	expect(inviteStakeholder).toHaveBeenCalledWith(4, 'karim')
	expect(wrapper.text()).toContain('Karim')
	expect(document.activeElement?.textContent?.trim()).toBe('Invite')
})

it('asks the server once per pause, and only counts the last answer', async () => {
	const { wrapper, input } = await searching()
	jest.mocked(searchPeople).mockClear()
	await input.setValue('o')
	await input.setValue('od')
	jest.advanceTimersByTime(250)
	jest.mocked(searchPeople).mockResolvedValue([])
	await flushPromises()
	expect(jest.mocked(searchPeople).mock.calls.map(([, text]) => text)).toEqual(['od'])
	await input.setValue('xyz')
	jest.advanceTimersByTime(250)
	await flushPromises()
	expect(wrapper.find('[role=status]').text()).toBe('Nobody of the council has this name.')
})

it('never invites somebody who was found for an earlier text', async () => {
	const { input } = await searching()
	await input.setValue('perr')
	await input.trigger('keydown', { key: 'Enter' })
	await flushPromises()
	expect(inviteStakeholder).not.toHaveBeenCalled()
	jest.advanceTimersByTime(250)
	await flushPromises()
	await input.trigger('keydown', { key: 'Enter' })
	await flushPromises()
	expect(inviteStakeholder).toHaveBeenCalledTimes(1)
})

it('gives up with Esc', async () => {
	const { wrapper, input } = await searching()
	await input.trigger('keydown', { key: 'Escape' })
	await flushPromises()
	expect(wrapper.find('input').exists()).toBe(false)
	expect(inviteStakeholder).not.toHaveBeenCalled()
})

it('removes who was invited, not who is rapporteur, and can take it back', async () => {
	const wrapper = await shown()
	jest.mocked(removeStakeholder).mockResolvedValue([samira])
	jest.mocked(inviteStakeholder).mockResolvedValue([samira, fabrice])
	const buttons = wrapper.findAll('button[aria-label]')
	expect(buttons.map((button) => button.attributes('aria-label'))).toEqual(['Remove Fabrice from this item'])
	await buttons[0]!.trigger('click')
	await flushPromises()
	expect(removeStakeholder).toHaveBeenCalledWith(4, 'fabrice')
	expect(wrapper.text()).not.toContain('Fabrice')
	toasts.value.at(-1)!.undo!()
	await flushPromises()
	expect(wrapper.text()).toContain('Fabrice')
})
