/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { ApiError } from '../api/ApiError'
import { useEditing } from './editing'

interface Council { version: number, name: string, seats: number, website: string | null }

const council: Council = { version: 3, name: 'Les Arollières', seats: 15, website: null }
const stale = (current: Council) => new ApiError('stale', { data: { current } })

function editingOf(write: jest.Mock) {
	const editing = useEditing<Council, 'name' | 'seats' | 'website'>(['name', 'seats', 'website'], write)
	editing.start(council)
	return editing
}

it('saves only what changed, on the version it was changed on', async () => {
	const write = jest.fn().mockResolvedValue({ ...council, seats: 19, version: 4 })
	const editing = editingOf(write)
	editing.draft.value!.seats = 19
	await editing.save()
	expect(write).toHaveBeenCalledWith({ seats: 19 }, 3)
	expect(editing.changed.value).toBe(false)
})

it('merges and saves again when someone else changed another field', async () => {
	const theirs = { ...council, website: 'https://arollieres.example', version: 4 }
	const write = jest.fn().mockRejectedValueOnce(stale(theirs)).mockResolvedValueOnce({ ...theirs, seats: 19, version: 5 })
	const editing = editingOf(write)
	editing.draft.value!.seats = 19
	await expect(editing.save()).resolves.toMatchObject({ seats: 19, website: 'https://arollieres.example' })
	expect(write).toHaveBeenLastCalledWith({ seats: 19 }, 4)
})

it('asks to choose when both changed the same field, and saves nothing before', async () => {
	const write = jest.fn().mockRejectedValueOnce(stale({ ...council, seats: 23, version: 4 }))
	const editing = editingOf(write)
	editing.draft.value!.seats = 19
	await expect(editing.save()).resolves.toBeNull()
	expect(editing.disagreements.value).toEqual([{ field: 'seats', mine: 19, theirs: 23 }])
	await editing.save()
	expect(write).toHaveBeenCalledTimes(1)
})

it('takes the side that was chosen', async () => {
	const write = jest.fn().mockRejectedValueOnce(stale({ ...council, seats: 23, version: 4 })).mockResolvedValueOnce({ ...council, seats: 19, version: 5 })
	const editing = editingOf(write)
	editing.draft.value!.seats = 19
	await editing.save()
	editing.choose('seats', 'mine')
	await editing.save()
	expect(write).toHaveBeenLastCalledWith({ seats: 19 }, 4)
})

it('keeps what was typed when saving fails', async () => {
	const editing = editingOf(jest.fn().mockRejectedValue(new ApiError('offline')))
	editing.draft.value!.name = 'Les Arolles'
	await editing.save()
	expect(editing.failure.value?.kind).toBe('offline')
	expect(editing.draft.value!.name).toBe('Les Arolles')
	expect(editing.saving.value).toBe(false)
})

it('gives up what was typed when asked', () => {
	const editing = editingOf(jest.fn())
	editing.draft.value!.name = 'Les Arolles'
	editing.reset()
	expect(editing.draft.value!.name).toBe('Les Arollières')
})
