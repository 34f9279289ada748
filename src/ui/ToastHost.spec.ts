/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { enableAutoUnmount, mount } from '@vue/test-utils'
import { nextTick } from 'vue'
import ToastHost from './ToastHost.vue'
import { notify, notifyUndo } from './toasts'

enableAutoUnmount(afterEach)

beforeEach(() => {
	jest.useFakeTimers()
})

afterEach(() => {
	jest.runAllTimers()
	jest.useRealTimers()
})

it('offers for ten seconds to take back what was done', async () => {
	const host = mount(ToastHost)
	notifyUndo('Item removed', () => {})
	await nextTick()
	expect(host.text()).toContain('Item removed')
	jest.advanceTimersByTime(9_999)
	await nextTick()
	expect(host.text()).toContain('Undo')
	jest.advanceTimersByTime(1)
	await nextTick()
	expect(host.text()).toBe('')
})

it('takes it back once, and goes', async () => {
	const undo = jest.fn()
	const host = mount(ToastHost)
	notifyUndo('Item removed', undo)
	await nextTick()
	await host.findAll('button').find((button) => button.text() === 'Undo')!.trigger('click')
	expect(undo).toHaveBeenCalledTimes(1)
	expect(host.text()).toBe('')
})

it('waits while someone has the focus in it', async () => {
	const host = mount(ToastHost)
	notify('Saved')
	await nextTick()
	await host.find('li').trigger('focusin')
	jest.advanceTimersByTime(60_000)
	await nextTick()
	expect(host.text()).toContain('Saved')
	await host.find('li').trigger('focusout')
	jest.advanceTimersByTime(6_000)
	await nextTick()
	expect(host.text()).toBe('')
})
