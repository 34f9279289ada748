/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Meeting, Recipient } from '../api/types'

import { getLanguage } from '@nextcloud/l10n'
import { momentInFull } from '../ui/dates'
import { n, t } from '../ui/l10n'

export interface Confirmed {
	/** As it will be held once this is sent. */
	readonly meeting: Pick<Meeting, 'startsAt' | 'place'>
	/** Null for what carries no whole agenda. */
	readonly items: number | null
	readonly recipients: readonly Recipient[]
	/** Former moment of a meeting that is moved. */
	readonly formerStart?: string | null
	/** Titles of the checks that are passed over. */
	readonly passedOver?: readonly string[]
	/** Names of the documents that are not made. */
	readonly unmade?: readonly string[]
}

/** What is about to leave, said once more before it cannot be taken back: the meeting, each way of reaching the members, then what is irregular or lacks. */
export function confirmationWords({ meeting, items, recipients, formerStart = null, passedOver = [], unmade = [] }: Confirmed): string[] {
	const mailed = recipients.filter(({ channel, address }) => channel === 'email' && address !== null).length
	const onPaper = recipients.filter(({ channel }) => channel === 'paper').length
	const unreached = recipients.length - mailed - onPaper
	return [
		meetingWords({ meeting, items }),
		...(formerStart === null || formerStart === meeting.startsAt ? [] : [t('conseil_municipal', 'Instead of {moment}.', { moment: momentInFull(formerStart) })]),
		...(mailed > 0 ? [n('conseil_municipal', 'An e-mail leaves for %n member.', 'An e-mail leaves for %n members.', mailed)] : []),
		...(onPaper > 0 ? [n('conseil_municipal', '%n member gets the paper that you hand over or post.', '%n members get the paper that you hand over or post.', onPaper)] : []),
		...(unreached > 0 ? [n('conseil_municipal', '%n member without an address gets nothing from here: hand the convocation over or post it.', '%n members without an address get nothing from here: hand the convocation over or post it.', unreached)] : []),
		...passedOver.map((title) => t('conseil_municipal', 'You go ahead all the same: {check}.', { check: title })),
		...(unmade.length > 0 ? [n('conseil_municipal', '{names} is not made: the élus will not have it at once.', '{names} are not made: the élus will not have them at once.', unmade.length, { names: listed(unmade) })] : []),
		t('conseil_municipal', 'What is sent can no longer be changed or taken back.'),
	]
}

/** « un, deux et trois » */
function listed(names: readonly string[]): string {
	return new Intl.ListFormat(getLanguage(), { type: 'conjunction' }).format(names)
}

function meetingWords({ meeting, items }: Pick<Confirmed, 'meeting' | 'items'>): string {
	const said = { moment: momentInFull(meeting.startsAt), place: meeting.place ?? '' }
	return items === null
		? t('conseil_municipal', 'Meeting of {moment}, {place}.', said)
		: n('conseil_municipal', 'Meeting of {moment}, {place}, %n item.', 'Meeting of {moment}, {place}, %n items.', items, said)
}
