/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Convocation, Dispatch } from '../api/types'
import type { Cure } from './dispatchState'

import { getLanguage } from '@nextcloud/l10n'
import { momentInFull, momentNear } from '../ui/dates'
import { n, t } from '../ui/l10n'
import { dispatchWords, isUrgent } from './dispatchState'

/** Who is not convened and what to do about it, in a few sentences; CGCT, art. L. 2121-11 and L. 2121-12. */
export function remedyWords({ stage, members }: Cure, remedyBefore: string, convocation: Convocation, now: string): string {
	const words = { names: members.map((dispatch) => withReason(dispatch, now)).join(', '), moment: momentInFull(remedyBefore) }
	if (convocation.kind === 'cancellation' || convocation.kind === 'replacement') {
		return stage === 'in_time'
			? n('conseil_municipal', 'Not told yet: {names}. Hand the paper over or post it before {moment}.', 'Not told yet: {names}. Hand them the paper or post it before {moment}.', members.length, words)
			: t('conseil_municipal', 'No proof of a sending before the hour of the meeting: {names}.', words)
	}
	switch (stage) {
		case 'in_time':
			return n('conseil_municipal', 'Not convened yet: {names}. Hand the convocation over or post it by {moment} at the latest.', 'Not convened yet: {names}. Hand them the convocation or post it by {moment} at the latest.', members.length, words)
		case 'too_late':
			return isUrgent(convocation)
				? t('conseil_municipal', 'The period is over for {names}: put the meeting off.', words)
				: t('conseil_municipal', 'The period is over for {names}: put the meeting off, or use the urgency procedure.', words)
		default:
			return t('conseil_municipal', 'Without a convocation in time: {names}. The hour of the meeting is past: nothing cures it now.', words)
	}
}

function withReason(dispatch: Dispatch, now: string): string {
	const { text, at } = dispatchWords(dispatch)
	const reason = `${text.charAt(0).toLocaleLowerCase(getLanguage())}${text.slice(1)}`
	return `${dispatch.name} (${at === null ? reason : `${reason}, ${momentNear(at, now)}`})`
}
