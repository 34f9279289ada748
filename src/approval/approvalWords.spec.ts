/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { aCouncil } from '../council/given'
import { approvalSentence, approvalState, sendByWords } from './approvalWords'
import { anApproval } from './given'

const NOW = '2027-01-14T17:10:00+01:00'

it('tells whoever convenes what the maire wants corrected, before anything else', () => {
	const approval = anApproval({ correction: { by: 'Odile Perrachon', at: NOW, word: 'La date du marché est fausse.' } })
	expect(approvalState(approval)).toBe('correction')
	expect(approvalSentence(approval)).toContain('La date du marché est fausse.')
})

it('says until when it may be sent, for what keeps the notice period', () => {
	const acts = { addendum: true, postponement: true, replacement: false, cancellation: false, second: false } as const
	expect(sendByWords(anApproval(), aCouncil(), NOW)).toBe('To be sent by Friday, January 15, 23:59 at the latest')
	for (const [kind, keeps] of Object.entries(acts)) {
		const act = { kind: kind as keyof typeof acts, reason: null, formerStart: NOW }
		expect(sendByWords(anApproval({ act }), aCouncil(), NOW) !== null).toBe(keeps)
	}
})

it('says that the day is past', () => {
	expect(sendByWords(anApproval(), aCouncil(), '2027-01-16T09:00:00+01:00')).toContain('only the urgency procedure remains')
})
