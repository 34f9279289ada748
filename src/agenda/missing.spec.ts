/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { aDocument, anItem, anOverwrite, aPreparation, aPublication } from './given'
import { markers, missingLabels, readiness, toPublish, unsettledDocuments } from './missing'

describe('what is missing', () => {
	it('is what the server says of what was announced', () => {
		const item = anItem({ lacks: [{ kind: 'expected', name: 'plan' }, { kind: 'not_ready', name: null }] })
		expect(missingLabels(item)).toEqual(['plan'])
	})

	it('is never guessed: an item without document lacks nothing when nothing was announced', () => {
		expect(markers(anItem({ documents: [] }))).toEqual([])
	})
})

it('shows a deleted folder before two versions to settle, and these before what is missing', () => {
	const item = anItem({
		folderMissing: true,
		documents: [aDocument({ id: 1 }), aDocument({ id: 2, conflictOf: 1 })],
		lacks: [{ kind: 'expected', name: 'plan' }],
	})
	expect(markers(item).map(({ kind }) => kind)).toEqual(['folder', 'conflict', 'missing'])
})

it('counts the ready items', () => {
	expect(readiness([anItem({ state: 'ready' }), anItem({ state: 'review' })])).toEqual({ ready: 1, total: 2 })
})

it('asks about a document that replaced a version unread, until its file is gone', () => {
	const documents = [aDocument({ id: 1, overwrites: [anOverwrite()] }), aDocument({ id: 2, overwrites: [anOverwrite()], missing: true })]
	expect(unsettledDocuments(documents).map(({ id }) => id)).toEqual([1])
})

it('publishes what is new or changed, never what is to be settled nor a missing file', () => {
	const item = anItem({
		documents: [
			aDocument({ id: 1 }),
			aDocument({ id: 2, publication: aPublication() }),
			aDocument({ id: 3, publication: aPublication({ changedSince: true }) }),
			aDocument({ id: 4, conflictOf: 1 }),
			aDocument({ id: 5, missing: true }),
			aDocument({ id: 6, overwrites: [anOverwrite()] }),
		],
	})
	expect(toPublish(aPreparation([item])).map(({ id }) => id)).toEqual([1, 3])
})
