/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { aPrinted } from '../convocation/given'
import { printedOrder } from './printedOrder'

const first = (['convocation', 'agenda', 'dossier'] as const).map((kind, index) => aPrinted({ convocationId: 4, kind, fileId: 90 + index }))
const addendum = (['convocation', 'agenda', 'dossier'] as const).map((kind, index) => aPrinted({ convocationId: 6, kind, fileId: 190 + index }))

it('puts the last dossier first, the papers sent last after it, and folds the others', () => {
	const { dossier, isOutdated, latest, earlier } = printedOrder([...first, ...addendum], 6)
	expect(dossier?.fileId).toBe(192)
	expect(isOutdated).toBe(false)
	expect(latest.map(({ fileId }) => fileId)).toEqual([190, 191])
	expect(earlier.map(({ fileId }) => fileId)).toEqual([90, 91, 92])
})

it('does not call whole a dossier that was made before something was brought', () => {
	const { dossier, isOutdated, latest } = printedOrder([...first, addendum[0]!], 6)
	expect(dossier?.fileId).toBe(92)
	expect(isOutdated).toBe(true)
	expect(latest.map(({ fileId }) => fileId)).toEqual([190])
})

it('has nothing to show before anything was made', () => {
	expect(printedOrder([], 4)).toEqual({ dossier: null, isOutdated: false, latest: [], earlier: [] })
})
