/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Meeting } from '../api/types'

import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import NcDialog from '@nextcloud/vue/components/NcDialog'
import DeadlinesDialog from './DeadlinesDialog.vue'
import { aMeeting as aDraft } from '../agenda/given'
import { ApiError } from '../api/ApiError'
import { fetchCouncil } from '../api/councils'
import { planMeetingSteps } from '../api/deadlines'
import { aCouncil } from '../council/given'

jest.mock('../api/councils')
jest.mock('../api/deadlines')
enableAutoUnmount(afterEach)

const pieces = { key: 'pieces_due', label: null, days: 14 }
const review = { key: 'review', label: null, days: 10 }
const deadlines: Meeting['deadlines'] = [
	{ ...pieces, date: '2027-01-05', origin: 'template' },
	{ ...review, date: '2027-01-09', origin: 'template' },
]
const aMeeting = (values: Partial<Meeting> = {}): Meeting => aDraft({ deadlines, version: 4, ...values })

async function opened(meeting = aMeeting()) {
	jest.mocked(fetchCouncil).mockResolvedValue(aCouncil({ deadlines: [pieces, review] }))
	const wrapper = mount(DeadlinesDialog, { props: { meeting, now: '2026-12-12T10:00:00+01:00' }, global: { stubs: { NcDialog: { template: '<form @submit.prevent="$emit(\'submit\')"><slot /><slot name="actions" /></form>' } } } })
	await flushPromises()
	const save = async () => {
		wrapper.findComponent(NcDialog).vm.$emit('submit')
		await flushPromises()
	}
	return { wrapper, save }
}

const numbers = (wrapper: Awaited<ReturnType<typeof opened>>['wrapper']) => wrapper.findAll<HTMLInputElement>('input[type=number]')

it('shows the day of each step as it is, with a word when it is a day off', async () => {
	const { wrapper } = await opened()
	await numbers(wrapper)[0]!.setValue('16')
	expect(wrapper.findAll('li').map((line) => line.find('.deadlines__day').text())).toEqual(['Sunday, January 3, 2027 it is a Sunday', 'Saturday, January 9, 2027'])
})

it('warns, and forbids nothing, when a step comes once the convocation must have left', async () => {
	const { wrapper, save } = await opened()
	await numbers(wrapper)[1]!.setValue('2')
	expect(wrapper.text()).toContain('after the last day to convene')
	jest.mocked(planMeetingSteps).mockResolvedValue(aMeeting({ version: 5 }))
	await save()
	expect(planMeetingSteps).toHaveBeenCalledWith(expect.any(Number), [pieces, { ...review, days: 2 }], 4)
})

it('sends nothing of its own once the steps are those of the council again', async () => {
	const { wrapper, save } = await opened(aMeeting({ deadlines: [{ ...pieces, days: 20, date: '2026-12-30', origin: 'shifted' }] }))
	expect(wrapper.text()).toContain('not for this meeting')
	await wrapper.findAll('button').find((button) => button.text() === 'Back to the council’s steps')!.trigger('click')
	jest.mocked(planMeetingSteps).mockResolvedValue(aMeeting())
	await save()
	expect(planMeetingSteps).toHaveBeenCalledWith(expect.any(Number), null, 4)
	expect(wrapper.emitted('close')).toEqual([[aMeeting()]])
})

it('saves again by itself when only the agenda moved meanwhile', async () => {
	const { wrapper, save } = await opened()
	await numbers(wrapper)[0]!.setValue('15')
	jest.mocked(planMeetingSteps)
		.mockRejectedValueOnce(new ApiError('stale', { data: { current: aMeeting({ version: 9 }) } }))
		.mockResolvedValueOnce(aMeeting({ version: 10 }))
	await save()
	expect(planMeetingSteps).toHaveBeenLastCalledWith(expect.any(Number), [{ ...pieces, days: 15 }, review], 9)
	expect(wrapper.emitted('close')).toHaveLength(1)
})

it('shows that someone else changed the steps, and loses neither', async () => {
	const { wrapper, save } = await opened()
	await numbers(wrapper)[0]!.setValue('15')
	const theirs = aMeeting({ version: 9, deadlines: [deadlines[0]!] })
	jest.mocked(planMeetingSteps).mockRejectedValueOnce(new ApiError('stale', { data: { current: theirs } }))
	await save()
	expect(wrapper.text()).toContain('Someone else changed the planned steps of this meeting meanwhile')
	expect(numbers(wrapper)[0]!.element.value).toBe('15')
	await wrapper.findAll('button').find((button) => button.text() === 'Keep theirs')!.trigger('click')
	expect(wrapper.emitted('close')).toEqual([[theirs]])
})
