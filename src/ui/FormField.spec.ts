/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { mount } from '@vue/test-utils'
import { reactive, ref } from 'vue'
import FormField from './FormField.vue'
import { ApiError } from '../api/ApiError'
import { useForm } from './form'

const labels = { name: 'Name', seats: 'Seats', kind: 'Kind', since: 'Since' }

function field(props: Record<string, unknown>, wrong: Record<string, string> = {}) {
	const draft = reactive<Record<string, string | number | null>>({ name: 'Mairie', seats: 11, kind: 'a', since: null })
	return { draft, wrapper: mount(FormField as never, { props: { form: { draft, labels, wrong }, ...props } as never }) }
}

test('a field shows its value under its label and writes what is typed into the draft', async () => {
	const { draft, wrapper } = field({ name: 'name' })
	expect(wrapper.text()).toContain('Name')
	await wrapper.find('input').setValue('Hôtel de ville')
	expect(draft.name).toBe('Hôtel de ville')
	expect(wrapper.emitted('typed')).toHaveLength(1)
})

test('an emptied field holds nothing, or what the form wants for nothing', async () => {
	const optional = field({ name: 'name' })
	await optional.wrapper.find('input').setValue('  ')
	expect(optional.draft.name).toBeNull()
	const blank = field({ name: 'name', blank: '' })
	await blank.wrapper.find('input').setValue('')
	expect(blank.draft.name).toBe('')
	const zero = field({ name: 'seats', as: 'number', blank: 0 })
	await zero.wrapper.find('input').setValue('')
	expect(zero.draft.seats).toBe(0)
})

test('what is wrong takes the place of the hint', () => {
	const { wrapper } = field({ name: 'name', hint: 'Heads the acts' }, { name: 'Too long' })
	expect(wrapper.text()).toContain('Too long')
	expect(wrapper.text()).not.toContain('Heads the acts')
})

test('choices, dates and long texts have controls of their own', async () => {
	const choice = field({ name: 'kind', as: 'choice', options: [{ value: 'a', label: 'A' }, { value: 'b', label: 'B' }] })
	await choice.wrapper.find('select').setValue('b')
	expect(choice.draft.kind).toBe('b')
	const date = field({ name: 'since', as: 'date' })
	await date.wrapper.find('input[type=date]').setValue('2027-01-19')
	expect(date.draft.since).toBe('2027-01-19')
	const long = field({ name: 'name', as: 'long' })
	await long.wrapper.find('textarea').setValue('two\nlines')
	expect(long.draft.name).toBe('two\nlines')
})

test('a failure of a field stands there, any other one in a card', () => {
	const failure = ref<ApiError | null>(null)
	const { form, unplaced } = useForm(ref({ name: '' }), labels, failure)
	failure.value = new ApiError('invalid', { code: 'required', message: 'Needed', field: 'name', data: null })
	expect([form.value?.wrong.name, unplaced.value]).toEqual(['Needed', null])
	failure.value = new ApiError('server')
	expect(unplaced.value).toBe(failure.value)
})
