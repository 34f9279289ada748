/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Review, Visa } from '../api/types'

import { flushPromises, mount } from '@vue/test-utils'
import ReviewPart from './ReviewPart.vue'
import { ApiError } from '../api/ApiError'
import * as api from '../api/reviews'
import { announcement } from '../ui/announcer'
import { isComplete, reviewMarkers } from './reviewWords'

jest.mock('../api/reviews')
const server = jest.mocked(api)

const aVisa = (values: Partial<Visa> = {}): Visa => ({
	id: 7,
	reviewer: { uid: 'odile', displayName: 'Odile Perrachon' },
	substitute: null,
	state: 'asked',
	turn: true,
	mine: false,
	answeredAt: null,
	messageId: null,
	changedSince: [],
	version: 3,
	...values,
})
const aReview = (visas: Visa[] = [], values: Partial<Review> = {}): Review => ({ itemId: 1, mode: 'ordered', askedBy: null, askedAt: null, version: 2, canChange: false, visas, ...values })

async function open(review: Review, props: Record<string, unknown> = {}) {
	server.fetchReview.mockResolvedValue(review)
	const screen = mount(ReviewPart, { props: { itemId: 1, councilId: 1, now: '2027-01-12T14:00:00+01:00', ...props }, attachTo: document.body })
	await flushPromises()
	return screen
}

const button = (screen: Awaited<ReturnType<typeof open>>, name: string) => screen.findAll('button').find((one) => one.text() === name)!

it('signs off in one tap', async () => {
	server.answerVisa.mockResolvedValue(aReview([aVisa({ state: 'given', mine: true })]))
	const screen = await open(aReview([aVisa({ mine: true })]))
	expect(screen.text()).toContain('your turn')
	await button(screen, 'Sign off').trigger('click')
	await flushPromises()
	expect(server.answerVisa).toHaveBeenCalledWith(7, 'given', null, 3)
	expect(screen.text()).toContain('signed off')
	expect(announcement.value).toBe('Signed off')
	expect(screen.emitted('changed')).toHaveLength(1)
})

it('asks for a correction with a word, which stays when it was not kept', async () => {
	server.answerVisa.mockRejectedValue(new ApiError('offline'))
	const screen = await open(aReview([aVisa({ mine: true })]))
	await button(screen, 'Ask for a correction').trigger('click')
	await screen.get('textarea').setValue('Le quotient 3')
	await screen.get('textarea').trigger('keydown', { key: 'Enter', ctrlKey: true })
	await flushPromises()
	expect(server.answerVisa).toHaveBeenCalledWith(7, 'correction', 'Le quotient 3', 3)
	expect(screen.get('textarea').element.value).toBe('Le quotient 3')
	expect(screen.find('[role=alert]').exists()).toBe(true)
})

it('shows what somebody else did meanwhile', async () => {
	const current = aReview([aVisa({ state: 'given', substitute: { uid: 'fabrice', displayName: 'Fabrice Dunand' } })])
	server.answerVisa.mockRejectedValue(new ApiError('stale', { code: 'visa_changed', data: { current } }))
	const screen = await open(aReview([aVisa({ mine: true })]))
	await button(screen, 'Sign off').trigger('click')
	await flushPromises()
	expect(screen.text()).toContain('Fabrice Dunand, for Odile Perrachon')
})

it('says that a visa is on an earlier version, and lets who is in charge ask again', async () => {
	server.askVisaAgain.mockResolvedValue(aReview([aVisa()], { canChange: true }))
	const screen = await open(aReview([aVisa({ state: 'given', turn: false, changedSince: ['note.odt'] })], { canChange: true }))
	expect(screen.text()).toContain('signed off an earlier version')
	expect(screen.text()).toContain('Not covered, because new, changed since or not visible to this person: note.odt')
	await button(screen, 'Ask Odile Perrachon again').trigger('click')
	await flushPromises()
	expect(server.askVisaAgain).toHaveBeenCalledWith(7, 3)
})

it('offers « ready » once everybody has signed off, and never before', async () => {
	expect((await open(aReview([aVisa()]), { offersReady: true })).text()).not.toContain('mark as ready')
	const screen = await open(aReview([aVisa({ state: 'given' })]), { offersReady: true })
	await button(screen, 'Everybody has signed off: mark as ready').trigger('click')
	expect(screen.emitted('ready')).toHaveLength(1)
})

it('is not there for who may neither ask nor see anybody asked', async () => {
	expect((await open(aReview())).find('section').exists()).toBe(false)
})

it('does not count who is gone', () => {
	expect(isComplete(aReview([aVisa({ state: 'given' }), aVisa({ state: 'gone' })]))).toBe(true)
	expect(isComplete(aReview([aVisa({ state: 'gone' })]))).toBe(false)
})

it.each([
	[{ visas: 0, given: 0, corrections: 0, mine: false }, []],
	[{ visas: 3, given: 1, corrections: 0, mine: true }, ['review: 1 of 3 sign-offs', 'your turn']],
	[{ visas: 3, given: 1, corrections: 1, mine: false }, ['correction requested']],
])('says on the line where the sign-offs stand: %o', (review, expected) => {
	expect(reviewMarkers({ review }).map(({ text }) => text)).toEqual(expected)
})
