/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Meeting, Reading } from '../api/types'

import { compareInstants, instant } from '../rules/temporal'
import { momentNear } from '../ui/dates'
import { t } from '../ui/l10n'

export interface MoveWords {
	readonly type: 'error' | 'info'
	readonly sentence: string
	readonly reason: string | null
}

/** What an élu must know before the date: it is not held, or not when or where it was said before. Null when nothing moved. */
export function moveWords(meeting: Pick<Meeting, 'state' | 'startsAt' | 'place'>, move: Reading['move'], now: string): MoveWords | null {
	if (meeting.state === 'cancelled') {
		return {
			type: 'error',
			sentence: t('conseil_municipal', 'This meeting is cancelled. You need neither come nor answer.'),
			reason: move?.kind === 'cancellation' ? move.reason : null,
		}
	}
	return move === null ? null : { type: 'info', sentence: movedSentence(meeting, move, now), reason: move.reason }
}

function movedSentence({ startsAt, place }: Pick<Meeting, 'startsAt' | 'place'>, move: NonNullable<Reading['move']>, now: string): string {
	const former = momentNear(move.formerStart, now)
	const elsewhere = (place ?? '').trim() !== move.formerPlace.trim() && move.formerPlace.trim() !== ''
	if (move.kind === 'second') {
		return t('conseil_municipal', 'Second convocation: the quorum was lacking on {moment}.', { moment: former })
	}
	if (compareInstants(instant('startsAt', startsAt), instant('formerStart', move.formerStart)) === 0) {
		return t('conseil_municipal', 'The meeting is held elsewhere: instead of {place}.', { place: move.formerPlace })
	}
	return elsewhere
		? t('conseil_municipal', 'Meeting postponed: instead of {moment}, {place}.', { moment: former, place: move.formerPlace })
		: t('conseil_municipal', 'Meeting postponed: instead of {moment}.', { moment: former })
}
