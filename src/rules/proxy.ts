/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Verdict } from './result'

import { distinct, ImpossibleValue } from './impossibleValue'
import { proxyReasons } from './proxyReasons'
import { reason } from './result'

/** A proxy (pouvoir) as it was written. */
export interface Proxy {
	readonly id: string
	/** Member who is prevented (mandant). */
	readonly giver: string
	/** Member who votes for the giver (mandataire), null when the proxy names nobody. */
	readonly holder: string | null
	/** Meetings named in the proxy. */
	readonly meetings: readonly string[]
	readonly written: boolean
	/** The giver is known with certainty to have written it: signature, known address. */
	readonly authenticated: boolean
	/** Duly certified illness of the giver. */
	readonly illness?: boolean
}

/** A proxy that checkProxy found usable. */
export type UsableProxy = Proxy & { readonly holder: string }

/** What is known when the proxy is given. */
export interface ProxyContext {
	readonly meeting: string
	/** Meetings of the council in order; without it the meetings named are taken as consecutive. */
	readonly chain?: readonly string[]
	/** Members in exercise. */
	readonly members: ReadonlySet<string>
	/** Members in the room. */
	readonly present: ReadonlySet<string>
	/** Proxies usable for this meeting, neither revoked nor ended by the arrival of their giver. */
	readonly live: readonly UsableProxy[]
	/** Members who announced that they will not come. */
	readonly declaredAbsent?: ReadonlySet<string>
}

/** `ok`: the proxy can be used at this meeting. */
export interface ProxyVerdict extends Verdict<keyof typeof proxyReasons> {
	/** Place of this meeting among the consecutive ones named, null when it is not named. */
	readonly rank: number | null
}

/** Most consecutive meetings for one proxy. CGCT, art. L. 2121-20. */
export const CONSECUTIVE_MEETINGS = 3

/**
 * Whether a proxy is usable at a meeting, as things stand when it is given, with every reason that speaks against it.
 * CGCT, art. L. 2121-20, al. 1: written, to a colleague of one's choice, one per holder, always revocable, three
 * consecutive meetings at most except duly certified illness. No text sets a time limit: it may be given during the
 * meeting. Left open by the sources and said so in the reasons: named meetings with a gap, and a second proxy of the
 * same giver, read here as revoking the first.
 *
 * @throws ImpossibleValue a giver who is not a member in exercise, a meeting missing in the chain
 */
export function checkProxy(proxy: Proxy, context: ProxyContext): ProxyVerdict {
	if (!context.members.has(proxy.giver)) {
		throw new ImpossibleValue('giver', 'unknown_reference', { value: proxy.giver })
	}
	const { rank, reasons: duration } = durationOf(proxy, context)
	const against = [...formOf(proxy), ...duration, ...partiesOf(proxy, context)]
	return isUsable(proxy, against)
		? { ok: true, rank, reasons: [...against, ...consequencesOf(proxy, context)] }
		: { ok: false, rank, reasons: against }
}

type Reasons = ProxyVerdict['reasons']

function formOf({ written, authenticated, giver }: Proxy): Reasons {
	if (!written) {
		return [reason(proxyReasons, 'not_written', { giver })]
	}
	return authenticated ? [] : [reason(proxyReasons, 'not_authenticated', { giver })]
}

function durationOf(proxy: Proxy, { meeting, chain }: ProxyContext): { rank: number | null, reasons: Reasons } {
	const { giver, illness = false } = proxy
	const named = [...new Set(proxy.meetings)]
	if (!named.includes(meeting)) {
		return { rank: null, reasons: [reason(proxyReasons, named.length === 0 ? 'meeting_not_named' : 'meeting_not_covered', { giver })] }
	}
	const { rank, upToNow } = rankOf(named, meeting, chain)
	if (upToNow <= CONSECUTIVE_MEETINGS) {
		return { rank, reasons: [] }
	}
	if (illness) {
		return { rank, reasons: [reason(proxyReasons, 'certified_illness', { giver })] }
	}
	if (rank <= CONSECUTIVE_MEETINGS) {
		return { rank, reasons: [reason(proxyReasons, 'meetings_with_a_gap', { giver, named: upToNow })] }
	}
	const tooMany = reason(proxyReasons, 'more_than_three_consecutive', { giver, rank })
	return { rank, reasons: chain ? [tooMany] : [tooMany, reason(proxyReasons, 'order_of_meetings_unknown')] }
}

/** Place in the unbroken run of named meetings that ends here, and number of meetings named up to here. */
function rankOf(named: readonly string[], meeting: string, chain: readonly string[] = named) {
	const position = distinct('chain', chain).indexOf(meeting)
	if (position < 0) {
		throw new ImpossibleValue('chain', 'unknown_reference', { value: meeting })
	}
	const covered = chain.slice(0, position + 1).map((past) => named.includes(past))
	return { rank: position - covered.lastIndexOf(false), upToNow: covered.filter(Boolean).length }
}

function partiesOf({ giver, holder }: Proxy, { members, present, live }: ProxyContext): Reasons {
	const giverReasons = present.has(giver) ? [reason(proxyReasons, 'giver_present', { giver })] : []
	if (holder === null) {
		return [reason(proxyReasons, 'holder_not_named', { giver }), ...giverReasons]
	}
	const holderReasons: Reasons[number][] = []
	if (holder === giver) {
		holderReasons.push(reason(proxyReasons, 'holder_is_giver', { giver }))
	}
	if (!members.has(holder)) {
		holderReasons.push(reason(proxyReasons, 'holder_not_member', { holder }))
	}
	const other = live.find((earlier) => earlier.holder === holder)
	if (other) {
		holderReasons.push(reason(proxyReasons, 'holder_already_has_one', { giver, holder, other: other.giver }))
	}
	return [...holderReasons, ...giverReasons]
}

/** What a usable proxy changes for the others, and what makes it useless as things stand. */
function consequencesOf({ giver, holder }: UsableProxy, { live, declaredAbsent }: ProxyContext): Reasons {
	const replaced = live.find((earlier) => earlier.giver === giver)
	return [
		...(replaced ? [reason(proxyReasons, 'replaces_earlier', { giver, other: replaced.holder })] : []),
		...(declaredAbsent?.has(holder) ? [reason(proxyReasons, 'holder_declared_absent', { giver, holder })] : []),
		...chainsOf(giver, holder, live),
	]
}

function chainsOf(giver: string, holder: string, live: readonly UsableProxy[]): Reasons {
	const holderOf = new Map(live.map((earlier) => [earlier.giver, earlier.holder]))
	const represented = holderOf.has(holder)
	if (leadsBack(giver, holder, holderOf)) {
		return [reason(proxyReasons, 'circular', { giver })]
	}
	const carried = live.find((earlier) => earlier.holder === giver)
	return [
		...(represented ? [reason(proxyReasons, 'holder_represented', { giver, holder })] : []),
		...(carried ? [reason(proxyReasons, 'giver_carries_proxy', { giver, other: carried.giver })] : []),
	]
}

/** Consumes `holderOf`, so that a circle that does not go through `giver` ends too. */
function leadsBack(giver: string, holder: string, holderOf: Map<string, string>): boolean {
	const next = holderOf.get(holder)
	holderOf.delete(holder)
	return next !== undefined && (next === giver || leadsBack(giver, next, holderOf))
}

function isUsable(proxy: Proxy, against: Reasons): proxy is UsableProxy {
	return against.every(({ level }) => level !== 'error' && level !== 'blocking')
}
