/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { flushPromises, mount } from '@vue/test-utils'
import MyAnswer from './MyAnswer.vue'
import { aMeeting } from '../agenda/given'
import { ApiError } from '../api/ApiError'
import { fetchMyAnswer, sendMyAnswer, settleHeldProxy } from '../api/replies'
import { toasts } from '../ui/toasts'
import { aMyAnswer, aProxy } from './given'

jest.mock('../api/replies')

afterEach(() => jest.clearAllMocks())

async function shown(values: Parameters<typeof aMyAnswer>[0]) {
	jest.mocked(fetchMyAnswer).mockResolvedValue(aMyAnswer(values))
	const wrapper = mount(MyAnswer, { props: { meeting: aMeeting({ id: 7, state: 'convened' }) }, attachTo: document.body })
	await flushPromises()
	return wrapper
}

const button = (wrapper: Awaited<ReturnType<typeof shown>>, text: string) => wrapper.findAll('button').find((one) => one.text().includes(text))!

it('answers in one tap, then says it and lets it be changed', async () => {
	const wrapper = await shown({})
	jest.mocked(sendMyAnswer).mockResolvedValue(aMyAnswer({ answer: 'present' }))
	await button(wrapper, 'Attending').trigger('click')
	await flushPromises()

	expect(sendMyAnswer).toHaveBeenCalledWith(7, 'present', null)
	expect(wrapper.text()).toContain('You will be attending')
	expect(document.activeElement?.textContent).toContain('Change my answer')
	await button(wrapper, 'Change my answer').trigger('click')
	expect(button(wrapper, 'I give a proxy').exists()).toBe(true)
})

it('says why an answer was refused, and shows what is true now', async () => {
	const wrapper = await shown({})
	jest.mocked(sendMyAnswer).mockRejectedValue(new ApiError('conflict', { message: 'The meeting has opened.' }))
	jest.mocked(fetchMyAnswer).mockResolvedValue(aMyAnswer({ isOpen: false, answer: 'absent' }))
	await button(wrapper, 'Attending').trigger('click')
	await flushPromises()

	expect(wrapper.text()).toContain('The meeting has opened.')
	expect(wrapper.text()).toContain('You will not be attending')
})

it('asks again when the proxy was declined', async () => {
	const wrapper = await shown({ answer: 'proxy', given: aProxy({ state: 'declined' }) })

	expect(wrapper.text()).toContain('Fabrice Dunand cannot vote for you')
	expect(button(wrapper, 'Attending').exists()).toBe(true)
})

it('says as long as it is so that the holder may not be able to vote', async () => {
	const wrapper = await shown({ answer: 'proxy', given: aProxy(), warnings: ['holder_doubtful'] })
	expect(wrapper.text()).toContain('Fabrice Dunand will probably not be able to vote for you: your voice would be lost')

	const sure = await shown({ answer: 'proxy', given: aProxy() })
	expect(sure.text()).not.toContain('will probably not')
})

it('says whose voice is lost while I am away', async () => {
	const wrapper = await shown({ answer: 'proxy', given: aProxy(), held: aProxy({ giverId: 9, giver: 'Jeanne Vuillet' }), warnings: ['giver_carries_proxy'] })

	expect(wrapper.text()).toContain('You carry the proxy of Jeanne Vuillet: that voice is lost')
})

it('lets the holder take or leave a proxy', async () => {
	const wrapper = await shown({ held: aProxy({ giverId: 9, giver: 'Jeanne Vuillet' }) })
	jest.mocked(settleHeldProxy).mockResolvedValue(aMyAnswer())
	await button(wrapper, 'Accept the proxy').trigger('click')

	expect(settleHeldProxy).toHaveBeenCalledWith(7, 9, true)
})

it('shows nothing to whoever is no member', async () => {
	expect((await shown({ memberId: null, isOpen: false })).text()).toBe('')
})

it('asks again what was answered for another date', async () => {
	const wrapper = await shown({ answer: 'present', toConfirm: true })

	expect(wrapper.text()).toContain('your former answer: You will be attending')
	expect(button(wrapper, 'Attending').exists()).toBe(true)
})

it('confirms in one tap what my calendar says, and keeps my answer until then', async () => {
	const wrapper = await shown({ calendar: { says: 'present', at: '2027-01-15T09:00:00+01:00' } })
	expect(wrapper.text()).toContain('In your calendar you accepted the invitation.')
	jest.mocked(sendMyAnswer).mockResolvedValue(aMyAnswer({ answer: 'present' }))
	await button(wrapper, 'Confirm: I shall attend').trigger('click')
	await flushPromises()

	expect(sendMyAnswer).toHaveBeenCalledWith(7, 'present', null)
	expect(wrapper.text()).not.toContain('In your calendar')
})

it('says that confirming ends the proxy, and asks nothing of a calendar that is undecided', async () => {
	const given = aProxy({ state: 'accepted' })
	expect((await shown({ answer: 'proxy', given, calendar: { says: 'present', at: '2027-01-15T09:00:00+01:00' } })).text()).toContain('Your proxy to Fabrice Dunand is kept; confirming that you come ends it.')

	const undecided = await shown({ answer: 'present', calendar: { says: 'undecided', at: '2027-01-15T09:00:00+01:00' } })
	expect(undecided.text()).toContain('“maybe”')
	expect(undecided.text()).toContain('is kept until you change it')
	expect(undecided.findAll('button').filter((one) => one.text().startsWith('Confirm'))).toEqual([])
})

it('confirms in one tap the proxy that was given for another date, and says that it counts for nothing meanwhile', async () => {
	const wrapper = await shown({ answer: 'proxy', toConfirm: true, given: aProxy({ state: 'accepted', toConfirm: true }) })
	expect(wrapper.text()).toContain('the former one is not counted for this date')
	jest.mocked(sendMyAnswer).mockResolvedValue(aMyAnswer({ answer: 'proxy', given: aProxy() }))
	await button(wrapper, 'Confirm: proxy to Fabrice Dunand').trigger('click')
	await flushPromises()

	expect(sendMyAnswer).toHaveBeenCalledWith(7, 'proxy', 2)
	expect(wrapper.text()).toContain('Fabrice Dunand will vote for you; not answered yet')
})

it('tells the holder that a proxy of another date does not count, and asks nothing', async () => {
	const wrapper = await shown({ answer: 'present', held: aProxy({ giver: 'Jeanne Vuillet', state: 'accepted', toConfirm: true }) })

	expect(wrapper.text()).toContain('it counts only once Jeanne Vuillet confirms it')
	expect(wrapper.text()).not.toContain('You vote for')
	expect(wrapper.findAll('button').filter((one) => one.text().includes('proxy') && !one.text().includes('I give'))).toEqual([])
})

it('can be kept while it is being changed, and the focus goes where the buttons went', async () => {
	const wrapper = await shown({ answer: 'present' })
	await button(wrapper, 'Change my answer').trigger('click')
	await flushPromises()
	expect(document.activeElement?.textContent).toContain('Attending')
	await button(wrapper, 'Keep my answer').trigger('click')
	await flushPromises()

	expect(wrapper.text()).toContain('You will be attending')
	expect(document.activeElement?.textContent).toContain('Change my answer')
	expect(sendMyAnswer).not.toHaveBeenCalled()
})

it('says when the answer could not be read, and reads it again', async () => {
	jest.mocked(fetchMyAnswer).mockRejectedValue(new ApiError('offline'))
	const wrapper = mount(MyAnswer, { props: { meeting: aMeeting({ id: 7, state: 'convened' }) } })
	await flushPromises()
	expect(wrapper.text()).toContain('Will you be there?')
	jest.mocked(fetchMyAnswer).mockResolvedValue(aMyAnswer())
	await button(wrapper, 'Try again').trigger('click')
	await flushPromises()

	expect(button(wrapper, 'Attending').exists()).toBe(true)
})

it('is asked again when the date changed while the page was open', async () => {
	const wrapper = await shown({ answer: 'present' })
	jest.mocked(fetchMyAnswer).mockResolvedValue(aMyAnswer({ answer: 'present', toConfirm: true }))
	await wrapper.setProps({ meeting: aMeeting({ id: 7, state: 'convened', startsAt: '2027-02-02T19:00:00+01:00' }) })
	await flushPromises()

	expect(wrapper.text()).toContain('your former answer: You will be attending')
})

it('keeps the focus on the block when the proxy of a colleague is settled', async () => {
	const wrapper = await shown({ held: aProxy({ giverId: 9, giver: 'Jeanne Vuillet' }) })
	jest.mocked(settleHeldProxy).mockResolvedValue(aMyAnswer())
	const decline = button(wrapper, 'Decline the proxy')
	decline.element.focus()
	await decline.trigger('click')
	await flushPromises()

	expect(document.activeElement?.tagName).toBe('H2')
})

it('says that an answer did not leave without network, and no longer offers to undo the one before', async () => {
	const wrapper = await shown({ answer: 'present' })
	await button(wrapper, 'Change my answer').trigger('click')
	jest.mocked(sendMyAnswer).mockResolvedValueOnce(aMyAnswer({ answer: 'absent' })).mockRejectedValueOnce(new ApiError('offline'))
	await button(wrapper, 'Not attending').trigger('click')
	await flushPromises()
	expect(toasts.value.map(({ text }) => text)).toEqual(['You will not be attending'])

	await button(wrapper, 'Change my answer').trigger('click')
	await button(wrapper, 'Attending').trigger('click')
	await flushPromises()
	expect(wrapper.text()).toContain('No network: your answer did not leave. Tap it again once the network is back.')
	expect(toasts.value).toEqual([])
})
