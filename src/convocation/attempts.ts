/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Dispatch } from '../api/types'
import type { DispatchProblem, Dispatch as RuledDispatch } from '../rules/convocationMembers'

import { instant } from '../rules/temporal'
import { t } from '../ui/l10n'

/** One e-mail to one member. */
export type Attempt = Dispatch['attempts'][number]

/** E-mails that the mail server took, those that came back too. */
export const takenOf = ({ attempts }: Dispatch): Attempt[] => attempts.filter(({ sentAt }) => sentAt !== null)

/** Whether the last e-mail left and came back. */
export function cameBack({ state, attempts }: Dispatch): boolean {
	return state === 'sent' && (attempts.at(-1)?.bounced ?? null) !== null
}

/** What the rule is told: all of it, since the earliest sending that reached the member is the one that counts. */
export function eventsOf(dispatch: Dispatch): RuledDispatch['events'] {
	const { delivered } = dispatch
	return [
		...takenOf(dispatch).flatMap(({ sentAt, bounced }) => {
			const at = instant('sentAt', sentAt!)
			// at the moment of its own sending: the rule takes a return for that of the last e-mail before it, and which one came back is known
			return bounced === null ? [{ type: 'emailed' as const, at }] : [{ type: 'emailed' as const, at }, { type: 'bounced' as const, at }]
		}),
		...(delivered === null ? [] : [{ type: delivered.how, at: instant('delivered', delivered.at) }]),
	]
}

/** Why nothing has reached the member, whatever the period; null when something has. */
export function unreached(dispatch: Dispatch): DispatchProblem | null {
	const taken = takenOf(dispatch)
	if (dispatch.delivered !== null || taken.some(({ bounced }) => bounced === null)) {
		return null
	}
	return taken.length > 0 ? 'bounced' : 'nothing_sent'
}

/** @param at null: it did not come back after all */
export function noticeOfBounce(name: string, at: string | null): string {
	return at === null
		? t('conseil_municipal', 'Taken back: the e-mail to {name} did not come back.', { name })
		: t('conseil_municipal', 'Noted: the e-mail to {name} came back.', { name })
}
