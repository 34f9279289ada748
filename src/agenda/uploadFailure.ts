/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Refusal } from './uploadQueue'

const REFUSAL_OF_STATUS: Readonly<Record<number, Refusal>> = {
	400: 'name',
	403: 'forbidden',
	404: 'folderMissing',
	409: 'folderMissing',
	413: 'tooLarge',
	415: 'name',
	423: 'locked',
	507: 'full',
}

const NAME_EXCEPTION = /InvalidPath|InvalidFilename|Forbidden\\?Name|FileNameTooLong|EmptyFileName/i
const QUOTA_EXCEPTION = /InsufficientStorage|NotEnoughSpace/i

/**
 * Why WebDAV refused a file.
 *
 * @param status of the answer; null when there was none: the network is gone
 * @param body of the answer, an XML document naming the exception
 */
export function refusalOf(status: number | null, body = ''): Refusal {
	if (status === null) {
		return 'network'
	}
	if (QUOTA_EXCEPTION.test(body)) {
		return 'full'
	}
	if (status >= 400 && status < 500 && NAME_EXCEPTION.test(body)) {
		return 'name'
	}
	return REFUSAL_OF_STATUS[status] ?? 'server'
}

/** The sentence of a WebDAV error, for what no reason of ours covers; null when there is none. */
export function davMessage(body: string): string | null {
	const message = /<s:message>([^<]*)<\/s:message>/.exec(body)?.[1]?.trim()
	return message === undefined || message === '' ? null : message
}
