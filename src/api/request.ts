/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ApiErrorBody } from './ApiError'

import axios, { isAxiosError, isCancel } from '@nextcloud/axios'
import { generateOcsUrl } from '@nextcloud/router'
import { ApiError, kindOfStatus } from './ApiError'

const BASE = 'apps/conseil_municipal/api/v1'
const NOT_MODIFIED = 304

type UrlValues = Readonly<Record<string, string | number>>

export interface RequestOptions {
	readonly signal?: AbortSignal
	/** Query parameters; those left undefined are not sent. */
	readonly query?: Readonly<Record<string, string | number | undefined>>
	/** Version the change was made on, sent as `If-Match`. */
	readonly version?: number
}

/** What is answered together with the entity tag that a later call may repeat. */
export interface Tagged<T> {
	readonly value: T
	readonly etag: string | null
}

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE'

/** One call. `url` is relative to the API's base, `{name}` filled from `values`. Rejects with ApiError. */
async function send<T>(method: Method, url: string, values: UrlValues, body: object | undefined, options: RequestOptions, headers: Record<string, string> = {}, onProgress?: (sent: number) => void): Promise<Tagged<T> | null> {
	try {
		const response = await axios.request<{ ocs: { data: T } }>({
			method,
			url: generateOcsUrl(`${BASE}/${url}`, values),
			data: body,
			params: options.query,
			signal: options.signal,
			onUploadProgress: onProgress && (({ loaded }) => onProgress(loaded)),
			headers: options.version === undefined ? headers : { ...headers, 'If-Match': `"${options.version}"` },
			validateStatus: (status) => (status >= 200 && status < 300) || status === NOT_MODIFIED,
		})
		if (response.status === NOT_MODIFIED) {
			return null
		}
		const etag: unknown = response.headers?.etag
		return { value: response.data.ocs.data, etag: typeof etag === 'string' ? etag : null }
	} catch (error) {
		throw asApiError(error)
	}
}

function asApiError(error: unknown): unknown {
	if (isCancel(error) || !isAxiosError(error)) {
		return error
	}
	if (error.response === undefined) {
		return new ApiError('offline', {}, error)
	}
	return new ApiError(kindOfStatus(error.response.status), bodyOf(error.response.data), error)
}

function bodyOf(answer: unknown): Partial<ApiErrorBody> {
	const data = (answer as { ocs?: { data?: unknown } } | null)?.ocs?.data
	return typeof data === 'object' && data !== null && 'code' in data ? data as ApiErrorBody : {}
}

async function value<T>(answer: Promise<Tagged<T> | null>): Promise<T> {
	const tagged = await answer
	if (tagged === null) {
		throw new ApiError('server')
	}
	return tagged.value
}

export function get<T>(url: string, values: UrlValues = {}, options: RequestOptions = {}): Promise<T> {
	return value(send<T>('GET', url, values, undefined, options))
}

/** A GET that may be answered « not modified »: null then, when `etag` is that of the last answer. */
export function getTagged<T>(url: string, values: UrlValues, etag: string | null, options: RequestOptions = {}): Promise<Tagged<T> | null> {
	return send<T>('GET', url, values, undefined, options, etag === null ? {} : { 'If-None-Match': etag })
}

export function post<T>(url: string, values: UrlValues = {}, body: object = {}, options: RequestOptions = {}): Promise<T> {
	return value(send<T>('POST', url, values, body, options))
}

export function put<T>(url: string, values: UrlValues = {}, body: object = {}, options: RequestOptions = {}): Promise<T> {
	return value(send<T>('PUT', url, values, body, options))
}

/**
 * Sends bytes, in one request of a bounded size.
 *
 * @param onProgress bytes sent so far
 */
export function putBytes<T>(url: string, values: UrlValues, bytes: Blob, onProgress: (sent: number) => void, options: RequestOptions = {}): Promise<T> {
	return value(send<T>('PUT', url, values, bytes, options, { 'Content-Type': 'application/octet-stream' }, onProgress))
}

/** A file, whole. Rejects with ApiError, whose sentence is that of the server. */
export async function getBytes(url: string, values: UrlValues = {}, options: RequestOptions = {}): Promise<Uint8Array> {
	try {
		const response = await axios.get<ArrayBuffer>(generateOcsUrl(`${BASE}/${url}`, values), { params: options.query, signal: options.signal, responseType: 'arraybuffer' })
		return new Uint8Array(response.data)
	} catch (error) {
		throw asApiError(withReadableBody(error))
	}
}

/** A refusal comes as JSON even where a file was asked for. */
function withReadableBody(error: unknown): unknown {
	if (isAxiosError(error) && error.response?.data instanceof ArrayBuffer) {
		try {
			error.response.data = JSON.parse(new TextDecoder().decode(error.response.data))
		} catch {
			error.response.data = null
		}
	}
	return error
}

export function del<T>(url: string, values: UrlValues = {}, options: RequestOptions = {}): Promise<T> {
	return value(send<T>('DELETE', url, values, undefined, options))
}
