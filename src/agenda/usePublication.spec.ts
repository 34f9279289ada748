/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { PublishProgress } from '../api/types'
import type { Publication } from './usePublication'

import { effectScope } from 'vue'
import { ApiError } from '../api/ApiError'
import { publishMeeting } from '../api/publication'
import { usePublication } from './usePublication'

jest.mock('../api/publication')

const publish = jest.mocked(publishMeeting)
const answer = (done: number, total: number, finished = false): PublishProgress => ({ done, total, finished, failures: [] })
const ofMeeting = (id: number): Publication => effectScope().run(() => usePublication(id))!

beforeEach(() => publish.mockReset())

it('calls again until everything is published', async () => {
	publish.mockResolvedValueOnce(answer(12, 31)).mockResolvedValueOnce(answer(31, 31, true))
	const publication = ofMeeting(1)
	await publication.start()
	expect(publish).toHaveBeenCalledTimes(2)
	expect(publication.status.value).toBe('done')
	expect(publication.percent.value).toBe(100)
})

it('counts forward when the server only says what remains', async () => {
	publish.mockResolvedValueOnce(answer(12, 31)).mockResolvedValueOnce(answer(10, 19)).mockRejectedValueOnce(new ApiError('offline'))
	const publication = ofMeeting(1)
	await publication.start()
	expect(publication.progress.value).toMatchObject({ done: 22, total: 31 })
})

it('keeps what was published when the network is lost, and says so', async () => {
	publish.mockResolvedValueOnce(answer(12, 31)).mockRejectedValueOnce(new ApiError('offline'))
	const publication = ofMeeting(1)
	await publication.start()
	expect(publication.status.value).toBe('error')
	expect(publication.error.value?.kind).toBe('offline')
	expect(publication.progress.value?.done).toBe(12)
})

it('does not ask for ever when nothing more gets published', async () => {
	publish.mockResolvedValue(answer(0, 3))
	await ofMeeting(1).start()
	expect(publish).toHaveBeenCalledTimes(3)
})

it('stops asking once cancelled', async () => {
	let first: (value: PublishProgress) => void = () => undefined
	publish.mockImplementationOnce(() => new Promise((resolve) => {
		first = resolve
	}))
	const publication = ofMeeting(1)
	const started = publication.start()
	publication.cancel()
	first(answer(1, 31))
	await started
	expect(publish).toHaveBeenCalledTimes(1)
	expect(publication.status.value).toBe('cancelled')
})
