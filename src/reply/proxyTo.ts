/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { MemberAnswer } from '../api/types'
import type { UsableProxy } from '../rules/proxy'

import { checkProxy } from '../rules/proxy'
import { ruleWords } from '../ui/ruleWords'

const MEETING = 'this'

export interface ProxyPreview {
	/** Whether nobody would vote for the giver as things stand. */
	readonly isDoubtful: boolean
	/** What is allowed and loses a voice as things stand, in sentences. */
	readonly warnings: readonly string[]
}

/** What becomes of a proxy that the secretary is about to type, by the rule that the server applies. CGCT, art. L. 2121-20. */
export function proxyTo(holder: MemberAnswer, giver: MemberAnswer, members: readonly MemberAnswer[]): ProxyPreview {
	const names = new Map(members.map(({ memberId, name }) => [String(memberId), name]))
	const { reasons } = checkProxy(written(giver.memberId, holder.memberId), {
		meeting: MEETING,
		members: new Set(names.keys()),
		present: new Set(),
		live: members.filter((member) => member !== giver && isCarried(member)).map((member) => written(member.memberId, member.given!.holderId)),
		declaredAbsent: new Set(members.filter(isAbsent).map(({ memberId }) => String(memberId))),
	})
	const warnings = reasons.filter(({ level }) => level === 'warning')
	return {
		isDoubtful: warnings.some(({ code }) => code !== 'giver_carries_proxy'),
		warnings: warnings.map(({ message: { text, params } }) => ruleWords({
			text,
			params: Object.fromEntries(Object.entries(params).map(([name, id]) => [name, names.get(String(id)) ?? id])),
		})),
	}
}

/** Whoever gave a proxy that was declined is absent meanwhile; what was said of another date says nothing of this one. */
function isAbsent(member: MemberAnswer): boolean {
	return !member.toConfirm && (member.answer === 'absent' || (member.answer === 'proxy' && !isCarried(member)))
}

/** Whether somebody carries a living proxy of that member for this date. */
function isCarried({ given }: MemberAnswer): boolean {
	return given !== null && given.state !== 'declined' && !given.toConfirm
}

function written(giver: number, holder: number): UsableProxy {
	return { id: String(giver), giver: String(giver), holder: String(holder), meetings: [MEETING], written: true, authenticated: true }
}
