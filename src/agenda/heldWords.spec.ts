/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Document } from '../api/types'

import { aDocument } from './given'
import { heldMarkers, heldWord } from './heldWords'

jest.mock('@nextcloud/auth', () => ({ getCurrentUser: () => ({ uid: 'karim', displayName: 'Karim Dahmani' }) }))

const by = (uid: string): Document => aDocument({ name: 'devis.ods', heldBy: { person: { uid, displayName: 'Léa Roux' }, app: null } })
const open = (app: string): Document => aDocument({ name: 'note.odt', heldBy: { person: null, app } })

it('says who locked a document, and whether that is oneself', () => {
	expect(heldWord(by('lea'))).toBe('locked by Léa Roux')
	expect(heldWord(by('karim'))).toBe('locked by you')
	expect(heldWord(aDocument())).toBeNull()
})

it('says in which program it is open, by its name when it is known', () => {
	expect(heldWord(open('text'))).toBe('open in Text')
	expect(heldWord(open('other_editor'))).toBe('open in other_editor')
})

it('says it once on the line of the item, and nothing of a file that is gone', () => {
	expect(heldMarkers({ documents: [by('lea'), aDocument()] }).map(({ text }) => text)).toEqual(['“devis.ods” locked by Léa Roux'])
	expect(heldMarkers({ documents: [by('lea'), open('text')] }).map(({ text }) => text)).toEqual(['2 documents in use'])
	expect(heldMarkers({ documents: [{ ...by('lea'), missing: true }] })).toEqual([])
})
