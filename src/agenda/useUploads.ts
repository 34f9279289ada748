/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ShallowRef } from 'vue'
import type { ConflictAnswer, Queue, Upload } from './uploadQueue'
import type { Transport } from './uploadTransport'

import { effectScope, shallowRef, watch } from 'vue'
import { added, answered, failed, finished, isBusy, networkReturned, progressed, removed, retried, settled, startable, started } from './uploadQueue'
import { UploadRefused } from './uploadTransport'

const PARALLEL = 3
/** A lost network that gives no sign of return is tried again after this. */
const RETRY_MILLISECONDS = 15_000

/** The folder of a meeting, or of a paper, as uploads see it. */
export interface UploadPlaces {
	/** Path in this person's files of the folder of an item; for null of « to be sorted », or of the paper. */
	folderOf(itemId: number | null): Promise<string>
	/** Names of the files now there. */
	namesIn(itemId: number | null): string[]
	/** Something arrived: the agenda is worth reading again. */
	arrived(): void
}

export interface Uploads {
	readonly queue: ShallowRef<Queue>
	add(files: readonly File[], itemId: number | null): void
	/** `all`: the same answer for every file that asks. */
	answer(id: number, answer: ConflictAnswer, all?: boolean): void
	cancel(id: number): void
	cancelAll(): void
	retry(id: number): void
	/** Where files go and who is told; the screen on display sets it. */
	connect(places: UploadPlaces): void
}

const known = new Map<string, Uploads>()

/**
 * The uploads of one place: one queue for the whole visit, that goes on while other screens are shown.
 *
 * @param place such as `meeting 3` or `paper 7`
 * @param transport sends one file
 */
export function useUploads(place: string, transport: Transport): Uploads {
	const existing = known.get(place)
	if (existing !== undefined) {
		return existing
	}
	const uploads = effectScope(true).run(() => createUploads(transport))!
	known.set(place, uploads)
	return uploads
}

/** A queue of its own, for useUploads() and for tests. */
export function createUploads(transport: Transport): Uploads {
	const queue = shallowRef<Queue>([])
	const files = new Map<number, File>()
	const sending = new Map<number, AbortController>()
	let places: UploadPlaces | null = null
	let lastId = 0
	let retryTimer: ReturnType<typeof setTimeout> | undefined

	function set(next: Queue): void {
		queue.value = settled(next)
		for (const upload of startable(queue.value, PARALLEL)) {
			queue.value = started(queue.value, upload.id)
			void send(upload)
		}
		clearTimeout(retryTimer)
		if (queue.value.some(({ state }) => state === 'waiting')) {
			retryTimer = setTimeout(resume, RETRY_MILLISECONDS)
		}
	}

	async function send({ id, itemId, name }: Upload): Promise<void> {
		const abort = new AbortController()
		sending.set(id, abort)
		try {
			const folder = await places!.folderOf(itemId)
			await transport(files.get(id)!, folder, name, abort.signal, (sent) => {
				queue.value = progressed(queue.value, id, sent)
			})
			files.delete(id)
			places!.arrived()
			set(finished(queue.value, id))
		} catch (cause) {
			if (!abort.signal.aborted) {
				set(cause instanceof UploadRefused ? failed(queue.value, id, cause.refusal, cause.detail) : failed(queue.value, id, 'server'))
			}
		} finally {
			sending.delete(id)
		}
	}

	function cancel(id: number): void {
		sending.get(id)?.abort()
		files.delete(id)
		set(removed(queue.value, id))
	}

	function resume(): void {
		set(networkReturned(queue.value))
	}

	window.addEventListener('online', resume)
	window.addEventListener('beforeunload', (event) => {
		if (isBusy(queue.value)) {
			event.preventDefault()
		}
	})
	watch(queue, (now) => {
		if (now.length === 0) {
			files.clear()
		}
	})

	return {
		queue,
		add(incoming, itemId) {
			const entries = incoming.map((file) => {
				files.set(++lastId, file)
				return { id: lastId, name: file.name, size: file.size }
			})
			set(added(queue.value, entries, itemId, places?.namesIn(itemId) ?? []))
		},
		answer(id, decision, all = false) {
			const asking = queue.value.filter((upload) => upload.state === 'asking' && (all || upload.id === id))
			set(asking.reduce((now, upload) => answered(now, upload.id, decision, places?.namesIn(upload.itemId) ?? []), queue.value))
		},
		cancel,
		cancelAll: () => queue.value.filter(({ state }) => state !== 'done').forEach(({ id }) => cancel(id)),
		retry: (id) => set(retried(queue.value, id)),
		connect(next) {
			places = next
		},
	}
}
