/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { NoticeCount } from './noticeCount'

import { addDays, dateText, daysBetween } from '../rules/temporal'
import { dayOfYear, hour } from '../ui/dates'
import { n, t } from '../ui/l10n'

export interface NoticeWords {
	readonly isKept: boolean
	/** « 4 jours francs, il en faut 3. » */
	readonly count: string
	/** Which days count, and until when it may still be sent. */
	readonly rule: string
	readonly until: string
}

/** The count of clear days, said: what it is, how it is counted, and the last moment to send. */
export function noticeWords({ francs, required, days }: Pick<NoticeCount, 'francs' | 'required' | 'days'>): NoticeWords {
	const today = days[0]!.date
	const lastDay = addDays(days.at(-1)!.date, -required - 1)
	return {
		isKept: francs >= required,
		count: n('conseil_municipal', '%n clear day, {required} needed', '%n clear days, {required} needed', Math.max(francs, 0), { required }),
		rule: t('conseil_municipal', 'Neither the day it is sent nor that of the meeting counts; Saturdays, Sundays and public holidays do.'),
		until: untilWords(daysBetween(today, lastDay), dateText(lastDay)),
	}
}

/** The last minute of a day, seen from today. */
function untilWords(daysLeft: number, lastDay: string): string {
	const last = { day: dayOfYear(lastDay), hour: hour(`${lastDay}T23:59`) }
	if (daysLeft < 0) {
		return t('conseil_municipal', 'The last moment to send in time was {day}, {hour}.', last)
	}
	if (daysLeft === 0) {
		return t('conseil_municipal', 'Today is the last day: you can send until {hour}.', { hour: last.hour })
	}
	return daysLeft === 1
		? t('conseil_municipal', 'You can still send tomorrow, until {hour}.', { hour: last.hour })
		: t('conseil_municipal', 'You can still send until {day}, {hour}.', last)
}
