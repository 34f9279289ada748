/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import { createMemoryHistory, createRouter } from 'vue-router'
import DraftsPane from './DraftsPane.vue'
import { ApiError } from '../api/ApiError'
import { fetchMeetingDrafts } from '../api/drafts'
import { fetchStakeholders } from '../api/stakeholders'
import { routes } from '../router'
import { aDraft, aDraftItem } from './given'

jest.mock('../api/drafts', () => ({ ...jest.requireActual('../api/drafts'), fetchMeetingDrafts: jest.fn() }))
jest.mock('../api/stakeholders')
jest.mock('../review/ReviewPart.vue', () => ({ __esModule: true, default: { template: '<div />' } }))
jest.mock('../discussion/DiscussionPart.vue', () => ({ __esModule: true, default: { template: '<div />' } }))
enableAutoUnmount(afterEach)

const note = aDraft({ id: 50, news: 'new' })
const plan = aDraft({ id: 51, name: 'plan.pdf', mime: 'application/pdf', shown: true })
const cantine = aDraftItem({ id: 4, title: 'Cantine', documents: [note, plan] })
const voirie = aDraftItem({ id: 6, number: '6', title: 'Voirie', state: 'draft', mine: true })

beforeEach(() => {
	jest.mocked(fetchStakeholders).mockResolvedValue([])
	jest.mocked(fetchMeetingDrafts).mockResolvedValue([cantine, voirie])
})

async function shown(itemId: number | null = null) {
	const router = createRouter({ history: createMemoryHistory(), routes: routes.map((route) => ({ ...route, component: { template: '' } }) as typeof route) })
	const wrapper = mount(DraftsPane, {
		props: { meetingId: 10, itemId, now: '2027-01-12T14:05:00+01:00' },
		slots: { default: '<p>closed</p>' },
		global: { plugins: [router] },
	})
	await flushPromises()
	return wrapper
}

const titles = (wrapper: Awaited<ReturnType<typeof shown>>) => wrapper.findAll('.draft-line__title').map((link) => link.text())

it('begins with what is to be reviewed', async () => {
	const wrapper = await shown()
	expect(titles(wrapper)).toEqual(['Item 4: Cantine'])
	expect(wrapper.findAll('.filter button').map((button) => button.text())).toEqual(['To review 1', 'My items 1', 'All 2'])
	await wrapper.findAll('.filter button')[1]!.trigger('click')
	expect(titles(wrapper)).toEqual(['Item 6: Voirie'])
})

it('opens a picture or a PDF beside, and saves the rest', async () => {
	const wrapper = await shown(4)
	const [first, second] = wrapper.findAll('.draft-piece')
	expect(first!.attributes('href')).toContain('/documents/50/draft')
	expect([first!.attributes('target'), second!.attributes('target')]).toEqual([undefined, '_blank'])
})

it('forgets that a draft was new once it is opened', async () => {
	const wrapper = await shown(4)
	expect(wrapper.text()).toContain('To be read')
	wrapper.element.addEventListener('click', (event: Event) => event.preventDefault()) // jsdom goes nowhere
	await wrapper.find('.draft-piece').trigger('click')
	expect(wrapper.text()).not.toContain('To be read')
})

it('says what the screen around says when nothing is open to the person', async () => {
	jest.mocked(fetchMeetingDrafts).mockRejectedValue(new ApiError('notFound'))
	expect((await shown()).text()).toBe('closed')
	jest.mocked(fetchMeetingDrafts).mockResolvedValue([])
	expect((await shown()).text()).toBe('closed')
})
