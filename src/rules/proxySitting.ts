/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { type Proxy, type ProxyVerdict, type UsableProxy, checkProxy } from './proxy'
import { type Reason, type Verdict, reason } from './result'
import { ImpossibleValue, distinct } from './impossibleValue'

export const proxySittingReasons = {
	revoked: {
		article: 'L2121-20',
		level: 'info',
		text: 'The proxy of {giver} was revoked: {holder} votes only in his or her own name.',
	},
	giver_present: {
		article: 'L2121-20',
		level: 'info',
		text: '{giver} has arrived and votes in person: the proxy held by {holder} has ended.',
	},
	holder_absent: {
		article: 'L2121-20',
		level: 'warning',
		text: '{holder} is not in the room: nobody votes for {giver}.',
	},
	holder_withdrawn: {
		article: 'L2131-11, L2121-14',
		level: 'warning',
		text: '{holder} takes no part in this item: the voice of {giver} that {holder} carries is silent too.',
	},
	giver_withdrawn: {
		article: 'L2131-11, L2121-14',
		level: 'uncertain',
		text: '{giver} is concerned by this item: {holder} does not vote for {giver}. No text says so expressly; it is the safe reading.',
	},
	holder_declared_absent: {
		article: 'L2121-20',
		level: 'warning',
		text: '{holder} announced an absence: the proxy of {giver} will be useless. Tell {giver}, who may name somebody else.',
	},
} as const

/** Why a usable proxy has no effect on an item. */
export type InactiveCode = Exclude<keyof typeof proxySittingReasons, 'holder_declared_absent'>

/** An event takes effect just before `item` is opened; without `item`, before the opening of the meeting. */
export type SittingEvent =
	| { readonly type: 'give', readonly proxy: Proxy, readonly item?: string }
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
	const announced = room.declaredAbsences(input.replies ?? new Map())
	const items = input.items.map((no) => {
		const events = eventsOf.get(no) ?? []
		events.forEach((event) => room.apply(event))
		const withdrawn = new Set(events.flatMap((event) => (event.type === 'withdraw' ? [event.member] : [])))
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

/** Who is in the room and which proxies stand, event after event. */
class Room {
	readonly verdicts = new Map<string, ProxyVerdict>()
	private readonly members: ReadonlySet<string>
	private readonly present: Set<string>
	private readonly usable: UsableProxy[] = []
	private readonly ended = new Map<string, readonly Reason<InactiveCode>[]>()

	constructor(private readonly input: ProxySittingInput) {
		this.members = new Set(distinct('members', input.members))
		this.present = new Set(distinct('present', input.present).map((member) => this.known('present', member)))
	}

	apply(event: SittingEvent): void {
		switch (event.type) {
		case 'give':
			return this.give(event.proxy)
		case 'revoke':
			return this.revoke(event.id)
		case 'arrive':
			return this.arrive(this.known('events.member', event.member))
		case 'leave':
			this.present.delete(this.known('events.member', event.member))
			return
		case 'withdraw':
			this.known('events.member', event.member)
		}
	}

	/** Proxies that stand before the first item and whose holder announced an absence. */
	declaredAbsences(replies: ReadonlyMap<string, string>): readonly UsableProxy[] {
		return this.live().filter(({ holder }) => replies.get(holder) === 'absent')
	}

	itemProxies(no: string, withdrawn: ReadonlySet<string>, notVoting: readonly string[]): ItemProxies {
		const active: string[] = []
		const inactive = new Map<string, readonly Reason<InactiveCode>[]>()
		for (const proxy of this.usable) {
			const reasons = this.ended.get(proxy.id) ?? this.suspended(proxy, withdrawn)
			if (reasons.length === 0) {
				active.push(proxy.id)
			} else {
				inactive.set(proxy.id, reasons)
			}
		}
		const silent = new Set([...withdrawn, ...notVoting.map((member) => this.known(`notVoting.${no}`, member))])
		const voices = [...this.present].filter((member) => !silent.has(member)).length
		return { no, active, inactive, voters: voices + active.length }
	}

	private give(proxy: Proxy): void {
		if (this.verdicts.has(proxy.id)) {
			throw new ImpossibleValue('events.proxy.id', 'duplicate', { value: proxy.id })
		}
		const { meeting, chain } = this.input
		const live = this.live()
		const verdict = checkProxy(proxy, { meeting, chain, members: this.members, present: this.present, live })
		this.verdicts.set(proxy.id, verdict)
		if (verdict.ok) {
			live.filter(({ giver }) => giver === proxy.giver).forEach((replaced) => this.end(replaced, 'revoked'))
			this.usable.push(proxy as UsableProxy)
		}
	}

	private revoke(id: string): void {
		if (!this.verdicts.has(id)) {
			throw new ImpossibleValue('events.id', 'unknown_reference', { value: id })
		}
		this.live().filter((proxy) => proxy.id === id).forEach((proxy) => this.end(proxy, 'revoked'))
	}

	private arrive(member: string): void {
		this.present.add(member)
		this.live().filter(({ giver }) => giver === member).forEach((proxy) => this.end(proxy, 'giver_present'))
	}

	private end(proxy: UsableProxy, code: 'revoked' | 'giver_present'): void {
		this.ended.set(proxy.id, [inactivity(code, proxy)])
	}

	private live(): readonly UsableProxy[] {
		return this.usable.filter(({ id }) => !this.ended.has(id))
	}

	private suspended(proxy: UsableProxy, withdrawn: ReadonlySet<string>): readonly Reason<InactiveCode>[] {
		return [
			...(this.present.has(proxy.holder) ? [] : [inactivity('holder_absent', proxy)]),
			...(withdrawn.has(proxy.holder) ? [inactivity('holder_withdrawn', proxy)] : []),
			...(withdrawn.has(proxy.giver) ? [inactivity('giver_withdrawn', proxy)] : []),
		]
	}

	private known(field: string, member: string): string {
		if (!this.members.has(member)) {
			throw new ImpossibleValue(field, 'unknown_reference', { value: member })
		}
		return member
	}
}

function inactivity(code: InactiveCode, { giver, holder }: UsableProxy): Reason<InactiveCode> {
	return reason(proxySittingReasons, code, { giver, holder })
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
