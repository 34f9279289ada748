/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** Builders for the specs of answers: each states only what matters to the test. */
import type { GivenProxy, Holder, MemberAnswer, MyAnswer } from '../api/types'

export function aProxy(values: Partial<GivenProxy> = {}): GivenProxy {
	return { id: 4, giverId: 1, giver: 'Odile Perrachon', holderId: 2, holder: 'Fabrice Dunand', state: 'asked', toConfirm: false, origin: 'app', writtenOn: null, givenAt: '2027-01-15T09:00:00+01:00', ...values }
}

export function aHolder(values: Partial<Holder> = {}): Holder {
	return { memberId: 2, name: 'Fabrice Dunand', civility: 'M.', function: 'adjoint', choice: 'free', ...values }
}

export function aMemberAnswer(values: Partial<MemberAnswer> = {}): MemberAnswer {
	return { memberId: 1, name: 'Odile Perrachon', civility: 'Mme', function: 'maire', answer: null, toConfirm: false, origin: null, answeredBy: null, answeredAt: null, calendar: null, given: null, warnings: [], scan: null, holds: null, ...values }
}

export function aMyAnswer(values: Partial<MyAnswer> = {}): MyAnswer {
	return { memberId: 1, civility: 'Mme', isOpen: true, answer: null, toConfirm: false, answeredAt: null, calendar: null, given: null, warnings: [], held: null, colleagues: [aHolder()], ...values }
}
