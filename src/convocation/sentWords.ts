/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Convocation, Council, Meeting } from '../api/types'

import { n, t } from '../ui/l10n'
import { isLater } from './actKinds'
import { leftOf } from './dispatchState'

/** What is said once nothing is leaving any more: never that a council is convened of which somebody is not. */
export function sentAll(council: Council, meeting: Pick<Meeting, 'startsAt' | 'kind'>, convocation: Convocation, now: string): string {
	const mails = convocation.dispatches.filter(({ sentAt }) => sentAt !== null).length
	const left = leftOf(council, meeting, convocation, now)
	const isTold = convocation.kind === 'cancellation' || convocation.kind === 'replacement'
	if (left > 0) {
		return [
			n('conseil_municipal', '%n e-mail has left.', '%n e-mails have left.', mails),
			isTold ? n('conseil_municipal', '%n member is still to be told.', '%n members are still to be told.', left) : n('conseil_municipal', '%n member is still to be convened.', '%n members are still to be convened.', left),
		].join(' ')
	}
	return isLater(convocation.kind) ? t('conseil_municipal', 'Sent to the members.') : t('conseil_municipal', 'The council is convened.')
}
