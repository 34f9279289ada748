/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** Builders for the specs of convocations: each states only what matters to the test. */
import type { Convocation, Dispatch, Followed, Printed, Printing, Received } from '../api/types'
import type { Attempt } from './attempts'
import type { Asking } from './following'

/** Unless the e-mails are given, there is the one that the rest speaks of. */
export function aDispatch(values: Partial<Dispatch> = {}): Dispatch {
	const dispatch: Dispatch = {
		id: 1,
		memberId: 1,
		civility: 'Mme',
		name: 'Odile Perrachon',
		channel: 'email',
		address: 'odile@example.org',
		postalAddress: null,
		state: 'sent',
		attempt: 1,
		attempts: [],
		former: false,
		sentAt: '2027-01-14T17:10:00+01:00',
		error: null,
		delivered: null,
		openedAt: null,
		openedHow: null,
		acknowledgedAt: null,
		acknowledgedHow: null,
		remindedAt: null,
		...values,
	}
	return values.attempts !== undefined || dispatch.channel === 'paper' ? dispatch : { ...dispatch, attempts: [anAttempt(dispatch)] }
}

export function anAttempt({ attempt, address, state, sentAt, error, bounced }: Partial<Attempt> = {}): Attempt {
	return {
		attempt: attempt ?? 1,
		address: address === undefined ? 'odile@example.org' : address,
		state: state ?? 'sent',
		sentAt: sentAt === undefined ? '2027-01-14T17:10:00+01:00' : sentAt,
		error: error ?? null,
		bounced: bounced ?? null,
	}
}

export function aConvocation(dispatches: Dispatch[], values: Partial<Convocation> = {}): Convocation {
	return {
		id: 1,
		meetingId: 1,
		number: 1,
		kind: 'initial',
		state: 'sent',
		startsAt: null,
		change: { reason: null, startsAt: null, place: null, leftItems: [], leftDocuments: [], failure: null },
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
	return { memberId: 1, documentsOpened: 0, answer: null, holder: null, civility: 'Mme', calendar: null, ...values }
}

export function anAsking(values: Partial<Asking> = {}): Asking {
	return { open: true, remindedAt: new Map(), unreachable: new Set(), now: '2027-01-15T10:00:00+01:00', ...values }
}

export function aReceived(values: Partial<Received> = {}): Received {
	return {
		dispatchId: 5,
		convocationId: 4,
		number: 1,
		kind: 'initial',
		channel: 'email',
		address: 'odile@example.org',
		postalAddress: null,
		convenedAt: '2027-01-14T17:10:00+01:00',
		sentAt: '2027-01-14T17:10:20+01:00',
		delivered: null,
		openedAt: '2027-01-14T19:00:00+01:00',
		openedHow: 'app',
		acknowledgedAt: null,
		documents: 12,
		documentsOpened: 3,
		manifestSha256: 'a1',
		change: null,
		...values,
	}
}

export function aPrinted(values: Partial<Printed> = {}): Printed {
	return {
		convocationId: 4,
		kind: 'convocation',
		name: 'Convocation.pdf',
		fileId: 90,
		size: 20_000,
		sha256: 'a'.repeat(64),
		current: true,
		held: false,
		madeAt: '2027-01-14T17:10:00+01:00',
		...values,
	}
}

/** A convocation that is frozen, of which nothing is made yet. */
export function aPrinting(values: Partial<Printing> = {}): Printing {
	return {
		convocationId: 4,
		kind: 'initial',
		urgency: null,
		change: null,
		manifestSha256: 'c'.repeat(64),
		madeAt: '2027-01-14T17:10:00+01:00',
		council: { name: 'Commune des Arollières', shortName: 'Les Arollières', address: '1 place de la Fruitière\n73000 Les Arollières', assembly: 'Conseil municipal' },
		startsAt: '2027-01-19T19:00:00+01:00',
		place: 'Salle du conseil',
		office: 'La maire',
		signatory: 'Odile Perrachon',
		letter: { opening: null, closing: null, contact: null, logo: null, template: null },
		items: [],
		printed: [],
		...values,
	}
}
