/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/**
 * The files on their way to the folder of a meeting, as plain values: every event is a function from one queue to the
 * next. What sends the bytes and what shows them live elsewhere.
 */
import type { NameProblem } from './fileNames'

import { composed, freeName, nameProblem, takenBy } from './fileNames'

/** Why a file was not stored. `network` resumes by itself, the others wait for the person. */
export type Refusal = 'network' | 'full' | 'tooLarge' | 'forbidden' | 'locked' | 'folderMissing' | 'name' | 'server' | `name_${NameProblem}`

export type UploadState
	/** A file of this name is there: the person chooses. */
	= | 'asking'
		| 'queued'
		| 'sending'
	/** No network; resumes by itself. */
		| 'waiting'
		| 'done'
		| 'refused'

export interface Upload {
	readonly id: number
	/** The item it goes to; null for « to be sorted ». */
	readonly itemId: number | null
	/** Name it will have there. */
	readonly name: string
	/** Bytes. */
	readonly size: number
	readonly sent: number
	readonly state: UploadState
	/** On `asking`: the name already there, replaced if the person says so. */
	readonly existing: string | null
	/** On `refused`. */
	readonly refusal: Refusal | null
	/** What the server said about a refusal, such as who holds the file. */
	readonly detail: string | null
}

export type Queue = readonly Upload[]

export type ConflictAnswer = 'replace' | 'both' | 'skip'

/** A file as the queue knows it. */
export interface Incoming {
	readonly id: number
	readonly name: string
	readonly size: number
}

const ACTIVE: readonly UploadState[] = ['queued', 'sending', 'waiting']

/**
 * Adds files for one destination. A name that can never be stored is refused at once; a name already there, or
 * already on its way, asks.
 *
 * @param present names of the files now in that destination
 */
export function added(queue: Queue, files: readonly Incoming[], itemId: number | null, present: readonly string[]): Queue {
	return files.reduce<Queue>((all, file) => [...all, arriving(all, file, itemId, present)], queue)
}

function arriving(queue: Queue, { id, name: given, size }: Incoming, itemId: number | null, present: readonly string[]): Upload {
	const name = composed(given)
	const upload: Upload = { id, itemId, name, size, sent: 0, state: 'queued', existing: null, refusal: null, detail: null }
	const problem = nameProblem(name)
	if (problem !== null) {
		return { ...upload, state: 'refused', refusal: `name_${problem}` }
	}
	const existing = takenBy(name, namesTaken(queue, itemId, present))
	return existing === null ? upload : { ...upload, state: 'asking', existing }
}

/** Names there or on their way to a destination. */
function namesTaken(queue: Queue, itemId: number | null, present: readonly string[]): string[] {
	const coming = queue.filter((upload) => upload.itemId === itemId && (ACTIVE.includes(upload.state) || upload.state === 'done'))
	return [...present, ...coming.map(({ name }) => name)]
}

/** What the person decided about a name already there. */
export function answered(queue: Queue, id: number, answer: ConflictAnswer, present: readonly string[]): Queue {
	if (answer === 'skip') {
		return removed(queue, id)
	}
	return changed(queue, id, 'asking', (upload) => ({
		...upload,
		state: 'queued',
		name: answer === 'replace' ? upload.existing ?? upload.name : freeName(upload.name, namesTaken(queue, upload.itemId, present)),
		existing: null,
	}))
}

/** The files to start now, so that at most `parallel` are being sent; two of the same name never at once. */
export function startable(queue: Queue, parallel: number): Upload[] {
	const sending = queue.filter(({ state }) => state === 'sending')
	const busy = new Set(sending.map(place))
	const next: Upload[] = []
	for (const upload of queue) {
		if (sending.length + next.length >= parallel) {
			break
		}
		if (upload.state === 'queued' && !busy.has(place(upload))) {
			busy.add(place(upload))
			next.push(upload)
		}
	}
	return next
}

function place({ itemId, name }: Upload): string {
	return `${itemId ?? ''}/${name.toLowerCase()}`
}

export function started(queue: Queue, id: number): Queue {
	return changed(queue, id, 'queued', (upload) => ({ ...upload, state: 'sending', sent: 0 }))
}

/** @param sent bytes accepted so far; never beyond the size */
export function progressed(queue: Queue, id: number, sent: number): Queue {
	return changed(queue, id, 'sending', (upload) => ({ ...upload, sent: Math.min(Math.max(sent, 0), upload.size) }))
}

export function finished(queue: Queue, id: number): Queue {
	return changed(queue, id, 'sending', (upload) => ({ ...upload, state: 'done', sent: upload.size }))
}

/** A lost network waits, anything else is refused and keeps its place until the person decides. */
export function failed(queue: Queue, id: number, refusal: Refusal, detail: string | null = null): Queue {
	return changed(queue, id, 'sending', (upload) => refusal === 'network'
		? { ...upload, state: 'waiting', sent: 0 }
		: { ...upload, state: 'refused', sent: 0, refusal, detail })
}

export function networkReturned(queue: Queue): Queue {
	return queue.map((upload) => upload.state === 'waiting' ? { ...upload, state: 'queued' } : upload)
}

export function retried(queue: Queue, id: number): Queue {
	return changed(queue, id, 'refused', (upload) => ({ ...upload, state: 'queued', refusal: null, detail: null, sent: 0 }))
}

/** Cancelled by the person, or a refused file put aside. */
export function removed(queue: Queue, id: number): Queue {
	return queue.filter((upload) => upload.id !== id)
}

/** Once nothing moves any more, what is done leaves; what was refused stays until decided. */
export function settled(queue: Queue): Queue {
	return isBusy(queue) || queue.some(({ state }) => state === 'asking') ? queue : queue.filter(({ state }) => state !== 'done')
}

/** A name that can never be stored is not worth retrying. */
export function isRetriable({ state, refusal }: Upload): boolean {
	return state === 'refused' && refusal !== null && !refusal.startsWith('name_')
}

export function isBusy(queue: Queue): boolean {
	return queue.some(({ state }) => ACTIVE.includes(state))
}

export interface Progress {
	/** Files on their way or arrived in this batch. */
	readonly count: number
	readonly sent: number
	readonly size: number
	/** 0 to 100. */
	readonly percent: number
	readonly waiting: boolean
}

/** Progress in all, or towards one destination; null when nothing is on its way there. */
export function progressOf(queue: Queue, itemId?: number | null): Progress | null {
	const batch = queue.filter(({ state, itemId: to }) => (ACTIVE.includes(state) || state === 'done') && (itemId === undefined || to === itemId))
	const active = batch.filter(({ state }) => state !== 'done')
	if (active.length === 0) {
		return null
	}
	const size = batch.reduce((sum, upload) => sum + upload.size, 0)
	const sent = batch.reduce((sum, upload) => sum + upload.sent, 0)
	return {
		count: active.length,
		sent,
		size,
		percent: size === 0 ? 0 : Math.floor(100 * sent / size),
		waiting: active.every(({ state }) => state === 'waiting'),
	}
}

function changed(queue: Queue, id: number, from: UploadState, change: (upload: Upload) => Upload): Queue {
	return queue.map((upload) => upload.id === id && upload.state === from ? change(upload) : upload)
}
