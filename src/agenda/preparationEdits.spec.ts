/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { aDocument, anItem, aPreparation } from './given'
import { applied, changeable, findDocument, withDocumentIn, withNewItem, withoutItem } from './preparationEdits'

const documentsOf = (preparation: ReturnType<typeof aPreparation>) => ({
	inbox: preparation.inbox.map(({ id }) => id),
	items: preparation.items.map(({ documents }) => documents.map(({ id }) => id)),
})

describe('filing a document', () => {
	const preparation = aPreparation([anItem({ id: 1, documents: [aDocument({ id: 10 })] }), anItem({ id: 2 })], {
		inbox: [aDocument({ id: 20, suggestion: { itemId: 2, reason: 'words' } })],
	})

	it('takes it out of « to be sorted » and forgets the suggestion', () => {
		const filed = withDocumentIn(preparation, 20, 2)
		expect(documentsOf(filed)).toEqual({ inbox: [], items: [[10], [20]] })
		expect(findDocument(filed, 20)).toMatchObject({ itemId: 2, suggestion: null })
	})

	it('puts it back in « to be sorted »', () => {
		expect(documentsOf(withDocumentIn(preparation, 10, null))).toEqual({ inbox: [20, 10], items: [[], []] })
	})

	it('changes nothing for a document that is gone', () => {
		expect(withDocumentIn(preparation, 99, 1)).toBe(preparation)
	})
})

it('renumbers when an item leaves', () => {
	const preparation = aPreparation([anItem({ id: 1 }), anItem({ id: 2 }), anItem({ id: 3 })])
	expect(withoutItem(preparation, 1).items.map(({ id, number }) => [id, number])).toEqual([[2, '1'], [3, '2']])
})

it('adds an item at its place, and only once', () => {
	const preparation = aPreparation([anItem({ id: 1 }), anItem({ id: 2 })])
	const added = withNewItem(preparation, anItem({ id: 3, position: 1 }))
	expect(withNewItem(added, anItem({ id: 3, position: 1 })).items.map(({ id }) => id)).toEqual([1, 3, 2])
})

it('keeps the name of an owner who stays', () => {
	const item = anItem({ owner: { uid: 'fabrice', displayName: 'Fabrice Dunand' } })
	expect(applied({ ownerUid: 'fabrice', title: 'Roads' }, item)).toEqual({ title: 'Roads' })
	expect(applied({ ownerUid: null }, item)).toEqual({ owner: null })
	expect(changeable(item).ownerUid).toBe('fabrice')
})
