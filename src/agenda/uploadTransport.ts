/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** Sends one file, whatever the means. The queue knows only this. */
import type { Refusal } from './uploadQueue'

export class UploadRefused extends Error {
	override readonly name = 'UploadRefused'

	constructor(readonly refusal: Refusal, readonly detail: string | null = null, override readonly cause: unknown = undefined) {
		super(refusal)
	}
}

export interface Transport {
	/**
	 * @param folder path of the folder in this person's files
	 * @param name of the file in that folder; what has this name becomes an earlier version
	 * @param onProgress bytes accepted so far
	 * @throws UploadRefused when it was not stored; anything when `signal` was aborted
	 */
	(file: File, folder: string, name: string, signal: AbortSignal, onProgress: (sent: number) => void): Promise<void>
}
