/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ActKind } from '../api/convocations'
import type { Convocation, Meeting } from '../api/types'

import { mdiCalendarArrowRight, mdiCalendarRemoveOutline, mdiFileReplaceOutline, mdiPlaylistPlus, mdiRepeat } from '@mdi/js'
import { compareInstants, instant } from '../rules/temporal'
import { n, t } from '../ui/l10n'

export interface ActWords {
	readonly kind: ActKind
	readonly icon: string
	readonly name: string
	/** What it changes legally, in one line. */
	readonly effect: string
	readonly article: string
	/** Asked before it is sent. */
	readonly ask: string
}

/** What a secretary may do once the council is convened, each with its article. */
export function acts(): readonly ActWords[] {
	return [
		{
			kind: 'addendum',
			icon: mdiPlaylistPlus,
			name: t('conseil_municipal', 'Addendum to the agenda'),
			effect: t('conseil_municipal', 'Adds items or pieces. It is sent to every member, within the same period as the convocation.'),
			article: 'L2121-10 à L2121-12',
			ask: t('conseil_municipal', 'Send the addendum?'),
		},
		{
			kind: 'replacement',
			icon: mdiFileReplaceOutline,
			name: t('conseil_municipal', 'Replaced piece'),
			effect: t('conseil_municipal', 'Gives a corrected piece in the place of the one that was sent, which is kept. The convocation and its period do not change.'),
			article: 'L2121-13',
			ask: t('conseil_municipal', 'Send the replaced pieces?'),
		},
		{
			kind: 'postponement',
			icon: mdiCalendarArrowRight,
			name: t('conseil_municipal', 'Postponement'),
			effect: t('conseil_municipal', 'Another date, hour or place: the council is convened anew, the whole period runs again, answers are asked for again.'),
			article: 'L2121-10 à L2121-12',
			ask: t('conseil_municipal', 'Send the postponement?'),
		},
		{
			kind: 'cancellation',
			icon: mdiCalendarRemoveOutline,
			name: t('conseil_municipal', 'Cancellation'),
			effect: t('conseil_municipal', 'The meeting is not held. Possible until its hour; every member is told and calendars remove it.'),
			article: 'L2121-10',
			ask: t('conseil_municipal', 'Send the cancellation?'),
		},
		{
			kind: 'second',
			icon: mdiRepeat,
			name: t('conseil_municipal', 'Second convocation'),
			effect: t('conseil_municipal', 'The quorum was lacking: same agenda, three clear days at least, and no quorum is needed.'),
			article: 'L2121-17',
			ask: t('conseil_municipal', 'Send the second convocation?'),
		},
	]
}

export function isLater(kind: Convocation['kind']): kind is ActKind {
	return kind !== 'initial' && kind !== 'urgency'
}

/** « Additif à l’ordre du jour », and « Convocation » for the first one. */
export function actName(kind: Convocation['kind']): string {
	return acts().find((act) => act.kind === kind)?.name ?? t('conseil_municipal', 'Convocation')
}

/** What it changes legally, in one line; empty for the first one. */
export function actEffect(kind: Convocation['kind']): string {
	return acts().find((act) => act.kind === kind)?.effect ?? ''
}

/** Those of what was sent that still count, the first one first: what convenes anew or cancels takes the place of all before it. */
export function actsInForce(sent: readonly Convocation[]): readonly Convocation[] {
	return sent.slice(Math.max(0, sent.findLastIndex(({ kind }) => supersedes(kind))))
}

/** Whether what was sent before counts no more: the meeting is moved or cancelled. The twin is ConvocationKind::supersedes. */
export function supersedes(kind: Convocation['kind']): boolean {
	return kind === 'cancellation' || movesMeeting(kind)
}

/** Whether the meeting will be held at another moment or place. */
export function movesMeeting(kind: Convocation['kind']): boolean {
	return kind === 'postponement' || kind === 'second'
}

/** Why an act is not possible now; null when it is. A meeting is changed until its hour, a second convocation comes after it. */
export function impossibleNow(kind: ActKind, meeting: Pick<Meeting, 'startsAt' | 'state'>, now: string): string | null {
	if (meeting.state !== 'convened') {
		return t('conseil_municipal', 'The meeting is cancelled or over.')
	}
	const isPast = compareInstants(instant('now', now), instant('startsAt', meeting.startsAt)) > 0
	if (kind === 'second') {
		return isPast ? null : t('conseil_municipal', 'Once the meeting has failed for want of quorum.')
	}
	return isPast ? t('conseil_municipal', 'The hour of the meeting is past.') : null
}

/** The button that freezes, what it does, and the one that sends. */
export function sendWords(kind: Convocation['kind'], members: number): { freeze: string, hint: string, send: string, ask: string } {
	if (!isLater(kind)) {
		return {
			freeze: t('conseil_municipal', 'Freeze the dossier'),
			hint: t('conseil_municipal', 'Freezing keeps every piece in its present version. The élus see nothing of it before it is sent.'),
			send: n('conseil_municipal', 'Convene %n member', 'Convene %n members', members),
			ask: t('conseil_municipal', 'Send the convocation?'),
		}
	}
	return {
		freeze: t('conseil_municipal', 'Freeze what will be sent'),
		hint: t('conseil_municipal', 'Freezing keeps the agenda and the new pieces as they are now. The élus see nothing of it before it is sent.'),
		send: n('conseil_municipal', 'Send it to %n member', 'Send it to %n members', members),
		ask: acts().find((act) => act.kind === kind)!.ask,
	}
}
