/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** The words of a paper's passages: nothing is said that nobody recorded. */
import type { Passage, PassageBrief } from '../api/types'

import { mdiAccountGroupOutline, mdiAlertCircleOutline, mdiCalendarClockOutline, mdiCalendarRemoveOutline, mdiCheckCircleOutline, mdiCloseCircleOutline, mdiTownHall } from '@mdi/js'
import { capitalized, dateInFull, dayNear, daysBetween } from '../ui/dates'
import { t } from '../ui/l10n'

export interface PassageLook {
	readonly text: string
	/** Path of an icon. */
	readonly icon: string
	readonly tone: 'neutral' | 'info' | 'success' | 'warning' | 'error'
}

/** Still to come: on that day or later, and nobody has said what came of it. */
export function isUpcoming({ date, opinion, result }: Pick<PassageBrief, 'date' | 'opinion' | 'result'>, now: string): boolean {
	return opinion === null && result === null && daysBetween(now, date) >= 0
}

/** What came, or is to come, of a passage; null when nobody said. */
export function passageLook(passage: Passage, now: string): PassageLook | null {
	if (passage.meetingState === 'cancelled') {
		return { text: t('conseil_municipal', 'Meeting cancelled'), icon: mdiCalendarRemoveOutline, tone: 'neutral' }
	}
	if (passage.opinion !== null) {
		return opinionLook(passage.opinion)
	}
	if (passage.result !== null) {
		return { text: passage.result, icon: mdiCheckCircleOutline, tone: 'success' }
	}
	if (isUpcoming(passage, now)) {
		return passage.meetingState === 'draft'
			? { text: t('conseil_municipal', 'In preparation'), icon: mdiCalendarClockOutline, tone: 'info' }
			: { text: t('conseil_municipal', 'To come'), icon: mdiCalendarClockOutline, tone: 'info' }
	}
	return null
}

function opinionLook(opinion: NonNullable<Passage['opinion']>): PassageLook {
	const looks: Record<typeof opinion, () => PassageLook> = {
		favourable: () => ({ text: t('conseil_municipal', 'Favourable opinion'), icon: mdiCheckCircleOutline, tone: 'success' }),
		reserved: () => ({ text: t('conseil_municipal', 'Favourable, with reserves'), icon: mdiAlertCircleOutline, tone: 'warning' }),
		unfavourable: () => ({ text: t('conseil_municipal', 'Unfavourable opinion'), icon: mdiCloseCircleOutline, tone: 'error' }),
	}
	return looks[opinion]()
}

/** Icon of the body: the council, or a commission. */
export function bodyIcon({ role }: Pick<PassageBrief, 'role'>): string {
	return role === 'decision' ? mdiTownHall : mdiAccountGroupOutline
}

/** « mardi 19 janvier, conseil municipal » */
export function passageInWords({ date, body }: PassageBrief, now: string): string {
	return t('conseil_municipal', '{date}, {body}', { date: dayNear(date, now), body: body.charAt(0).toLocaleLowerCase() + body.slice(1) })
}

/** What a line of the list says of a paper's passages: the next one, else the last one. */
export function historyWord(next: PassageBrief | null, last: PassageBrief | null, now: string): string {
	if (next !== null) {
		return t('conseil_municipal', 'Next: {passage}', { passage: passageInWords(next, now) })
	}
	return last === null
		? t('conseil_municipal', 'Not examined yet')
		: t('conseil_municipal', 'Last: {passage}', { passage: `${dateInFull(last.date)}, ${last.body.charAt(0).toLocaleLowerCase()}${last.body.slice(1)}` })
}

/** « Mardi 19 janvier 2027 » at the head of a passage. */
export function passageDay({ date }: PassageBrief, now: string): string {
	return capitalized(dayNear(date, now))
}
