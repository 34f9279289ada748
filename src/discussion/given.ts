/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** Builders for the specs of discussions: each states only what matters to the test. */
import type { Exchange, Message, Person, Thread } from '../api/types'

export const SAMIRA: Person = { uid: 'samira', displayName: 'Samira Belkacem' }
export const VALERIE: Person = { uid: 'valerie', displayName: 'Valérie Mollard' }

let lastId = 0

/** A message by Samira this morning, already seen. */
export function aMessage(values: Partial<Message> = {}): Message {
	return {
		id: ++lastId,
		author: SAMIRA,
		text: 'On garde l’arrondi ?',
		mentions: [],
		createdAt: '2027-01-12T10:20:00+01:00',
		editedAt: null,
		withdrawn: false,
		mine: false,
		news: false,
		...values,
	}
}

/** A question of the preparation that waits for its answer. */
export function anExchange(values: Partial<Exchange> = {}): Exchange {
	return {
		first: aMessage(),
		answers: [],
		kind: 'question',
		audience: 'preparation',
		documentId: null,
		documentName: null,
		waiting: true,
		resolvedAt: null,
		resolvedBy: null,
		canResolve: true,
		...values,
	}
}

/** What those who prepare read before the convocation. */
export function aThread(exchanges: Exchange[] = [], values: Partial<Thread> = {}): Thread {
	const ids = exchanges.flatMap(({ first, answers }) => [first, ...answers].map(({ id }) => id))
	return { itemId: 1, exchanges, more: false, lastId: Math.max(0, ...ids), isPrivate: true, isConvened: false, ...values }
}
