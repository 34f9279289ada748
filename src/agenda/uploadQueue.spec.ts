/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Queue } from './uploadQueue'

import { added, answered, failed, finished, isBusy, isRetriable, networkReturned, progressed, progressOf, removed, retried, settled, startable, started } from './uploadQueue'

const ITEM = 5
const files = (...names: string[]) => names.map((name, index) => ({ id: index + 1, name, size: 100 }))
const queueOf = (...names: string[]): Queue => added([], files(...names), ITEM, [])
const states = (queue: Queue) => queue.map(({ state }) => state)
const sending = (...names: string[]): Queue => files(...names).reduce((queue, { id }) => started(queue, id), queueOf(...names))

describe('files that arrive', () => {
	it('wait for their turn', () => {
		expect(states(queueOf('a.pdf', 'b.pdf'))).toEqual(['queued', 'queued'])
	})

	it('ask when a file of that name is there', () => {
		const [upload] = added([], files('plan.pdf'), ITEM, ['Plan.pdf'])
		expect(upload).toMatchObject({ state: 'asking', existing: 'Plan.pdf' })
	})

	it('ask when a file of that name is on its way to the same item', () => {
		expect(states(queueOf('plan.pdf', 'plan.pdf'))).toEqual(['queued', 'asking'])
	})

	it('do not ask when it is on its way to another item', () => {
		const queue = added(queueOf('plan.pdf'), [{ id: 9, name: 'plan.pdf', size: 1 }], null, [])
		expect(states(queue)).toEqual(['queued', 'queued'])
	})

	it('are refused at once, without retry, when their name can never be stored', () => {
		const [upload] = queueOf('a\\b.pdf')
		expect(upload).toMatchObject({ state: 'refused', refusal: 'name_characters' })
		expect(isRetriable(upload!)).toBe(false)
	})
})

describe('a name already there', () => {
	const asking = () => added([], files('plan.pdf'), ITEM, ['Plan.pdf'])

	it('is replaced under the very name it has, so that it becomes a new version', () => {
		expect(answered(asking(), 1, 'replace', ['Plan.pdf'])[0]).toMatchObject({ state: 'queued', name: 'Plan.pdf' })
	})

	it('is kept beside the new one under a free name', () => {
		expect(answered(asking(), 1, 'both', ['Plan.pdf', 'plan (2).pdf'])[0]).toMatchObject({ state: 'queued', name: 'plan (3).pdf' })
	})

	it('makes the new one disappear when skipped', () => {
		expect(answered(asking(), 1, 'skip', ['Plan.pdf'])).toEqual([])
	})
})

describe('sending', () => {
	it('starts no more files than allowed', () => {
		expect(startable(queueOf('a', 'b', 'c', 'd'), 3).map(({ name }) => name)).toEqual(['a', 'b', 'c'])
		expect(startable(started(queueOf('a', 'b'), 1), 1)).toEqual([])
	})

	it('never sends two files to the same name at once', () => {
		const queue = answered(queueOf('plan.pdf', 'plan.pdf'), 2, 'replace', [])
		expect(startable(queue, 3).map(({ id }) => id)).toEqual([1])
		expect(startable(finished(started(queue, 1), 1), 3).map(({ id }) => id)).toEqual([2])
	})

	it('shows progress per item and in all', () => {
		let queue = added(sending('a', 'b'), [{ id: 9, name: 'c', size: 200 }], null, [])
		queue = progressed(progressed(finished(queue, 1), 2, 30), 9, 200)
		expect(progressOf(queue, ITEM)).toMatchObject({ count: 1, sent: 130, size: 200, percent: 65 })
		expect(progressOf(queue)).toMatchObject({ count: 2, sent: 130, size: 400 })
	})

	it('never shows more than what there is to send', () => {
		expect(progressed(sending('a'), 1, 999)[0]!.sent).toBe(100)
	})

	it('does not divide by nothing for an empty file', () => {
		expect(progressOf(added([], [{ id: 1, name: 'empty.txt', size: 0 }], ITEM, []))!.percent).toBe(0)
	})

	it('ignores what arrives late about a cancelled file', () => {
		expect(finished(removed(sending('a'), 1), 1)).toEqual([])
	})
})

describe('failures', () => {
	it('wait for the network and go on by themselves', () => {
		const lost = failed(sending('a'), 1, 'network')
		expect(progressOf(lost)).toMatchObject({ waiting: true })
		expect(states(networkReturned(lost))).toEqual(['queued'])
	})

	it('keep a refused file with its reason until the person decides', () => {
		const refused = failed(sending('a', 'b'), 1, 'full')
		expect(refused[0]).toMatchObject({ state: 'refused', refusal: 'full', sent: 0 })
		expect(states(settled(finished(refused, 2)))).toEqual(['refused'])
		expect(states(retried(refused, 1))).toEqual(['queued', 'sending'])
	})

	it('do not bring back a refused file when the network returns', () => {
		expect(states(networkReturned(failed(sending('a'), 1, 'full')))).toEqual(['refused'])
	})
})

it('clears what is done only once nothing moves and nothing is asked', () => {
	const half = finished(sending('a', 'b'), 1)
	expect(states(settled(half))).toEqual(['done', 'sending'])
	expect(settled(finished(half, 2))).toEqual([])
	expect(isBusy(half)).toBe(true)
})
