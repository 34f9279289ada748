/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { flushPromises, mount } from '@vue/test-utils'
import MyConvocation from './MyConvocation.vue'
import { ApiError } from '../api/ApiError'
import { acknowledgeReceived, fetchManifest, fetchReceived, openReceived } from '../api/receipts'
import { saveFile } from '../ui/saveFile'
import { aReceived } from './given'

jest.mock('../api/receipts')
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
	expect(acknowledging(wrapper)!.attributes('disabled')).toBeUndefined()
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
