/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/**
 * The transport of the platform: files go by chunks, several at a time, each chunk tried again on its own.
 * Loaded with the first file sent, the screen does not wait for it.
 */
import type { Transport } from './uploadTransport'

import axios, { isAxiosError } from '@nextcloud/axios'
import { Uploader, UploadFailedError, UploadStatus } from '@nextcloud/files/upload'
import { davRoot } from './davPaths'
import { davMessage, refusalOf } from './uploadFailure'
import { UploadRefused } from './uploadTransport'

/** Attempts per chunk, with growing pauses, before the queue waits for the network. */
const RETRIES = 3

interface Failure {
	readonly status: number | null
	readonly body: string
	readonly at: number
}

/** The uploader tells that a file failed, not why: the last refusal of each address is remembered on its way. */
const failures = new Map<string, Failure>()
let uploader: Uploader | null = null

function ready(): Uploader {
	if (uploader === null) {
		axios.interceptors.response.use(undefined, (error: unknown) => {
			remember(error)
			return Promise.reject(error)
		})
		// Its queue leaves the rejection of a failed file to nobody; the file's own « finished » event says it already.
		window.addEventListener('unhandledrejection', (event) => {
			if (event.reason instanceof UploadFailedError) {
				event.preventDefault()
			}
		})
		uploader = new Uploader()
	}
	return uploader
}

function remember(error: unknown): void {
	if (!isAxiosError(error) || error.code === 'ERR_CANCELED' || !error.config?.url?.includes('/dav/')) {
		return
	}
	const { url, headers } = error.config
	const destination: unknown = headers?.Destination
	const failure = { status: error.response?.status ?? null, body: String(error.response?.data ?? ''), at: Date.now() }
	failures.set(decoded(typeof destination === 'string' ? destination : url), failure)
	failures.set('last', failure)
}

function decoded(url: string): string {
	return new URL(decodeURI(url), window.location.origin).pathname
}

export const uploadByChunks: Transport = async (file, folder, name, signal, onProgress) => {
	const root = davRoot(folder)
	const startedAt = Date.now()
	try {
		const upload = await ready().upload(name, file, { root, signal, retries: RETRIES })
		upload.addEventListener('progress', () => onProgress(upload.uploadedBytes))
		await new Promise<void>((resolve) => {
			if (isOver(upload.status)) {
				resolve()
			}
			upload.addEventListener('finished', () => resolve())
		})
		if (upload.status === UploadStatus.FINISHED) {
			return
		}
	} catch (cause) {
		throw refused(`${root}/${name}`, startedAt, cause)
	}
	throw refused(`${root}/${name}`, startedAt, null)
}

function isOver(status: number): boolean {
	return status === UploadStatus.FINISHED || status === UploadStatus.CANCELLED || status === UploadStatus.FAILED
}

/** A chunk has an address of its own: without a refusal of the file itself, the last one since it started counts. */
function refused(url: string, since: number, cause: unknown): UploadRefused {
	const own = failures.get(decoded(encodeURI(url)))
	const last = failures.get('last')
	const failure = [own, last].find((known) => known !== undefined && known.at >= since)
	return failure === undefined
		? new UploadRefused('network', null, cause)
		: new UploadRefused(refusalOf(failure.status, failure.body), davMessage(failure.body), cause)
}
