/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { flushPromises, mount } from '@vue/test-utils'
import CheckCard from './CheckCard.vue'
import { ApiError } from '../api/ApiError'
import { check } from './check'

const late = check('notice', 'error', 'L2121-11', '2 clear days, 3 needed')
const override = { check: 'notice', reason: 'Péril imminent', by: 'Kevin Duret', at: '2027-01-14T16:42:00+01:00' }

function shown(props: Partial<InstanceType<typeof CheckCard>['$props']> = {}) {
	return mount(CheckCard, { props: { check: late, now: '2027-01-14T17:10:00+01:00', save: async () => true, ...props }, attachTo: document.body })
}

const button = (wrapper: ReturnType<typeof shown>, name: string) => wrapper.findAll('button').find((one) => one.text() === name)!

async function typed(wrapper: ReturnType<typeof shown>, reason: string) {
	await button(wrapper, 'Convene urgently, with a reason').trigger('click')
	await flushPromises()
	await wrapper.find('textarea').setValue(reason)
	await wrapper.find('form').trigger('submit')
	await flushPromises()
}

afterEach(() => document.body.replaceChildren())

it('opens on the field, closes on the button once the reason is kept', async () => {
	const save = jest.fn(async () => true)
	const wrapper = shown({ save })
	await button(wrapper, 'Convene urgently, with a reason').trigger('click')
	await flushPromises()
	expect(document.activeElement).toBe(wrapper.find('textarea').element)
	await wrapper.find('textarea').setValue(' Péril imminent ')
	await wrapper.find('form').trigger('submit')
	await flushPromises()

	expect(save).toHaveBeenCalledWith('Péril imminent')
	expect(wrapper.find('form').exists()).toBe(false)
	expect(document.activeElement).toBe(button(wrapper, 'Convene urgently, with a reason').element)
})

it('keeps what was typed when it could not be kept, and says why', async () => {
	const wrapper = shown({ save: async () => false, error: new ApiError('offline') })
	await typed(wrapper, 'Péril imminent')

	expect(wrapper.find('textarea').element.value).toBe('Péril imminent')
	expect(wrapper.find('[role=alert]').text()).toContain('No network')
	expect(wrapper.find('[role=alert]').text()).toContain('What you typed is still here.')
})

it('asks for a reason of some words, and keeps what was typed', async () => {
	const save = jest.fn(async () => true)
	const wrapper = shown({ save })
	await typed(wrapper, ' ok ')

	expect(save).not.toHaveBeenCalled()
	expect(wrapper.text()).toContain('Say why in a few words (10 characters at least).')
	expect(document.activeElement).toBe(wrapper.find('textarea').element)
	expect(wrapper.find('textarea').element.value).toBe(' ok ')
})

it('takes a reason back when it is emptied', async () => {
	const save = jest.fn(async () => true)
	const wrapper = shown({ save, passedOver: override })
	await button(wrapper, 'Change the reason').trigger('click')
	await flushPromises()
	await wrapper.find('textarea').setValue('')
	await wrapper.find('form').trigger('submit')
	await flushPromises()

	expect(save).toHaveBeenCalledWith('')
})

it('speaks of urgency only where the period is short', () => {
	expect(button(shown({ check: check('approval', 'error', null, 'The maire has not agreed') }), 'Go ahead with a reason').exists()).toBe(true)
})

it('sends one request for two taps', async () => {
	let answer!: (isKept: boolean) => void
	const save = jest.fn(() => new Promise<boolean>((resolve) => {
		answer = resolve
	}))
	const wrapper = shown({ save })
	await typed(wrapper, 'Péril imminent')
	await wrapper.find('form').trigger('submit')
	answer(true)
	await flushPromises()

	expect(save).toHaveBeenCalledTimes(1)
})

it('says who passed over it and when, and then holds nothing up', async () => {
	const wrapper = shown()
	expect(wrapper.find('[data-unsolved]').exists()).toBe(true)
	await wrapper.setProps({ passedOver: override })

	expect(wrapper.text()).toContain('Kevin Duret goes ahead all the same, today, 16:42: « Péril imminent »')
	expect(wrapper.find('[data-unsolved]').exists()).toBe(false)
	expect(shown({ check: { ...late, level: 'blocking' }, passedOver: override }).find('[data-unsolved]').exists()).toBe(true)
})
