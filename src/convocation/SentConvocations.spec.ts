/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ConveningStore } from './useConvening'

import { mount, RouterLinkStub } from '@vue/test-utils'
import { computed } from 'vue'
import SentConvocations from './SentConvocations.vue'
import { aMeeting } from '../agenda/given'
import { aCouncil } from '../council/given'
import { aConvocation, aDispatch } from './given'

const paper = aDispatch({ id: 2, memberId: 2, name: 'Brigitte Lombard-Morel', channel: 'paper', state: 'paper', sentAt: null })
const first = aConvocation([aDispatch(), paper])
const next = aConvocation([aDispatch({ id: 3 }), aDispatch({ id: 4, memberId: 2, name: paper.name })], { id: 2, number: 2, kind: 'addendum' })

function shown(sent = [first, next]) {
	return mount(SentConvocations, {
		props: {
			sent,
			council: aCouncil(),
			meeting: aMeeting({ state: 'convened' }),
			followed: [],
			recipients: [],
			printing: null,
			now: '2027-01-14T18:00:00+01:00',
			busy: false,
			store: { failure: computed(() => null) } as unknown as ConveningStore,
			acts: null,
		},
		global: { stubs: { RouterLink: RouterLinkStub } },
	})
}

const tabs = (wrapper: ReturnType<typeof shown>) => wrapper.get('ul[aria-label="What was sent"]').findAll('button').map((tab) => tab.text())

it('says of an earlier act whom it has not reached, and leads there', async () => {
	const wrapper = shown()
	expect(tabs(wrapper)[0]).toMatch(/^1\. Convocation, January 14, 2027\s*· 1 member to convene$/)
	expect(tabs(wrapper)[1]).not.toContain('to convene')
	const card = wrapper.findAll('button').find((button) => button.text() === 'See')!
	expect(wrapper.text()).toContain('1. Convocation: 1 member to convene.')
	await card.trigger('click')

	expect(wrapper.text()).toContain('Not convened yet: Brigitte Lombard-Morel')
	expect(wrapper.findAll('button').some((button) => button.text() === 'See')).toBe(false)
})

it('says nothing of an act whose place a postponement took', () => {
	const wrapper = shown([first, { ...next, kind: 'postponement' }])
	expect(tabs(wrapper)[0]).not.toContain('to convene')
	expect(wrapper.text()).not.toContain('1 member to convene')
})
