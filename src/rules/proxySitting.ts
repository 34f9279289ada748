/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Proxy, ProxyVerdict } from './proxy'
import type { InactiveCode } from './proxyRoom'
import type { Reason, Verdict } from './result'

import { distinct, ImpossibleValue } from './impossibleValue'
import { proxySittingReasons, Room } from './proxyRoom'
import { reason } from './result'

/** An event takes effect just before `item` is opened; without `item`, before the opening of the meeting. */
export type SittingEvent
	= | { readonly type: 'give', readonly proxy: Proxy, readonly item?: string }
		| { readonly type: 'revoke', readonly id: string, readonly item?: string }
		| { readonly type: 'arrive' | 'leave', readonly member: string, readonly item?: string }
	/** The member takes no part in that item: personal interest, L. 1111-6 II, or the maire for the accounts. */
		| { readonly type: 'withdraw', readonly member: string, readonly item: string }

export interface ProxySittingInput {
	readonly meeting: string
	/** Meetings of the council in order. */
	readonly chain?: readonly string[]
	/** Members in exercise. */
	readonly members: readonly string[]
	/** Members present at the roll call. */
	readonly present: readonly string[]
	/** What members announced beforehand. */
	readonly replies?: ReadonlyMap<string, 'present' | 'absent' | 'undecided'>
	/** In chronological order. */
	readonly events: readonly SittingEvent[]
	/** Items in the order they are examined. */
	readonly items: readonly string[]
	/** By item, members who take no part in the vote (NPPV) without being concerned by the item. */
	readonly notVoting?: ReadonlyMap<string, readonly string[]>
}

export interface ItemProxies {
	readonly no: string
	/** Proxies that vote on the item, in the order given. */
	readonly active: readonly string[]
	/** Usable proxies without effect on the item, with every reason. */
	readonly inactive: ReadonlyMap<string, readonly Reason<InactiveCode>[]>
	/** Voices on the item: present − withdrawn − taking no part + active proxies. */
	readonly voters: number
}

/** `ok`: every proxy given is usable. `reasons`: what to settle before the meeting. */
export interface ProxySitting extends Verdict<'holder_declared_absent'> {
	/** Verdict on each proxy when it was given. */
	readonly proxies: ReadonlyMap<string, ProxyVerdict>
	readonly items: readonly ItemProxies[]
	/** Proxies whose holder declared an absence: their givers are to be told beforehand. */
	readonly alerts: readonly { readonly proxy: string, readonly code: 'holder_declared_absent' }[]
}

/**
 * The proxies through a sitting: usable or not when given, with or without effect on each item, and the number of
 * voices. CGCT, art. L. 2121-20: revocation and the arrival of the giver end a proxy for good; the absence of the
 * holder suspends it; a holder who leaves passes his own voice, never the one he carries. A withdrawal silences for
 * one item both the voice of the member and the proxy he holds (L. 2131-11, L. 2121-14); that it silences the proxy he
 * gave is an inference. Whether a first proxy lives again when its giver leaves after having come is open: here it
 * does not.
 *
 * @throws ImpossibleValue a member, item or proxy that is not known, the same one twice
 */
export function followProxies(input: ProxySittingInput): ProxySitting {
	const room = new Room(input)
	const eventsOf = byItem(input)
	for (const event of eventsOf.get(undefined) ?? []) {
		room.apply(event)
	}
	const announced = room.declaredAbsences()
	const items = input.items.map((no) => {
		const events = eventsOf.get(no) ?? []
		events.forEach((event) => room.apply(event))
		const withdrawn = new Set(events.filter((event) => event.type === 'withdraw').map(({ member }) => member))
		return room.itemProxies(no, withdrawn, input.notVoting?.get(no) ?? [])
	})
	return {
		ok: [...room.verdicts.values()].every(({ ok }) => ok),
		proxies: room.verdicts,
		items,
		alerts: announced.map(({ id }) => ({ proxy: id, code: 'holder_declared_absent' })),
		reasons: announced.map(({ giver, holder }) => reason(proxySittingReasons, 'holder_declared_absent', { giver, holder })),
	}
}

function byItem({ items, events, notVoting }: ProxySittingInput): ReadonlyMap<string | undefined, readonly SittingEvent[]> {
	const known = new Set(distinct('items', items))
	for (const no of notVoting?.keys() ?? []) {
		itemIn(known, 'notVoting', no)
	}
	const grouped = new Map<string | undefined, SittingEvent[]>()
	events.forEach((event, index) => {
		if (event.item !== undefined) {
			itemIn(known, `events[${index}].item`, event.item)
		} else if ((event.type as string) === 'withdraw') {
			throw new ImpossibleValue(`events[${index}].item`, 'empty')
		}
		grouped.set(event.item, [...(grouped.get(event.item) ?? []), event])
	})
	return grouped
}

function itemIn(known: ReadonlySet<string>, field: string, no: string): void {
	if (!known.has(no)) {
		throw new ImpossibleValue(field, 'unknown_reference', { value: no })
	}
}
