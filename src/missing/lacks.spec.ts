/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Lack } from '../api/types'

import { lackSummary, lackWords } from './lacks'

const item = (...kinds: Lack['kind'][]) => ({ lacks: kinds.map((kind): Lack => ({ kind, name: kind === 'expected' ? 'Plan' : null })) })

it('speaks of missing pieces first', () => {
	expect(lackSummary([item('expected', 'not_ready'), item('note'), item('rapporteur')])).toBe('2 pieces are missing')
})

it('speaks of what remains to be done once no piece is missing', () => {
	expect(lackSummary([item('not_ready', 'rapporteur'), item('not_ready'), item()])).toBe('2 items to complete')
	expect(lackSummary([item()])).toBeNull()
})

it('names the document', () => {
	expect(lackWords({ kind: 'expected', name: 'Plan' })).toBe('“Plan” is missing')
	expect(lackWords({ kind: 'heavy', name: '<b>carte</b>.pdf' })).toBe('“<b>carte</b>.pdf” is too heavy for a phone')
})
