/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { aDocument, anOverwrite } from './given'
import { settleReason, settleSides } from './settling'

const KARIM = { uid: 'karim', displayName: 'Karim Dahmani' }

test('a conflict copy stands beside the document it is a copy of', () => {
	const original = aDocument({ id: 1, name: 'note.odt' })
	const copy = aDocument({ id: 2, name: 'note (conflicted copy).odt', conflictOf: 1 })
	const sides = settleSides(copy, original)
	expect(sides.map(({ version, choice }) => [version?.file?.id, choice.keep])).toEqual([[1, 'other'], [2, 'this']])
})

test('when the document of a copy is gone, its side says so by having no version', () => {
	expect(settleSides(aDocument({ conflictOf: 1 }), null)[0]!.version).toBeNull()
})

test('a document stands beside each version it replaced unread', () => {
	const document = aDocument({ name: 'note.odt', overwrites: [anOverwrite({ revision: 20 }), anOverwrite({ revision: 10, author: KARIM })] })
	const sides = settleSides(document, null)
	expect(sides.map(({ choice }) => choice)).toEqual([{ keep: 'this' }, { keep: 'other', revision: 20 }, { keep: 'other', revision: 10 }])
	expect(sides[0]!.version!.file).toBe(document)
	expect(sides[2]!.version).toMatchObject({ name: 'note.odt', author: KARIM, file: null, url: anOverwrite().url })
})

test('the sentence names who replaced the version', () => {
	expect(settleReason(aDocument({ overwrites: [anOverwrite()] }))).toContain('Léa Roux')
	expect(settleReason(aDocument({ overwrites: [anOverwrite({ replacedBy: null })] }))).toContain('Someone')
	expect(settleReason(aDocument({ conflictOf: 1 }))).not.toContain('Léa Roux')
})
