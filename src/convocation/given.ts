/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** Builders for the specs of convocations: each states only what matters to the test. */
import type { Convocation, Dispatch, Followed, Received } from '../api/types'

export function aDispatch(values: Partial<Dispatch> = {}): Dispatch {
	return {
		id: 1,
		memberId: 1,
		name: 'Odile Perrachon',
		channel: 'email',
		address: 'odile@example.org',
		postalAddress: null,
		state: 'sent',
		attempt: 1,
		sentAt: '2027-01-14T17:10:00+01:00',
		error: null,
		delivered: null,
		openedAt: null,
		acknowledgedAt: null,
		remindedAt: null,
		...values,
	}
}

export function aConvocation(dispatches: Dispatch[], values: Partial<Convocation> = {}): Convocation {
	return {
		id: 1,
		meetingId: 1,
		number: 1,
		kind: 'initial',
		state: 'sent',
		change: { reason: null, startsAt: null, place: null },
		overrides: [],
		manifestSha256: 'a1',
		documents: 0,
		frozenAt: null,
		sentAt: '2027-01-14T17:10:00+01:00',
		sentBy: 'Valérie',
		displayedAt: null,
		displayedBy: null,
		dispatches,
		version: 4,
		...values,
	}
}

export function aFollowed(values: Partial<Followed> = {}): Followed {
	return { memberId: 1, documentsOpened: 0, answer: null, holder: null, civility: 'Mme', ...values }
}

export function aReceived(values: Partial<Received> = {}): Received {
	return {
		dispatchId: 5,
		number: 1,
		kind: 'initial',
		channel: 'email',
		address: 'odile@example.org',
		postalAddress: null,
		convenedAt: '2027-01-14T17:10:00+01:00',
		sentAt: '2027-01-14T17:10:20+01:00',
		delivered: null,
		openedAt: '2027-01-14T19:00:00+01:00',
		acknowledgedAt: null,
		documents: 12,
		documentsOpened: 3,
		manifest: '{}',
		manifestSha256: 'a1',
		...values,
	}
}
