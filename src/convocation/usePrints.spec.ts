/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { ApiError } from '../api/ApiError'
import { openFile } from '../ui/openFile'
import { usePrints } from './usePrints'

jest.mock('../ui/openFile')
jest.mock('../documents/printing', () => ({ print: jest.fn() }))

beforeEach(() => jest.clearAllMocks())

it('prints one at a time: a second tap makes no second file', async () => {
	const prints = usePrints()
	let end: (bytes: Uint8Array) => void = () => undefined
	const make = jest.fn(() => new Promise<Uint8Array>((resolve) => {
		end = resolve
	}))
	const both = [prints.showBytes('Lettres', make), prints.showBytes('Lettres', make)]
	expect(prints.busy.value).toBe(true)
	end(new Uint8Array([1]))
	await Promise.all(both)

	expect(make).toHaveBeenCalledTimes(1)
	expect(openFile).toHaveBeenCalledTimes(1)
	expect(prints.busy.value).toBe(false)
})

it('shows nothing when it fails, says why, and can be asked again', async () => {
	const prints = usePrints()
	await prints.showBytes('Lettres', () => Promise.reject(new ApiError('offline')))
	expect(prints.error.value?.kind).toBe('offline')
	expect(openFile).not.toHaveBeenCalled()
	await prints.showBytes('Lettres', () => Promise.resolve(new Uint8Array([1])))

	expect(prints.error.value).toBeNull()
	expect(openFile).toHaveBeenCalledTimes(1)
})
