/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { flushPromises, mount } from '@vue/test-utils'
import SendPanel from './SendPanel.vue'
import { check } from './check'
import { aConvocation } from './given'

const recipient = { memberId: 1, civility: 'Mme', name: 'Odile Perrachon', channel: 'email' as const, address: 'odile@example.org', postalAddress: null, hasAccount: true }
const frozen = aConvocation([], { state: 'frozen', documents: 3 })

function shown(props: Partial<InstanceType<typeof SendPanel>['$props']> = {}) {
	return mount(SendPanel, {
		props: {
			convocation: null,
			sending: { meeting: { startsAt: '2027-01-19T19:00:00+01:00', place: 'Mairie' }, items: 14, recipients: [recipient] },
			count: null,
			unsolved: [],
			step: 'idle',
			progress: null,
			busy: false,
			error: null,
			...props,
		},
		attachTo: document.body,
		global: { stubs: { NcDialog: { template: '<div role="dialog"><slot /><slot name="actions" /></div>' } } },
	})
}

const button = (wrapper: ReturnType<typeof shown>, name: string) => wrapper.findAll('button').find((one) => one.text() === name)!

afterEach(() => document.body.replaceChildren())

it('leads to what holds it up: the button can be reached, says that it is held and why', async () => {
	const wrapper = shown({ unsolved: [check('recipients', 'blocking', null, 'There is nobody to convene')] })
	const freeze = button(wrapper, 'Freeze the dossier')
	expect(freeze.attributes()).toMatchObject({ 'aria-disabled': 'true', 'aria-describedby': 'send-why' })
	expect(freeze.attributes('disabled')).toBeUndefined()
	expect(wrapper.find('#send-why').text()).toBe('1 point to settle before sending.')
	await freeze.trigger('click')

	expect(wrapper.emitted()).toMatchObject({ settle: [[]] })
	expect(wrapper.emitted('freeze')).toBeUndefined()
})

it('sends nothing while its documents are being made, nor leads anywhere', async () => {
	const wrapper = shown({ convocation: frozen, busy: true })
	await button(wrapper, 'Convene 1 member').trigger('click')

	expect(wrapper.find('[role=dialog]').exists()).toBe(false)
	expect(wrapper.emitted('settle')).toBeUndefined()
})

it('repeats what leaves before it does', async () => {
	const wrapper = shown({ convocation: frozen })
	await button(wrapper, 'Convene 1 member').trigger('click')
	expect(wrapper.find('[role=dialog]').text()).toContain('Meeting of Tuesday, January 19, 2027, 19:00, Mairie, 14 items.')
	expect(wrapper.emitted('send')).toBeUndefined()
	await button(wrapper, 'Send').trigger('click')

	expect(wrapper.emitted('send')).toHaveLength(1)
})

it('hands the focus from the button to the progress, and from the progress to the next button', async () => {
	const wrapper = shown()
	button(wrapper, 'Freeze the dossier').element.focus()
	await wrapper.setProps({ step: 'freezing', progress: { done: 1, total: 3, finished: false } as never })
	await flushPromises()
	expect(document.activeElement?.textContent).toContain('1 of 3 documents')
	await wrapper.setProps({ step: 'idle', convocation: frozen })
	await flushPromises()

	expect(document.activeElement).toBe(button(wrapper, 'Convene 1 member').element)
})

it('leaves the focus of whoever went on elsewhere', async () => {
	const wrapper = shown()
	const other = document.body.appendChild(document.createElement('button'))
	other.focus()
	await wrapper.setProps({ step: 'freezing' })
	await wrapper.setProps({ step: 'idle', convocation: frozen })
	await flushPromises()

	expect(document.activeElement).toBe(other)
})
