/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Meeting, Recipient } from '../api/types'

import { momentInFull } from '../ui/dates'
import { n, t } from '../ui/l10n'

export interface Confirmed {
	/** As it will be held once this is sent. */
	readonly meeting: Pick<Meeting, 'startsAt' | 'place'>
	/** Null for what carries no whole agenda. */
	readonly items: number | null
	readonly recipients: readonly Recipient[]
}

/** What is about to leave, said once more before it cannot be taken back: the meeting, then each way of reaching the members. */
export function confirmationWords({ meeting, items, recipients }: Confirmed): string[] {
	const mailed = recipients.filter(({ channel, address }) => channel === 'email' && address !== null).length
	const onPaper = recipients.filter(({ channel }) => channel === 'paper').length
	const unreached = recipients.length - mailed - onPaper
	return [
		meetingWords({ meeting, items }),
		...(mailed > 0 ? [n('conseil_municipal', 'An e-mail leaves for %n member.', 'An e-mail leaves for %n members.', mailed)] : []),
		...(onPaper > 0 ? [n('conseil_municipal', '%n member gets the paper that you hand over or post.', '%n members get the paper that you hand over or post.', onPaper)] : []),
		...(unreached > 0 ? [n('conseil_municipal', '%n member without an address gets nothing from here: hand the convocation over or post it.', '%n members without an address get nothing from here: hand the convocation over or post it.', unreached)] : []),
		t('conseil_municipal', 'What is sent can no longer be changed or taken back.'),
	]
}

function meetingWords({ meeting, items }: Omit<Confirmed, 'recipients'>): string {
	const said = { moment: momentInFull(meeting.startsAt), place: meeting.place ?? '' }
	return items === null
		? t('conseil_municipal', 'Meeting of {moment}, {place}.', said)
		: n('conseil_municipal', 'Meeting of {moment}, {place}, %n item.', 'Meeting of {moment}, {place}, %n items.', items, said)
}
