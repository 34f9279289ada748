/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { flushPromises, mount } from '@vue/test-utils'
import ActPieces from './ActPieces.vue'
import { anItem, aPreparation } from '../agenda/given'
import { aConvocation } from './given'

function shown(save: jest.Mock) {
	return mount(ActPieces, {
		props: {
			act: aConvocation([], { kind: 'addendum', state: 'draft' }),
			preparation: aPreparation([anItem({ id: 7, title: 'Tarifs de la cantine', addendum: 0 })]),
			readonly: false,
			save,
		},
	})
}

it('shows what will be sent, not what could not be saved', async () => {
	const save = jest.fn().mockResolvedValue(false)
	const wrapper = shown(save)
	const box = wrapper.get<HTMLInputElement>('input[type="checkbox"]')
	await box.setValue(false)
	await flushPromises()

	expect(save).toHaveBeenCalledWith({ items: [7], documents: [] })
	expect(box.element.checked).toBe(true)
})
