/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Ask } from '../api/types'

import { mdiAlertOutline, mdiBellRingOutline, mdiBookOpenPageVariantOutline, mdiBullhornOutline, mdiCheckDecagramOutline, mdiCommentQuestionOutline, mdiEyeOutline, mdiFileCompare, mdiFlagOutline, mdiFolderAlertOutline, mdiInboxOutline, mdiLightbulbOnOutline, mdiSendOutline, mdiSignatureFreehand } from '@mdi/js'
import { stepName } from '../meeting/deadlineRows'
import { dayNear, daysBetween, distanceInDays, momentAgo } from '../ui/dates'
import { n, t } from '../ui/l10n'

export interface AskWords {
	/** Path of an icon. */
	readonly icon: string
	readonly title: string
	/** What the button says: a verb. */
	readonly action: string
	readonly warning: boolean
}

/** When it is due, and how far that is: « à remettre mardi 5 janvier, dans 2 jours ». */
export function dueWords({ kind, step }: Ask, now: string): string {
	if (step === null) {
		return ''
	}
	const day = dayNear(step.date, now)
	if (kind === 'step') {
		return day
	}
	return daysBetween(now, step.date) < 0
		? t('conseil_municipal', 'expected since {day}', { day })
		: t('conseil_municipal', 'to hand in by {day}, {distance}', { day, distance: distanceInDays(step.date, now) })
}

/** What whoever reminds adds in a few words, and when: « Merci ! · hier à 10 h 05 ». */
export function reminderWords({ reminder }: Ask, now: string): string {
	return reminder === undefined ? '' : [reminder.word === null ? '' : `« ${reminder.word} »`, momentAgo(reminder.at, now)].filter((part) => part !== '').join(' · ')
}

/** What is asked, in the words of the one it is asked from. */
export function askWords({ kind, count, step, call, reminder, approval }: Ask, now: string): AskWords {
	switch (kind) {
		case 'approval':
			return { icon: mdiSignatureFreehand, title: approvalAskWords(approval!, now), action: t('conseil_municipal', 'Read and approve'), warning: true }
		case 'reminder':
			return { icon: mdiBellRingOutline, title: t('conseil_municipal', '{person} reminds you of what is missing', { person: reminder!.by?.displayName ?? '–' }), action: t('conseil_municipal', 'See'), warning: true }
		case 'missing_documents':
			return { icon: mdiAlertOutline, title: n('conseil_municipal', '%n piece is missing', '%n pieces are missing', count), action: t('conseil_municipal', 'See'), warning: true }
		case 'inbox':
			return { icon: mdiInboxOutline, title: n('conseil_municipal', '%n file to sort', '%n files to sort', count), action: t('conseil_municipal', 'Sort'), warning: false }
		case 'conflicts':
			return { icon: mdiFileCompare, title: n('conseil_municipal', 'Two versions of a piece to decide between', 'Two versions of %n pieces to decide between', count), action: t('conseil_municipal', 'Compare'), warning: true }
		case 'folder_missing':
			return { icon: mdiFolderAlertOutline, title: n('conseil_municipal', 'The folder of an item was deleted', 'The folders of %n items were deleted', count), action: t('conseil_municipal', 'Recover'), warning: true }
		case 'not_published':
			return { icon: mdiSendOutline, title: n('conseil_municipal', '%n piece is not published yet', '%n pieces are not published yet', count), action: t('conseil_municipal', 'Publish'), warning: false }
		case 'call':
			return { icon: mdiBullhornOutline, title: t('conseil_municipal', 'Your subjects for the meeting of {day}', { day: dayNear(call!.meetingStartsAt, now) }), action: t('conseil_municipal', 'Propose'), warning: false }
		case 'proposals':
			return { icon: mdiLightbulbOnOutline, title: n('conseil_municipal', '%n proposed subject to decide on', '%n proposed subjects to decide on', count), action: t('conseil_municipal', 'See'), warning: false }
		case 'sign_off':
			return { icon: mdiCheckDecagramOutline, title: n('conseil_municipal', '%n text to sign off', '%n texts to sign off', count), action: t('conseil_municipal', 'Sign off'), warning: false }
		case 'questions':
			return { icon: mdiCommentQuestionOutline, title: n('conseil_municipal', 'A question awaits your answer', '%n questions await your answer', count), action: t('conseil_municipal', 'Answer'), warning: false }
		case 'unread':
			return { icon: mdiBookOpenPageVariantOutline, title: n('conseil_municipal', '%n piece to read', '%n pieces to read', count), action: t('conseil_municipal', 'Read'), warning: false }
		case 'step':
			return { icon: mdiFlagOutline, title: stepWords(step!, now), action: t('conseil_municipal', 'See'), warning: daysBetween(now, step!.date) <= 1 }
	}
}

/** « Valérie Mollard attend votre accord pour convoquer le conseil du jeudi 3 décembre » */
export function approvalAskWords({ by, meetingStartsAt, isChange }: NonNullable<Ask['approval']>, now: string): string {
	const day = dayNear(meetingStartsAt, now)
	return isChange
		? t('conseil_municipal', '{person} awaits your agreement to what changes the meeting of {day}', { person: by, day })
		: t('conseil_municipal', '{person} awaits your agreement to convene the meeting of {day}', { person: by, day })
}

/** « Remise des pièces dans 2 jours », « Relecture aujourd’hui ». */
function stepWords(step: NonNullable<Ask['step']>, now: string): string {
	return t('conseil_municipal', '{step} {distance}', { step: stepName(step), distance: distanceInDays(step.date, now) })
}

/** Items in preparation that an élu works on and has not read as they are now. */
export function reviewWords(count: number): AskWords {
	return { icon: mdiEyeOutline, title: n('conseil_municipal', '%n item to review', '%n items to review', count), action: t('conseil_municipal', 'Review'), warning: false }
}
