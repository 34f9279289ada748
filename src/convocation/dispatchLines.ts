/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Convocation, Dispatch, Followed } from '../api/types'
import type { DispatchProblem } from '../rules/convocationMembers'
import type { MembersConvened } from './dispatchState'
import type { Asking, ToDo } from './following'

import { getLanguage } from '@nextcloud/l10n'
import { unreached } from './attempts'
import { toDo } from './following'

/** One member in the table of what became of a convocation. */
export interface DispatchLine {
	readonly dispatch: Dispatch
	readonly followed: Followed | undefined
	readonly problem: DispatchProblem | null
	readonly due: ToDo
	/** When the member was reminded last, of whichever act. */
	readonly remindedAt: string | null
}

export type LineOrder = 'todo' | 'name' | 'sent' | 'read' | 'answered'

/** Every member in the order of the tableau; `found` is null for a council whose law the rules do not know. */
export function linesOf({ dispatches }: Convocation, followed: readonly Followed[], found: MembersConvened | null, asking: Asking): DispatchLine[] {
	const byMember = new Map(followed.map((one) => [one.memberId, one]))
	return dispatches.map((dispatch) => {
		const known = byMember.get(dispatch.memberId)
		const problem = found === null || dispatch.former ? unreached(dispatch) : found.problems[dispatch.memberId] ?? null
		return { dispatch, followed: known, problem, due: toDo(dispatch, known, problem, asking), remindedAt: asking.remindedAt.get(dispatch.memberId) ?? null }
	})
}

/** Lines that are alike keep the order of the tableau, both ways. */
export function sorted(lines: readonly DispatchLine[], by: LineOrder, isDescending = false): DispatchLine[] {
	const direction = isDescending ? -1 : 1
	return [...lines].sort((one, other) => direction * compare(one, other, by))
}

/** What is missing comes first. */
const RANKS: Readonly<Record<'todo' | 'read' | 'answered', (line: DispatchLine) => number>> = {
	todo: ({ due }) => due === null || due === 'reminded' ? 6 : ['bounced', 'address', 'deliver', 'tell', 'remind', 'call'].indexOf(due),
	read: ({ dispatch }) => dispatch.acknowledgedAt !== null ? 2 : dispatch.openedAt !== null ? 1 : 0,
	answered: ({ followed }) => [null, 'present', 'proxy', 'absent'].indexOf(followed?.answer ?? null),
}

function arrival({ sentAt, delivered }: Dispatch): number {
	const moment = delivered?.at ?? sentAt
	return moment === null ? 0 : Date.parse(moment)
}

function compare(one: DispatchLine, other: DispatchLine, by: LineOrder): number {
	if (by === 'name') {
		return one.dispatch.name.localeCompare(other.dispatch.name, getLanguage())
	}
	if (by === 'sent') {
		return arrival(one.dispatch) - arrival(other.dispatch)
	}
	return RANKS[by](one) - RANKS[by](other)
}
