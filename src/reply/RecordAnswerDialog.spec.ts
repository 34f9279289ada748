/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { flushPromises, mount } from '@vue/test-utils'
import RecordAnswerDialog from './RecordAnswerDialog.vue'
import { ApiError } from '../api/ApiError'
import { keepScan, recordAnswer } from '../api/replies'
import { aMemberAnswer, aProxy } from './given'

jest.mock('../api/replies', () => ({ ...jest.requireActual<object>('../api/replies'), keepScan: jest.fn(), recordAnswer: jest.fn() }))

const jeanne = aMemberAnswer({ memberId: 1, name: 'Jeanne Vuillet' })
const fabrice = aMemberAnswer({ memberId: 2, name: 'Fabrice Dunand', civility: 'M.' })
const taken = aMemberAnswer({ memberId: 3, name: 'Hugo Chavoutier', holds: aProxy({ giver: 'Claire Tornier', giverId: 9, holderId: 3 }) })
const recorded = { councilId: 1, meetingId: 7, seats: 3, inExercise: 3, items: [], members: [{ ...jeanne, answer: 'proxy' as const, given: aProxy({ id: 40 }) }, fabrice, taken] }

const shown = () => mount(RecordAnswerDialog, { props: { meetingId: 7, member: jeanne, members: [jeanne, fabrice, taken] }, attachTo: document.body })
const dialog = () => document.querySelector('[role="dialog"]')!

async function giveProxy(file: File): Promise<void> {
	dialog().querySelector<HTMLInputElement>('input[value="proxy"]')!.click()
	await flushPromises()
	const holder = dialog().querySelector('select')!
	holder.value = '2'
	holder.dispatchEvent(new Event('change'))
	const scan = dialog().querySelector<HTMLInputElement>('input[type="file"]')!
	Object.defineProperty(scan, 'files', { value: [file] })
	scan.dispatchEvent(new Event('change'))
	await flushPromises()
	await record()
}

async function record(): Promise<void> {
	[...dialog().querySelectorAll('button')].find((one) => one.textContent.includes('Record the answer'))!.click()
	await flushPromises()
}

beforeEach(() => {
	jest.mocked(recordAnswer).mockReset().mockResolvedValue(recorded)
	jest.mocked(keepScan).mockReset()
})
afterEach(() => document.body.replaceChildren())

it('says that the answer is kept when its scan is not, and sends the scan alone the next time', async () => {
	jest.mocked(keepScan).mockRejectedValueOnce(new ApiError('invalid', { message: 'A scan is expected here.' })).mockResolvedValueOnce(recorded)
	const wrapper = shown()
	await giveProxy(new File(['x'], 'pouvoir.txt'))

	expect(wrapper.emitted('recorded')).toEqual([[recorded]])
	expect(wrapper.emitted('close')).toBeUndefined()
	expect(dialog().textContent).toContain('The answer is recorded, its scan is not')
	await record()
	expect(jest.mocked(recordAnswer).mock.calls).toEqual([[7, 1, { answer: 'proxy', holderId: 2, writtenOn: null }]])
	expect(jest.mocked(keepScan).mock.calls.map(([proxyId]) => proxyId)).toEqual([40, 40])
	expect(wrapper.emitted('close')).toHaveLength(1)
})

it('keeps nothing and stays open when the answer is refused', async () => {
	jest.mocked(recordAnswer).mockRejectedValue(new ApiError('conflict', { message: 'Fabrice carries another.' }))
	const wrapper = shown()
	await giveProxy(new File(['x'], 'pouvoir.pdf'))

	expect(dialog().textContent).toContain('Fabrice carries another.')
	expect(dialog().textContent).not.toContain('its scan is not')
	expect(wrapper.emitted()).toEqual({})
	expect(keepScan).not.toHaveBeenCalled()
})

it('does not offer who carries a proxy already', async () => {
	shown()
	dialog().querySelector<HTMLInputElement>('input[value="proxy"]')!.click()
	await flushPromises()
	const options = [...dialog().querySelectorAll('option')]

	expect(options.map(({ value, disabled }) => [value, disabled])).toEqual([['2', false], ['3', true]])
	expect(options[1]!.textContent).toContain('already carries the proxy of Claire Tornier')
})

it('marks who will not come, says what becomes of the proxy, and lets it be recorded', async () => {
	const absent = { ...fabrice, answer: 'absent' as const }
	mount(RecordAnswerDialog, { props: { meetingId: 7, member: jeanne, members: [jeanne, absent, taken] }, attachTo: document.body })
	await giveProxy(new File(['x'], 'pouvoir.pdf'))

	expect(dialog().querySelectorAll('option')[0]!.textContent).toContain('Fabrice Dunand – announced as absent or represented')
	expect(dialog().querySelector('[role="status"]')!.textContent).toContain('Fabrice Dunand announced an absence: the proxy of Jeanne Vuillet will be useless')
	expect(recordAnswer).toHaveBeenCalledWith(7, 1, { answer: 'proxy', holderId: 2, writtenOn: null })
})
