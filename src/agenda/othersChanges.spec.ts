/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { aDocument, anItem, aPreparation } from './given'
import { othersChanges } from './othersChanges'

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
