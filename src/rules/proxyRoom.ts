/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Proxy, ProxyVerdict, UsableProxy } from './proxy'
import type { ItemProxies, ProxySittingInput, SittingEvent } from './proxySitting'
import type { Reason } from './result'

import { distinct, ImpossibleValue } from './impossibleValue'
import { checkProxy } from './proxy'
import { reason } from './result'

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

/** Who is in the room and which proxies stand, event after event. */
export class Room {
	readonly verdicts = new Map<string, ProxyVerdict>()
	private readonly members: ReadonlySet<string>
	private readonly present: Set<string>
	private readonly declaredAbsent: ReadonlySet<string>
	private readonly usable: UsableProxy[] = []
	private readonly ended = new Map<string, readonly Reason<InactiveCode>[]>()

	constructor(private readonly input: ProxySittingInput) {
		this.members = new Set(distinct('members', input.members))
		this.present = new Set(distinct('present', input.present).map((member) => this.known('present', member)))
		this.declaredAbsent = new Set([...input.replies ?? []].filter(([, reply]) => reply === 'absent').map(([member]) => member))
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
				return
			default:
				throw new ImpossibleValue('events.type', 'unknown_reference', { value: String((event as { type: unknown }).type) })
		}
	}

	/** Proxies that stand before the first item and whose holder announced an absence. */
	declaredAbsences(): readonly UsableProxy[] {
		return this.live().filter(({ holder }) => this.declaredAbsent.has(holder))
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
		const { members, present, declaredAbsent } = this
		const live = this.live()
		const verdict = checkProxy(proxy, { meeting, chain, members, present, live, declaredAbsent })
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
		const codes: InactiveCode[] = []
		if (!this.present.has(proxy.holder)) {
			codes.push('holder_absent')
		}
		if (withdrawn.has(proxy.holder)) {
			codes.push('holder_withdrawn')
		}
		if (withdrawn.has(proxy.giver)) {
			codes.push('giver_withdrawn')
		}
		return codes.map((code) => inactivity(code, proxy))
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
