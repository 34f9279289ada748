/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { flushPromises, mount } from '@vue/test-utils'
import MyConvocation from './MyConvocation.vue'
import { ApiError } from '../api/ApiError'
import { fetchPrinted } from '../api/printing'
import { acknowledgeReceived, fetchManifest, fetchReceived, openReceived } from '../api/receipts'
import { print } from '../documents/printing'
import { saveFile } from '../ui/saveFile'
import { aPrinted, aReceived } from './given'
import { isByUrgency } from './receivedWords'

jest.mock('../api/receipts')
jest.mock('../api/printing')
jest.mock('../documents/printing', () => ({ print: jest.fn() }))
jest.mock('../ui/saveFile')

async function shown(values: Parameters<typeof aReceived>[0] = {}, props: { asReader?: boolean, documentsRead?: number } = {}) {
	jest.mocked(openReceived).mockResolvedValue([aReceived(values)])
	jest.mocked(fetchReceived).mockResolvedValue([aReceived({ ...values, openedAt: null })])
	const wrapper = mount(MyConvocation, { props: { meetingId: 7, documentsRead: 0, ...props } })
	await flushPromises()
	return wrapper
}

const acknowledging = (wrapper: Awaited<ReturnType<typeof shown>>) => wrapper.findAll('button').find((one) => one.text() === 'I have received it')

beforeEach(() => jest.clearAllMocks())

it('tells what the mairie sees, and that nothing else is recorded', async () => {
	const wrapper = await shown()

	expect(openReceived).toHaveBeenCalledWith(7)
	expect(wrapper.text()).toContain('Sent to odile@example.org on Thursday, January 14, 2027, 17:10')
	expect(wrapper.text()).toContain('opened the convocation on Thursday, January 14, 2027, 19:00')
	expect(wrapper.text()).toContain('3 of 12')
	expect(wrapper.text()).toContain('Nothing else is recorded')
})

it('counts a piece that was opened meanwhile', async () => {
	const wrapper = await shown({}, { documentsRead: 4 })

	expect(wrapper.text()).toContain('4 of 12')
})

it('says whether the council is convened by urgency, as the meeting stands', async () => {
	expect((await shown()).emitted('urgent')).toEqual([[false]])
	expect((await shown({ kind: 'urgency' })).emitted('urgent')).toEqual([[true]])
	const urgent = aReceived({ kind: 'urgency' })
	expect(isByUrgency([aReceived({ kind: 'addendum', number: 2 }), urgent])).toBe(true)
	expect(isByUrgency([aReceived({ kind: 'postponement', number: 2 }), urgent])).toBe(false)
})

it('acknowledges in one tap', async () => {
	const wrapper = await shown()
	jest.mocked(acknowledgeReceived).mockResolvedValue([aReceived({ acknowledgedAt: '2027-01-14T19:01:00+01:00' })])
	await acknowledging(wrapper)!.trigger('click')
	await flushPromises()

	expect(acknowledgeReceived).toHaveBeenCalledWith(7, 5)
	expect(wrapper.text()).toContain('Acknowledged on Thursday, January 14, 2027, 19:01')
	expect(acknowledging(wrapper)).toBeUndefined()
})

it('keeps what is shown when the server does not answer, and says so', async () => {
	const wrapper = await shown()
	jest.mocked(acknowledgeReceived).mockRejectedValue(new ApiError('offline'))
	await acknowledging(wrapper)!.trigger('click')
	await flushPromises()

	expect(wrapper.find('[role="alert"]').text()).not.toBe('')
	expect(acknowledging(wrapper)).toBeDefined()
})

it('records nothing when somebody only looks at the page of an élu', async () => {
	const wrapper = await shown({}, { asReader: true })

	expect(openReceived).not.toHaveBeenCalled()
	expect(acknowledging(wrapper)).toBeUndefined()
})

it('fetches the manifest when it is wanted, and says when it cannot', async () => {
	const wrapper = await shown()
	expect(fetchManifest).not.toHaveBeenCalled()
	jest.mocked(fetchManifest).mockResolvedValueOnce('{"format":"x"}').mockRejectedValueOnce(new ApiError('offline'))
	const button = wrapper.findAll('button').find((one) => one.text().includes('(JSON)'))!
	await button.trigger('click')
	await flushPromises()

	expect(fetchManifest).toHaveBeenCalledWith(4)
	expect(saveFile).toHaveBeenCalledWith('convocation-1-manifeste.json', '{"format":"x"}', 'application/json')
	await button.trigger('click')
	await flushPromises()
	expect(wrapper.find('[role="alert"]').text()).not.toBe('')
	expect(saveFile).toHaveBeenCalledTimes(1)
})

async function unfolded(wrapper: Awaited<ReturnType<typeof shown>>) {
	const details = wrapper.find('details')
	details.element.open = true
	await details.trigger('toggle')
	await flushPromises()
	return wrapper.findAll('a, button').find((one) => one.text() === 'The convocation (PDF)')
}

it('offers the file that was sent, and writes one only where there is none', async () => {
	jest.mocked(fetchPrinted).mockResolvedValueOnce([aPrinted({ convocationId: 4, kind: 'agenda', fileId: 80 }), aPrinted({ convocationId: 4, fileId: 90 })])
	const sent = await unfolded(await shown())
	expect(sent!.attributes('href')).toContain('90')

	jest.mocked(fetchPrinted).mockResolvedValueOnce([aPrinted({ convocationId: 3 })])
	jest.mocked(fetchManifest).mockResolvedValue(JSON.stringify({ council: { name: 'CM', assembly: 'Conseil municipal' }, convocation: { kind: 'initial', urgency: null }, meeting: { startsAt: '2027-01-19T19:00:00+01:00', place: 'Mairie' }, signatory: null, agenda: [] }))
	jest.mocked(print).mockRejectedValueOnce(new TypeError('no letters')).mockResolvedValueOnce(new Uint8Array([1]))
	const wrapper = await shown()
	const own = await unfolded(wrapper)
	await own!.trigger('click')
	await flushPromises()
	expect(wrapper.find('[role="alert"]').text()).not.toBe('')
	await own!.trigger('click')
	await flushPromises()
	expect(saveFile).toHaveBeenCalledWith('Convocation-1.pdf', expect.anything(), 'application/pdf')
	expect(wrapper.find('[role="alert"]').exists()).toBe(false)
})

it('says once that the convocation could not be read, and reads it again', async () => {
	jest.mocked(openReceived).mockRejectedValueOnce(new ApiError('offline'))
	const wrapper = mount(MyConvocation, { props: { meetingId: 7, documentsRead: 0 } })
	await flushPromises()
	jest.mocked(openReceived).mockResolvedValue([aReceived()])
	await wrapper.findAll('button').find((one) => one.text() === 'Try again')!.trigger('click')
	await flushPromises()

	expect(wrapper.text()).toContain('Sent to odile@example.org')
})

it('asks to acknowledge the last act alone once it cancels the meeting; what came before waits, folded', async () => {
	const change = { reason: 'Alerte météo', formerStart: '2027-01-19T19:00:00+01:00', formerPlace: 'Mairie', items: [] }
	jest.mocked(openReceived).mockResolvedValue([aReceived(), aReceived({ dispatchId: 9, number: 2, kind: 'cancellation', change })])
	const wrapper = mount(MyConvocation, { props: { meetingId: 7, documentsRead: 0 } })
	await flushPromises()
	expect(wrapper.findAll('h2').map((one) => one.text())).toEqual(['Cancellation'])
	expect(wrapper.text()).toContain('Reason: Alerte météo')

	const fold = wrapper.findAll('button').find((one) => one.text() === 'Earlier sending (1)')!
	expect(fold.attributes('aria-expanded')).toBe('false')
	await fold.trigger('click')
	expect(wrapper.findAll('h2').map((one) => one.text())).toEqual(['Cancellation', 'My convocation'])
	expect(wrapper.findAll('button').filter((one) => one.text() === 'I have received it')).toHaveLength(1)
})
