/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { InternalAxiosRequestConfig } from 'axios'

import axios from '@nextcloud/axios'
import { AxiosError } from 'axios'
import { updateCouncil } from './councils'
import { fetchPreparation } from './meetings'
import { get, post } from './request'

/** Answers the next request as a server would; null is a network that is down. */
function serverAnswers(status: number | null, data: unknown = {}, headers: Record<string, string> = {}) {
	const seen: InternalAxiosRequestConfig[] = []
	axios.defaults.adapter = async (config) => {
		seen.push(config)
		if (status === null) {
			throw new AxiosError('Network Error', AxiosError.ERR_NETWORK, config)
		}
		const response = { status, statusText: '', data: { ocs: { data } }, headers, config }
		if (config.validateStatus?.(status) === false) {
			throw new AxiosError('refused', undefined, config, undefined, response)
		}
		return response
	}
	return seen
}

it('gives what the answer holds, without its envelope', async () => {
	serverAnswers(200, [{ id: 1 }])
	await expect(get('councils')).resolves.toEqual([{ id: 1 }])
})

it('fills the address and says which version a change was made on', async () => {
	const seen = serverAnswers(200, {})
	await updateCouncil(7, { name: 'Les Arollières' }, 3)
	expect(seen[0]?.url).toContain('/ocs/v2.php/apps/conseil_municipal/api/v1/councils/7')
	expect(seen[0]?.headers['If-Match']).toBe('"3"')
})

it.each([
	[403, 'forbidden'],
	[404, 'notFound'],
	[409, 'conflict'],
	[412, 'stale'],
	[422, 'invalid'],
	[423, 'locked'],
	[429, 'tooMany'],
	[507, 'full'],
	[503, 'unavailable'],
	[500, 'server'],
	[418, 'server'],
])('names a refusal with status %d « %s »', async (status, kind) => {
	serverAnswers(status)
	await expect(get('councils')).rejects.toMatchObject({ name: 'ApiError', kind })
})

it('tells a missing network from a refusal', async () => {
	serverAnswers(null)
	await expect(get('councils')).rejects.toMatchObject({ kind: 'offline' })
})

it('keeps the sentence of the server under the field it concerns', async () => {
	serverAnswers(422, { code: 'invalid_siret', message: 'The key is wrong.', field: 'siret', data: null })
	await expect(post('councils')).rejects.toMatchObject({ code: 'invalid_siret', message: 'The key is wrong.', fields: { siret: 'The key is wrong.' } })
})

it('gives what others saved with a stale change', async () => {
	serverAnswers(412, { code: 'stale', message: '', field: null, data: { current: { version: 4 } } })
	const error = await updateCouncil(7, {}, 3).catch((cause) => cause)
	expect(error.current()).toEqual({ version: 4 })
})

it('survives an answer that is not ours', async () => {
	serverAnswers(502, null)
	await expect(get('councils')).rejects.toMatchObject({ kind: 'unavailable', code: '', fields: {} })
})

it('answers null when nothing changed since the entity tag', async () => {
	const seen = serverAnswers(304)
	await expect(fetchPreparation(1, '"abc"')).resolves.toBeNull()
	expect(seen[0]?.headers['If-None-Match']).toBe('"abc"')
})

it('gives the entity tag of an answer to ask again with', async () => {
	serverAnswers(200, { items: [] }, { etag: '"def"' })
	await expect(fetchPreparation(1)).resolves.toEqual({ value: { items: [] }, etag: '"def"' })
})
