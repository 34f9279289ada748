/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { enableAutoUnmount, mount } from '@vue/test-utils'
import { createMemoryHistory, createRouter } from 'vue-router'
import PaperTimeline from './PaperTimeline.vue'
import { routes } from '../router'
import { anOpinion, aPassage, NOW } from './given'

enableAutoUnmount(afterEach)

function shown(passages = [anOpinion({ text: 'À l’unanimité.' }), aPassage()]) {
	const router = createRouter({ history: createMemoryHistory(), routes })
	return mount(PaperTimeline, { props: { passages, now: NOW }, global: { plugins: [router] } })
}

it('draws the passages in their order, what is to come differently', () => {
	const lines = shown().findAll('ol > li')
	expect(lines.map((line) => line.find('.passage__body').text())).toEqual(['Commission travaux', 'Conseil municipal'])
	expect(lines.map((line) => line.classes('passage--upcoming'))).toEqual([false, true])
	expect(lines[0]!.text()).toContain('À l’unanimité.')
})

it('leads to the item, and opens what was published', () => {
	const wrapper = shown([aPassage({ documents: [{ id: 1, fileId: 55, name: 'projet.pdf', mime: 'application/pdf', size: 9 }] })])
	expect(wrapper.find('a.passage__item').attributes('href')).toBe('/seances/3/points/12')
	expect(wrapper.find('.passage__documents a').attributes('href')).toContain('/f/55')
})

it('shows a number only when there is one', () => {
	expect(shown().text()).not.toContain('Deliberation no.')
	expect(shown([aPassage({ deliberationNumber: '2027-04' })]).text()).toContain('Deliberation no. 2027-04')
})

it('says what will be drawn here while there is nothing', () => {
	expect(shown([]).text()).toContain('has not been examined yet')
})
