/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { aReceived } from './given'
import { seenSentence } from './receivedWords'

it('tells the élu all that is recorded, and by which way', () => {
	expect(seenSentence(aReceived({ openedAt: null }))).toContain('which pieces you open here for the first time')
	expect(seenSentence(aReceived())).toContain('you opened the convocation on Thursday, January 14, 2027, 19:00, and which pieces you opened here for the first time, and when: 3 of 12')
	expect(seenSentence(aReceived({ openedHow: 'link' }))).toContain('acknowledged the convocation by your personal link')
	expect(seenSentence(aReceived())).toContain('neither how long you read nor your notes')
})
