/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Preparation } from '../api/types'

import { shallowRef } from 'vue'
import { aDocument, anItem, aPreparation } from './given'
import { othersChanges, othersChangesIn } from './othersChanges'

const roads = anItem({ id: 1, title: 'Roads', number: '1' })
const school = anItem({ id: 2, title: 'School', number: '2' })

it('says nothing when nothing changed', () => {
	expect(othersChanges(aPreparation([roads, school]), aPreparation([roads, school]))).toBeNull()
})

it('names the one item that changed, a new one too', () => {
	expect(othersChanges(aPreparation([roads]), aPreparation([{ ...roads, state: 'ready' }]))).toContain('Roads')
	expect(othersChanges(aPreparation([roads]), aPreparation([roads, school]))).toContain('School')
})

it('counts them when there are several', () => {
	const now = aPreparation([{ ...roads, title: 'Streets' }, { ...school, documents: [aDocument()] }])
	expect(othersChanges(aPreparation([roads, school]), now)).toBe('2 items were changed by others')
})

it('does not take for another’s what the person changed while the agenda was read again', async () => {
	const data = shallowRef<Preparation | null>(aPreparation([roads]))
	let changes = 0
	const store = { data, made: () => changes }
	const shows = (title: string) => async () => {
		data.value = aPreparation([{ ...roads, title }])
	}

	expect(await othersChangesIn(store, shows('Streets'))).toContain('Streets')
	expect(await othersChangesIn(store, async () => {
		changes++
		await shows('My streets')()
	})).toBeNull()
})
