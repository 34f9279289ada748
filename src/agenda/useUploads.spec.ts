/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Transport } from './uploadTransport'
import type { Uploads } from './useUploads'

import { UploadRefused } from './uploadTransport'
import { createUploads } from './useUploads'

/** A transport whose every file ends when the test says so. */
function controlled() {
	const calls: { name: string, folder: string, signal: AbortSignal, progress(sent: number): void, end(): void, fail(cause: unknown): void }[] = []
	const transport: Transport = (_, folder, name, signal, progress) => new Promise((end, fail) => {
		calls.push({ name, folder, signal, progress, end, fail })
	})
	return { calls, transport }
}

function connected(transport: Transport, present: string[] = []): { uploads: Uploads, arrived: jest.Mock } {
	const uploads = createUploads(transport)
	const arrived = jest.fn()
	uploads.connect({ folderOf: async (itemId) => `/Meeting/${itemId ?? 'inbox'}`, namesIn: () => present, arrived })
	return { uploads, arrived }
}

const file = (name: string) => new File(['content'], name)
const settle = async () => {
	for (let turn = 0; turn < 5; turn++) {
		await Promise.resolve()
	}
}
const states = ({ queue }: Uploads) => queue.value.map(({ name, state }) => `${name} ${state}`)

it('sends a file to the folder of its item and tells the screen', async () => {
	const { calls, transport } = controlled()
	const { uploads, arrived } = connected(transport)
	uploads.add([file('plan.pdf')], 5)
	await settle()
	expect(calls.map(({ folder, name }) => `${folder}/${name}`)).toEqual(['/Meeting/5/plan.pdf'])
	calls[0]!.end()
	await settle()
	expect(arrived).toHaveBeenCalledTimes(1)
	expect(uploads.queue.value).toEqual([])
})

it('sends three files at a time, the fourth when one has arrived', async () => {
	const { calls, transport } = controlled()
	const { uploads } = connected(transport)
	uploads.add(['a', 'b', 'c', 'd'].map(file), 5)
	await settle()
	expect(states(uploads)).toEqual(['a sending', 'b sending', 'c sending', 'd queued'])
	calls[1]!.end()
	await settle()
	expect(calls.map(({ name }) => name)).toEqual(['a', 'b', 'c', 'd'])
})

it('sends nothing before the person decided about a name already there', async () => {
	const { calls, transport } = controlled()
	const { uploads } = connected(transport, ['plan.pdf', 'note.pdf'])
	uploads.add([file('plan.pdf'), file('note.pdf')], 5)
	await settle()
	expect(calls).toEqual([])
	uploads.answer(uploads.queue.value[0]!.id, 'both', true)
	await settle()
	expect(calls.map(({ name }) => name)).toEqual(['plan (2).pdf', 'note (2).pdf'])
})

it('stops a file that is cancelled', async () => {
	const { calls, transport } = controlled()
	const { uploads } = connected(transport)
	uploads.add([file('a')], 5)
	await settle()
	uploads.cancel(uploads.queue.value[0]!.id)
	expect(calls[0]!.signal.aborted).toBe(true)
	expect(uploads.queue.value).toEqual([])
})

it('keeps a refused file with its reason, and sends it again when asked', async () => {
	const { calls, transport } = controlled()
	const { uploads } = connected(transport)
	uploads.add([file('a')], 5)
	await settle()
	calls[0]!.fail(new UploadRefused('locked', 'Locked by Samira'))
	await settle()
	expect(uploads.queue.value[0]).toMatchObject({ state: 'refused', refusal: 'locked', detail: 'Locked by Samira' })
	uploads.retry(uploads.queue.value[0]!.id)
	await settle()
	expect(calls).toHaveLength(2)
})

it('goes on by itself when the network returns', async () => {
	const { calls, transport } = controlled()
	const { uploads } = connected(transport)
	uploads.add([file('a')], 5)
	await settle()
	calls[0]!.fail(new UploadRefused('network'))
	await settle()
	expect(states(uploads)).toEqual(['a waiting'])
	window.dispatchEvent(new Event('online'))
	await settle()
	expect(calls).toHaveLength(2)
})

it('says that the folder cannot be reached rather than losing the file', async () => {
	const { transport } = controlled()
	const uploads = createUploads(transport)
	uploads.connect({ folderOf: () => Promise.reject(new UploadRefused('folderMissing')), namesIn: () => [], arrived() {} })
	uploads.add([file('a')], 5)
	await settle()
	expect(uploads.queue.value[0]).toMatchObject({ state: 'refused', refusal: 'folderMissing' })
})
