/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { flushPromises, mount } from '@vue/test-utils'
import ProxyDialog from './ProxyDialog.vue'
import { aMeeting } from '../agenda/given'
import { aHolder } from './given'

const colleagues = [
	aHolder({ memberId: 2, name: 'Fabrice Dunand' }),
	aHolder({ memberId: 3, name: 'Claire Tornier', choice: 'doubtful' }),
	aHolder({ memberId: 4, name: 'Hugo Chavoutier', choice: 'impossible' }),
]
const dialog = () => document.querySelector('[role="dialog"]')!
const radio = (index: number) => dialog().querySelectorAll<HTMLInputElement>('input[type="radio"]')[index]!

function shown() {
	return mount(ProxyDialog, { props: { meeting: aMeeting({ id: 7 }), colleagues, chosen: null, problem: null, saving: false }, attachTo: document.body })
}

async function give(words: string): Promise<void> {
	[...dialog().querySelectorAll('button')].find((one) => one.textContent.trim() === words)!.click()
	await flushPromises()
}

afterEach(() => document.body.replaceChildren())

it('warns of a colleague who may not be able to vote, and lets that colleague be chosen', async () => {
	const wrapper = shown()
	radio(1).click()
	await flushPromises()

	expect(dialog().querySelector('[role="status"]')!.textContent).toContain('Claire Tornier will probably not be able to vote for you')
	await give('Give my proxy all the same')
	expect(wrapper.emitted('give')).toEqual([[3]])
})

it('does not let a colleague be chosen whom the law excludes', async () => {
	const wrapper = shown()
	radio(2).click()
	await flushPromises()

	expect(radio(2).getAttribute('aria-disabled')).toBe('true')
	expect(dialog().textContent).toContain('cannot carry your proxy')
	expect(dialog().textContent).toContain('Choose a colleague')
	expect(wrapper.emitted('give')).toBeUndefined()
})

it('says nothing of colleagues with whom nothing is against', async () => {
	const wrapper = shown()
	radio(0).click()
	await flushPromises()

	expect(dialog().querySelector('[role="status"]')!.textContent).not.toContain('will probably not')
	await give('Give my proxy')
	expect(wrapper.emitted('give')).toEqual([[2]])
})
