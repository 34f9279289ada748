/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { mount } from '@vue/test-utils'
import { defineComponent, h, ref } from 'vue'
import { focusAfter } from './focusAfter'

const Field = defineComponent({ render: () => h('div', [h('span', 'label'), h('textarea', { id: 'field' })]) })

/** A button that gives way to `answer` once pressed. */
function shown(answer: (target: ReturnType<typeof ref>) => ReturnType<typeof h>) {
	return mount(defineComponent({
		setup() {
			const isDone = ref(false)
			const target = ref(null)
			const press = () => {
				isDone.value = true
				return focusAfter(target)
			}
			return () => isDone.value ? answer(target) : h('button', { onClick: press }, 'Do it')
		},
	}), { attachTo: document.body })
}

it('goes to what replaced the control that was used', async () => {
	const wrapper = shown((target) => h('h3', { ref: target, tabindex: -1 }, 'Done'))
	await wrapper.find('button').trigger('click')

	expect(document.activeElement?.textContent).toBe('Done')
	wrapper.unmount()
})

it('goes to the field inside a component', async () => {
	const wrapper = shown((target) => h(Field, { ref: target }))
	await wrapper.find('button').trigger('click')

	expect(document.activeElement?.id).toBe('field')
	wrapper.unmount()
})

it('leaves the focus where it is when nothing is there to take it', async () => {
	const other = document.body.appendChild(document.createElement('button'))
	other.focus()
	await focusAfter(ref(null))

	expect(document.activeElement).toBe(other)
	other.remove()
})
