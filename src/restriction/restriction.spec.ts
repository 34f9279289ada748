/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { aDocument, anItem } from '../agenda/given'
import { isReadOnly, restrictable, suggested } from './restriction'

test('a restricted piece is changed by managers only', () => {
	expect(isReadOnly(aDocument({ restricted: true }), false)).toBe(true)
	expect(isReadOnly(aDocument({ restricted: true }), true)).toBe(false)
	expect(isReadOnly(aDocument({ restricted: false }), false)).toBe(false)
})

test.each([
	['restricted already', { restricted: true }],
	['gone', { missing: true }],
	['on no item', { itemId: null }],
	['a copy in conflict', { conflictOf: 7 }],
])('a piece that is %s is not to be restricted', (_, values) => {
	expect(restrictable(aDocument({ itemId: 4 }))).toBe(true)
	expect(restrictable(aDocument({ itemId: 4, ...values }))).toBe(false)
})

test('a closed session suggests to restrict what is not restricted yet, an open one suggests nothing', () => {
	const documents = [aDocument({ id: 1, itemId: 4 }), aDocument({ id: 2, itemId: 4, restricted: true })]
	expect(suggested(anItem({ id: 4, closedSession: true, documents })).map(({ id }) => id)).toEqual([1])
	expect(suggested(anItem({ id: 4, closedSession: false, documents }))).toEqual([])
})
