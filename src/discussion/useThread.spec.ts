/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { flushPromises } from '@vue/test-utils'
import { effectScope } from 'vue'
import { ApiError } from '../api/ApiError'
import * as api from '../api/discussion'
import { aMessage, anExchange, aThread, VALERIE } from './given'
import { isOnItsWay, useThread } from './useThread'

jest.mock('../api/discussion')
const server = jest.mocked(api)

function given(...exchanges: ReturnType<typeof anExchange>[]) {
	server.fetchThread.mockResolvedValue(aThread(exchanges))
	const store = effectScope().run(() => useThread(1, VALERIE))!
	return store.reload().then(() => store)
}

const shown = (store: ReturnType<typeof useThread>) => store.thread.value!.exchanges

it('shows a question at once, and what the server made of it then', async () => {
	const store = await given(anExchange())
	const answered = anExchange({ first: aMessage({ text: 'Et le goûter ?' }) })
	let answer!: (exchange: typeof answered) => void
	server.beginExchange.mockReturnValue(new Promise((resolve) => {
		answer = resolve
	}))
	const sent = store.begin({ text: 'Et le goûter ?', kind: 'question' })
	expect(shown(store)).toHaveLength(2)
	expect(isOnItsWay(shown(store)[0]!.first)).toBe(true)
	answer(answered)
	await sent
	expect(shown(store)[0]).toBe(answered)
})

it('takes an answer back that was not sent, and says why', async () => {
	const question = anExchange()
	const store = await given(question)
	server.answerExchange.mockRejectedValue(new ApiError('invalid', { code: 'mention_unknown', message: 'Nobody' }))
	await expect(store.answer(question, 'Oui @personne')).rejects.toMatchObject({ code: 'mention_unknown' })
	expect(shown(store)).toEqual([question])
})

it('sends a text again under the key it had, and a new text under a new one', async () => {
	const question = anExchange()
	const store = await given(question)
	server.answerExchange.mockRejectedValueOnce(new ApiError('offline')).mockResolvedValue(question)
	await store.answer(question, 'Oui').catch(() => null)
	await store.answer(question, 'Oui')
	await store.answer(question, 'Oui')
	const [lost, again, another] = server.answerExchange.mock.calls.map(([, , key]) => key)
	expect(again).toBe(lost)
	expect(another).not.toBe(lost)
})

it('finds the exchange of an answer that is withdrawn', async () => {
	const mine = aMessage({ mine: true, author: VALERIE })
	const question = anExchange({ answers: [mine] })
	const store = await given(anExchange(), question)
	server.withdrawMessage.mockReturnValue(new Promise(() => {}))
	void store.withdraw(mine)
	expect(shown(store)[1]!.answers[0]).toMatchObject({ withdrawn: true, text: '' })
})

it('remembers once that what is new has been seen', async () => {
	const store = await given(anExchange({ first: aMessage({ id: 7000, news: true }) }))
	expect(await store.seen()).toBe(true)
	expect(await store.seen()).toBe(false)
	expect(server.markThreadRead.mock.calls).toEqual([[1, 7000]])
})

it('says nothing when nothing was new', async () => {
	const store = await given(anExchange())
	expect(await store.seen()).toBe(false)
	expect(server.markThreadRead).not.toHaveBeenCalled()
})

it('adds older exchanges below, each once', async () => {
	const [first, second, third] = [anExchange(), anExchange(), anExchange()]
	const store = await given(first, second)
	server.fetchThread.mockResolvedValue(aThread([second, third]))
	await store.more()
	expect(shown(store)).toEqual([first, second, third])
	expect(server.fetchThread.mock.lastCall?.[1]).toBe(2)
})

it('keeps what was known when it cannot be read again', async () => {
	const question = anExchange()
	const store = await given(question)
	server.fetchThread.mockRejectedValue(new ApiError('offline'))
	await store.reload()
	await flushPromises()
	expect(store.error.value?.kind).toBe('offline')
	expect(shown(store)).toEqual([question])
})
