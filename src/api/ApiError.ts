/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/**
 * What a caller may tell apart:
 * `forbidden` visible but not allowed · `notFound` unknown or not visible · `stale` someone changed it meanwhile (412) ·
 * `conflict` refused in the present state (409) · `invalid` a value can never be accepted · `locked` someone holds the
 * file · `full` no space left · `tooMany` asked too often in a short while · `unavailable` a service or folder does not answer · `offline` no network ·
 * `server` anything unforeseen.
 */
export type ApiErrorKind = 'forbidden' | 'notFound' | 'stale' | 'conflict' | 'invalid' | 'locked' | 'full' | 'tooMany' | 'unavailable' | 'offline' | 'server'

const KIND_OF_STATUS: Readonly<Record<number, ApiErrorKind>> = {
	400: 'invalid',
	401: 'forbidden',
	403: 'forbidden',
	404: 'notFound',
	409: 'conflict',
	412: 'stale',
	413: 'full',
	422: 'invalid',
	423: 'locked',
	429: 'tooMany',
	502: 'unavailable',
	503: 'unavailable',
	504: 'unavailable',
	507: 'full',
}

export interface ApiErrorBody {
	readonly code: string
	/** A sentence in the person's language, empty when the server gave none. */
	readonly message: string
	readonly field: string | null
	readonly data: Readonly<Record<string, unknown>> | null
}

const NO_BODY: ApiErrorBody = { code: '', message: '', field: null, data: null }

/** The only way a function of src/api fails, except for an aborted request which rejects as axios does. */
export class ApiError extends Error {
	override readonly name = 'ApiError'
	readonly code: string
	/** Input concerned → what is wrong with it. */
	readonly fields: Readonly<Record<string, string>>
	readonly data: Readonly<Record<string, unknown>> | null

	constructor(readonly kind: ApiErrorKind, body: Partial<ApiErrorBody> = {}, override readonly cause: unknown = undefined) {
		const { code, message, field, data } = { ...NO_BODY, ...body }
		super(message)
		this.code = code
		this.fields = field === null ? {} : { [field]: message }
		this.data = data
	}

	/** The state kept by the server, on `stale` only. */
	current<T>(): T | null {
		return (this.data?.current as T | undefined) ?? null
	}
}

/** The kind of failure behind an HTTP status; `server` when nothing better is known. */
export function kindOfStatus(status: number): ApiErrorKind {
	return KIND_OF_STATUS[status] ?? 'server'
}

/** What was caught, as an error that can be put into words. */
export function asApiError(cause: unknown): ApiError {
	return cause instanceof ApiError ? cause : new ApiError('server', {}, cause)
}
