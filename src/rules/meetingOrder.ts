/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Reason, Verdict } from './result'

import { quorumOf } from './councilSize'
import { ImpossibleValue, wholeNumber } from './impossibleValue'
import { majority } from './majority'
import { reason } from './result'

export const meetingOrderReasons = {
	secretary_missing: {
		article: 'L2121-15',
		level: 'error',
		text: 'Item {item} is opened without a secretary of the meeting: the council names one at the beginning, before the first item.',
	},
	minutes_not_at_start: {
		article: 'L2121-15',
		level: 'warning',
		text: 'The minutes of the last meeting are adopted at the beginning of the meeting, before the first item.',
	},
	urgency_not_voted: {
		article: 'L2121-11, L2121-12',
		level: 'error',
		text: 'The council was convened in an emergency: it votes on the urgency before item {item}. The maire gives account first.',
	},
	urgency_refused: {
		article: 'L2121-11, L2121-12',
		level: 'error',
		text: 'The council refused the urgency: item {item} is put off to a later meeting, like the whole agenda.',
	},
	president_not_elected: {
		article: 'L2121-14',
		level: 'error',
		text: 'Item {item} is about the accounts: the council elects the president of the debate first, for this item.',
	},
	chair_present_at_vote: {
		article: 'L2121-14',
		level: 'error',
		text: 'Item {item}: the maire attends the debate on the accounts but must leave the room for the vote. Note the hour.',
	},
	quorum_not_rechecked: {
		article: 'L2121-14, L2121-17',
		level: 'error',
		text: 'Item {item}: once the maire is out, count the quorum again before the vote on the accounts.',
	},
	no_quorum: {
		article: 'L2121-17',
		level: 'error',
		text: 'Item {item}: {counted} members counted, {quorum} are needed. The vote is void: go on to another item or convene the council again.',
	},
} as const

type Code = keyof typeof meetingOrderReasons

/** What happens in a meeting, step after step. `accounts`: compte administratif or compte financier unique. */
export type MeetingStep
	= | { readonly do: 'appoint_secretary' | 'adopt_minutes' | 'chair_leaves' | 'chair_returns' }
		| { readonly do: 'urgency_vote', readonly for: number, readonly against: number, readonly president?: 'for' | 'against' | 'abstain' | null }
		| { readonly do: 'elect_president' | 'vote', readonly item: string }
		| { readonly do: 'open_item', readonly item: string, readonly kind: string }
		| { readonly do: 'quorum_check', readonly counted: number }

export interface MeetingOrderInput {
	readonly inExercise: number
	/** The council was convened by the urgency procedure. */
	readonly urgent: boolean
	/** What has happened so far. */
	readonly steps: readonly MeetingStep[]
}

/** The item under discussion. */
interface OpenItem {
	readonly no: string
	readonly isAccounts: boolean
	quorumChecked: boolean
}

/** Where the meeting stands. */
class Course {
	readonly violations = new Map<Code, Reason<Code>>()
	private hasSecretary = false
	private hasStarted = false
	private urgency: 'not_voted' | 'accepted' | 'refused' | 'none'
	private chairIsOut = false
	/** Last count, null when somebody came or left since. */
	private counted: number | null = null
	private readonly presidents = new Set<string>()
	private open: OpenItem | null = null

	constructor(private readonly inExercise: number, urgent: boolean) {
		this.urgency = urgent ? 'not_voted' : 'none'
	}

	follow(step: MeetingStep, field: string): void {
		switch (step.do) {
			case 'appoint_secretary':
				this.hasSecretary = true
				return
			case 'adopt_minutes':
				return this.violatedIf(this.hasStarted, 'minutes_not_at_start')
			case 'urgency_vote':
				return this.voteUrgency(step)
			case 'elect_president':
				this.presidents.add(step.item)
				return
			case 'open_item':
				return this.openItem(step)
			case 'chair_leaves':
			case 'chair_returns':
				return this.moveChair(step.do === 'chair_leaves')
			case 'quorum_check':
				return this.checkQuorum(wholeNumber(`${field}.counted`, step.counted, 0, this.inExercise))
			case 'vote':
				return this.vote(step.item, field)
			default:
				throw new ImpossibleValue(`${field}.do`, 'unknown_reference', { value: String((step as { do: unknown }).do) })
		}
	}

	private voteUrgency({ for: inFavour, against, president = null }: Extract<MeetingStep, { do: 'urgency_vote' }>): void {
		const count = { for: inFavour, against, abstain: 0, blank: 0, null: 0, notVoting: 0 }
		const { adopted } = majority({ kind: 'ordinary', ballot: 'ordinary', count, president })
		this.urgency = adopted ? 'accepted' : 'refused'
	}

	private openItem({ item, kind }: Extract<MeetingStep, { do: 'open_item' }>): void {
		this.closeItem()
		this.open = { no: item, isAccounts: kind === 'accounts', quorumChecked: false }
		if (kind === 'procedural') {
			return
		}
		this.hasStarted = true
		this.violatedIf(!this.hasSecretary, 'secretary_missing')
		this.violatedIf(this.urgency === 'not_voted', 'urgency_not_voted')
		this.violatedIf(this.urgency === 'refused', 'urgency_refused')
	}

	/** Accounts debated and left without a vote needed their president all the same. */
	private closeItem(): void {
		this.violatedIf(this.lacksPresident(), 'president_not_elected')
	}

	/** Whoever moves, the last count no longer says how many are there; only a departure asks for another one. */
	private moveChair(leaves: boolean): void {
		this.chairIsOut = leaves
		this.counted = null
		if (leaves && this.open) {
			this.open.quorumChecked = false
		}
	}

	private checkQuorum(counted: number): void {
		this.counted = counted
		if (this.open) {
			this.open.quorumChecked = true
		}
	}

	private vote(item: string, field: string): void {
		if (this.open === null || this.open.no !== item) {
			throw new ImpossibleValue(`${field}.item`, 'unknown_reference', { value: String(item) })
		}
		const { isAccounts, quorumChecked } = this.open
		this.violatedIf(this.lacksPresident(), 'president_not_elected')
		this.violatedIf(isAccounts && !this.chairIsOut, 'chair_present_at_vote')
		if (isAccounts && !quorumChecked) {
			return this.violatedIf(true, 'quorum_not_rechecked')
		}
		this.violatedIf(this.counted !== null && this.counted < quorumOf(this.inExercise), 'no_quorum')
	}

	private lacksPresident(): boolean {
		return this.open !== null && this.open.isAccounts && !this.presidents.has(this.open.no)
	}

	private violatedIf(violated: boolean, code: Code): void {
		if (violated && !this.violations.has(code)) {
			const params = { item: this.open?.no ?? '', counted: this.counted ?? 0, quorum: quorumOf(this.inExercise) }
			this.violations.set(code, reason(meetingOrderReasons, code, params))
		}
	}
}

/**
 * What is out of order in a meeting, each point once, on the first item concerned. CGCT: a secretary before the first
 * item, minutes adopted at the start (L. 2121-15), urgency voted first (L. 2121-11, L. 2121-12), quorum (L. 2121-17),
 * and for the accounts: president elected for that item, chair out for the vote, quorum counted again (L. 2121-14). A
 * procedural item, which holds the appointment of the secretary itself, needs nothing before it. On a tie on the
 * urgency the vote of the president decides; when it is not known the urgency is refused.
 *
 * The wording of L. 2121-14 since the ordonnance on the CFU is to be re-read: CA and CFU are treated alike.
 *
 * @throws ImpossibleValue a vote on an item that is not open, an impossible count
 */
export function checkMeetingOrder({ inExercise, urgent, steps }: MeetingOrderInput): Verdict<Code> {
	wholeNumber('inExercise', inExercise, 1)
	const course = new Course(inExercise, urgent)
	steps.forEach((step, index) => course.follow(step, `steps[${index}]`))
	return { ok: course.violations.size === 0, reasons: [...course.violations.values()] }
}
