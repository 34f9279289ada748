/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { MeetingSummary } from '../api/types'
import type { PaperCommands } from './usePaperCommands'

import { enableAutoUnmount, flushPromises, mount } from '@vue/test-utils'
import InscribeDialog from './InscribeDialog.vue'
import { fetchMeetings } from '../api/meetings'
import { aPaper, aPaperFile, aPassage } from './given'

jest.mock('../api/meetings')
enableAutoUnmount(afterEach)

function aMeeting(id: number, values: Partial<MeetingSummary> = {}): MeetingSummary {
	return {
		id,
		councilId: 1,
		kind: 'ordinary',
		title: 'Conseil municipal',
		startsAt: `2027-0${id}-19T19:00:00+01:00`,
		place: null,
		state: 'draft',
		group: 'upcoming',
		itemCount: 0,
		readyCount: 0,
		publishedCount: 0,
		attention: 0,
		...values,
	} as MeetingSummary
}

const inscribe = jest.fn()
const commands = { inscribe } as unknown as PaperCommands
const paper = aPaper({ files: [aPaperFile(1, 'note.odt'), aPaperFile(2, 'Plans/plan.pdf')], passages: [aPassage({ meetingId: 1 })] })

async function shown() {
	const wrapper = mount(InscribeDialog, { props: { paper, commands }, attachTo: document.body })
	await flushPromises()
	return wrapper
}

const dialog = () => document.querySelector<HTMLElement>('[role=dialog]')!

beforeEach(() => {
	inscribe.mockReset().mockResolvedValue({ moved: [] })
	jest.mocked(fetchMeetings).mockResolvedValue([aMeeting(1), aMeeting(2), aMeeting(3), aMeeting(4, { state: 'convened' })])
})

it('offers the meetings in preparation that do not have the paper yet', async () => {
	await shown()
	const options = [...dialog().querySelectorAll('select')[0]!.options].map(({ value }) => value)
	expect(options).toEqual(['2', '3'])
})

it('takes all documents along unless some are left out', async () => {
	const wrapper = await shown()
	const boxes = [...dialog().querySelectorAll<HTMLInputElement>('input[type=checkbox]')]
	expect(boxes.map(({ checked }) => checked)).toEqual([true, true])
	boxes[1]!.click()
	await flushPromises()
	dialog().querySelector<HTMLButtonElement>('button[type=submit]')!.click()
	await flushPromises()
	expect(inscribe).toHaveBeenCalledWith({ meetingId: 2, kind: 'deliberation', fileIds: [101] })
	expect(wrapper.emitted('close')).toHaveLength(1)
})

it('keeps the meeting that was chosen when the paper is read again', async () => {
	const wrapper = await shown()
	const select = dialog().querySelector('select')!
	select.value = '3'
	select.dispatchEvent(new Event('change'))
	await wrapper.setProps({ paper: { ...paper } })
	dialog().querySelector<HTMLButtonElement>('button[type=submit]')!.click()
	await flushPromises()
	expect(inscribe).toHaveBeenCalledWith(expect.objectContaining({ meetingId: 3 }))
})

it('stays open when it failed', async () => {
	inscribe.mockResolvedValue(null)
	const wrapper = await shown()
	dialog().querySelector<HTMLButtonElement>('button[type=submit]')!.click()
	await flushPromises()
	expect(wrapper.emitted('close')).toBeUndefined()
})

it('says what to do when there is no meeting to join', async () => {
	jest.mocked(fetchMeetings).mockResolvedValue([aMeeting(1)])
	await shown()
	expect(dialog().textContent).toContain('Create it first')
	expect(dialog().querySelector('button[type=submit]')).toBeNull()
})
