/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Answer, CalendarAnswer, MemberAnswer, MyAnswer } from '../api/types'

import { momentInFull } from '../ui/dates'
import { t } from '../ui/l10n'
import { isWoman } from './answerWords'

type Says = CalendarAnswer['says']

/** What one tap would answer; `null` while the calendar itself is undecided. */
export function proposedAnswer(says: Says): Answer | null {
	return says === 'undecided' ? null : says
}

/** What the élu’s own calendar says, to the élu. */
export function myCalendarSentence(says: Says): string {
	switch (says) {
		case 'present': return t('conseil_municipal', 'In your calendar you accepted the invitation.')
		case 'absent': return t('conseil_municipal', 'In your calendar you declined the invitation.')
		default: return t('conseil_municipal', 'In your calendar you answered “maybe”: the mairie waits for your answer.')
	}
}

/** What the tap says, in the gender of whoever answers. */
export function confirmWord(proposed: Answer, civility: string | null): string {
	if (isWoman(civility)) {
		return proposed === 'present' ? t('conseil_municipal', 'Confirm: I shall attend') : t('conseil_municipal', 'Confirm: I shall not attend')
	}
	return proposed === 'present' ? t('conseil_municipal', 'Confirm: I shall be present') : t('conseil_municipal', 'Confirm: I shall be absent')
}

/** What the answer given here is worth meanwhile; `null` when there is none to keep. */
export function whatStands({ answer, given, calendar, toConfirm }: Pick<MyAnswer, 'answer' | 'given' | 'calendar' | 'toConfirm'>): string | null {
	if (answer === null || toConfirm) {
		return null
	}
	return answer === 'proxy' && given !== null && given.state !== 'declined' && calendar?.says === 'present'
		? t('conseil_municipal', 'Your proxy to {name} is kept; confirming that you come ends it.', { name: given.holder })
		: t('conseil_municipal', 'The answer that you gave here is kept until you change it.')
}

/** What a member’s calendar says, to those who prepare. */
export function theirCalendarSentence(says: Says): string {
	switch (says) {
		case 'present': return t('conseil_municipal', 'according to the member’s calendar: accepted')
		case 'absent': return t('conseil_municipal', 'according to the member’s calendar: declined')
		default: return t('conseil_municipal', 'according to the member’s calendar: maybe')
	}
}

/** With its moment, and what becomes of an answer that says otherwise. */
export function calendarRemark({ calendar, answer, toConfirm }: MemberAnswer): string | null {
	if (calendar === null) {
		return null
	}
	const said = t('conseil_municipal', '{said}, {moment}', { said: theirCalendarSentence(calendar.says), moment: momentInFull(calendar.at) })
	return answer === null || toConfirm ? said : `${said} – ${t('conseil_municipal', 'the answer given is kept: ask the member')}`
}

/** Whether the secretary may take it over: nothing that was answered is replaced by a calendar. */
export function canConfirm({ calendar, answer, toConfirm }: MemberAnswer): boolean {
	return calendar !== null && proposedAnswer(calendar.says) !== null && (answer === null || (toConfirm && answer !== 'proxy'))
}
