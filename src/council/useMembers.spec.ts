/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { flushPromises } from '@vue/test-utils'
import { effectScope } from 'vue'
import { ApiError } from '../api/ApiError'
import { fetchMembers, orderMembers } from '../api/members'
import { aMember } from './given'
import { useMembers } from './useMembers'

jest.mock('../api/members')

const fetched = jest.mocked(fetchMembers)
const ordered = jest.mocked(orderMembers)
const tableau = [aMember(1), aMember(2), aMember(3), aMember(9, { inExercise: false })]

async function membersOf() {
	fetched.mockResolvedValue(tableau)
	const store = effectScope().run(() => useMembers(() => 1))!
	await flushPromises()
	return store
}
const ids = (store: Awaited<ReturnType<typeof membersOf>>) => store.inOffice.value.map(({ id }) => id)

it('moves a member at once and sends the whole tableau', async () => {
	ordered.mockImplementation(async (_, order) => order.map((id) => tableau.find((member) => member.id === id)!))
	const store = await membersOf()
	expect(store.move(3, -1)).toBe(2)
	expect(ids(store)).toEqual([1, 3, 2])
	await flushPromises()
	expect(ordered).toHaveBeenCalledWith(1, [1, 3, 2, 9])
	expect(ids(store)).toEqual([1, 3, 2])
})

it('does not move beyond the ends', async () => {
	const store = await membersOf()
	expect(store.move(1, -1)).toBeNull()
	expect(store.move(3, 1)).toBeNull()
	expect(ordered).not.toHaveBeenCalled()
})

it('sends quick moves one after the other, the last order only', async () => {
	let answer = () => {}
	ordered.mockImplementation((_, order) => new Promise((resolve) => {
		answer = () => resolve(order.map((id) => tableau.find((member) => member.id === id)!))
	}))
	const store = await membersOf()
	store.move(3, -1)
	store.move(3, -1)
	expect(ordered).toHaveBeenCalledTimes(1)
	answer()
	await flushPromises()
	expect(ordered).toHaveBeenCalledTimes(2)
	expect(ordered).toHaveBeenLastCalledWith(1, [3, 1, 2, 9])
	expect(ids(store)).toEqual([3, 1, 2])
})

it('shows the order of the server again when it refuses, and says why', async () => {
	ordered.mockRejectedValue(new ApiError('offline'))
	const store = await membersOf()
	store.move(3, -1)
	await flushPromises()
	expect(ids(store)).toEqual([1, 2, 3])
	expect(store.failure.value?.kind).toBe('offline')
})
