/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { flushPromises, mount } from '@vue/test-utils'
import DiscussionPart from './DiscussionPart.vue'
import { ApiError } from '../api/ApiError'
import * as api from '../api/discussion'
import { announcement } from '../ui/announcer'
import { aMessage, anExchange, aThread, SAMIRA } from './given'

jest.mock('../api/discussion')
const server = jest.mocked(api)
const NOW = '2027-01-12T14:00:00+01:00'

beforeEach(() => {
	localStorage.clear()
	server.markThreadRead.mockResolvedValue()
})

async function open(thread = aThread(), props: Record<string, unknown> = {}) {
	server.fetchThread.mockResolvedValue(thread)
	const screen = mount(DiscussionPart, { props: { itemId: 1, now: NOW, ...props }, attachTo: document.body })
	await flushPromises()
	return screen
}

const box = (screen: Awaited<ReturnType<typeof open>>, label: string) => screen.get<HTMLTextAreaElement>(`textarea[aria-label="${label}"]`)

async function write(screen: Awaited<ReturnType<typeof open>>, label: string, text: string): Promise<void> {
	await box(screen, label).setValue(text)
	await box(screen, label).trigger('keydown', { key: 'Enter', ctrlKey: true })
}

it('answers a question in place', async () => {
	const question = anExchange()
	server.answerExchange.mockResolvedValue({ ...question, answers: [aMessage({ text: 'Oui.', mine: true })], waiting: false, resolvedAt: NOW })
	const screen = await open(aThread([question]))
	expect(screen.text()).toContain('unanswered')
	await write(screen, 'Answer Samira', 'Oui.')
	await flushPromises()
	expect(screen.text()).toContain('answered')
	expect(server.answerExchange).toHaveBeenCalledWith(question.first.id, 'Oui.', expect.any(String))
	expect(screen.emitted('changed')).toHaveLength(1)
	expect(announcement.value).toBe('Answer sent')
})

it('keeps what could not be sent in its box, and says why there', async () => {
	server.beginExchange.mockRejectedValue(new ApiError('invalid', { code: 'mention_unknown', message: 'Nobody has this account.' }))
	const screen = await open()
	await write(screen, 'Ask a question or comment', 'Voir @personne')
	await flushPromises()
	expect(box(screen, 'Ask a question or comment').element.value).toBe('Voir @personne')
	expect(screen.get('[role=alert]').text()).toBe('Nobody has this account.')
	expect(screen.findAll('article')).toHaveLength(0)
})

it('finds what was not sent again after a reload, for that person and item only', async () => {
	const first = await open()
	await box(first, 'Ask a question or comment').setValue('À moitié écrit')
	first.unmount()
	expect(box(await open(), 'Ask a question or comment').element.value).toBe('À moitié écrit')
	expect(box(await open(aThread(), { itemId: 2 }), 'Ask a question or comment').element.value).toBe('')
})

it('names a person with the keyboard', async () => {
	jest.useFakeTimers()
	server.searchReaders.mockResolvedValue([SAMIRA, { uid: 'samuel', displayName: 'Samuel Roux' }])
	server.beginExchange.mockResolvedValue(anExchange())
	server.fetchThread.mockResolvedValue(aThread())
	const screen = mount(DiscussionPart, { props: { itemId: 1, now: NOW }, attachTo: document.body })
	await jest.advanceTimersByTimeAsync(0)
	const field = box(screen, 'Ask a question or comment')
	await field.setValue('Voir @sam')
	await jest.advanceTimersByTimeAsync(200)
	expect(screen.findAll('[role=option]').map((one) => one.text())).toEqual(['Samira Belkacem', 'Samuel Roux'])
	await field.trigger('keydown', { key: 'ArrowDown' })
	await field.trigger('keydown', { key: 'Enter' })
	expect(field.element.value).toBe('Voir @Samuel Roux ')
	await field.trigger('keydown', { key: 'Enter', ctrlKey: true })
	await jest.advanceTimersByTimeAsync(0)
	expect(server.beginExchange.mock.calls[0]![1]).toMatchObject({ text: 'Voir @samuel', kind: 'question', audience: 'preparation' })
	jest.useRealTimers()
})

it('shows markup as the text it is', async () => {
	const screen = await open(aThread([anExchange({ first: aMessage({ text: '<img src=x onerror=alert(1)> <b>gras</b>' }) })]))
	expect(screen.text()).toContain('<img src=x onerror=alert(1)> <b>gras</b>')
	expect(screen.find('article img[src="x"]').exists()).toBe(false)
})

it('keeps the place of a message that was withdrawn', async () => {
	const screen = await open(aThread([anExchange({ first: aMessage({ withdrawn: true, text: '' }), waiting: false })]))
	expect(screen.text()).toContain('message withdrawn')
})

it('says who will read before the convocation, and lets those who prepare choose after it', async () => {
	const before = await open()
	await box(before, 'Ask a question or comment').trigger('focusin')
	expect(before.text()).toContain('Stays between those who prepare')
	before.unmount()
	const after = await open(aThread([], { isConvened: true }))
	await box(after, 'Ask a question or comment').trigger('focusin')
	expect(after.text()).toContain('Whoever reads the item sees it')
	await after.get('input[value=comment]').setValue(true)
	expect(after.text()).toContain('Stays between those who prepare')
})

it('offers an élu who only reads a question, and nothing else', async () => {
	const screen = await open(aThread([], { isPrivate: false, isConvened: true }))
	await box(screen, 'Ask a question').trigger('focusin')
	expect(screen.find('input[value=comment]').exists()).toBe(false)
	expect(screen.text()).toContain('Whoever reads the item sees it')
})

it('reads again when something was said elsewhere, and announces it', async () => {
	const question = anExchange()
	const screen = await open(aThread([question]))
	server.fetchThread.mockResolvedValue(aThread([{ ...question, answers: [aMessage({ news: true })] }]))
	await screen.setProps({ pulse: 1 })
	await flushPromises()
	expect(announcement.value).toContain('1 new message')
	expect(server.markThreadRead).toHaveBeenCalledTimes(1)
	expect(screen.emitted('changed')).toHaveLength(1)
})
