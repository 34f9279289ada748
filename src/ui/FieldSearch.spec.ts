/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { flushPromises, mount } from '@vue/test-utils'
import FieldSearch from './FieldSearch.vue'

interface Group { readonly gid: string, readonly displayName: string }

it('says that it is looking, until the answer is there', async () => {
	let answer: (found: Group[]) => void = () => undefined
	const find = () => new Promise<Group[]>((resolve) => (answer = resolve))
	const wrapper = mount(FieldSearch as never, { props: { modelValue: null, label: 'Group', by: 'gid', find } as never })
	await flushPromises()
	expect(wrapper.findAll('[role="img"]').map((image) => image.attributes('aria-label'))).toContain('Loading …')
	answer([{ gid: 'elus', displayName: 'Élus' }])
	await flushPromises()

	expect(wrapper.html()).not.toContain('Loading …')
})
