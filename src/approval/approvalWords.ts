/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ApprovalWay } from '../api/approvals'
import type { Approval } from '../api/types'
import type { NoticeFacts } from '../council/legalDates'

import { lastDayToConvene } from '../council/legalDates'
import { daysBetween, momentInFull, momentNear } from '../ui/dates'
import { t } from '../ui/l10n'

export type ApprovalState = 'given' | 'correction' | 'changed' | 'asked' | 'none' | 'nobody'

/** Where the maire's approval stands; `changed`: what was approved is no longer what would be sent. */
export function approvalState({ given, correction, askedAt, maire }: Approval): ApprovalState {
	if (correction !== null) {
		return 'correction'
	}
	if (given !== null) {
		return given.withdrawnAt === null ? 'given' : 'changed'
	}
	return askedAt !== null ? 'asked' : maire === null ? 'nobody' : 'none'
}

/** How an approval that is no longer asked in the app was given. */
export function wayWords(how: ApprovalWay): string {
	return {
		signed: t('conseil_municipal', 'signed on paper'),
		email: t('conseil_municipal', 'by e-mail'),
		call: t('conseil_municipal', 'by telephone'),
		spoken: t('conseil_municipal', 'in person'),
	}[how]
}

/** One sentence for whoever convenes. */
export function approvalSentence(approval: Approval): string {
	const { given, correction, askedAt, maire } = approval
	switch (approvalState(approval)) {
		case 'given':
			return given!.how === 'app'
				? t('conseil_municipal', 'Approved by {name} on {moment}.', { name: given!.by, moment: momentInFull(given!.at) })
				: t('conseil_municipal', 'Approved by {name} on {moment}, {how}; noted by {person}.', { name: given!.by, moment: momentInFull(given!.at), how: wayWords(given!.how), person: given!.notedBy ?? '' })
		case 'correction':
			return t('conseil_municipal', '{name} asked for a correction on {moment}: “{word}”', { name: correction!.by, moment: momentInFull(correction!.at), word: correction!.word })
		case 'changed':
			return t('conseil_municipal', 'What {name} approved on {moment} has changed since: ask again.', { name: given!.by, moment: momentInFull(given!.at) })
		case 'asked':
			return t('conseil_municipal', '{name} was asked on {moment} and has not approved yet.', { name: maire?.name ?? '', moment: momentInFull(askedAt!) })
		case 'none':
			return t('conseil_municipal', 'The convocation is the act of {name}, who has not approved it yet.', { name: maire!.name })
		case 'nobody':
			return t('conseil_municipal', 'The tableau does not say who presides over the council. Complete it in the settings.')
	}
}

/** « À envoyer au plus tard samedi 28 novembre, 23 h 59 »; null for an act that keeps no period, or a council whose law the rules do not know. */
export function sendByWords({ act, kind, startsAt }: Approval, council: NoticeFacts, now: string): string | null {
	const keepsPeriod = act === null || act.kind === 'addendum' || act.kind === 'postponement'
	const lastDay = keepsPeriod ? lastDayToConvene(council, { startsAt, kind }) : null
	if (lastDay === null) {
		return null
	}
	const moment = momentNear(`${lastDay}T23:59`, now)
	return daysBetween(now, lastDay) < 0
		? t('conseil_municipal', 'It had to be sent by {moment}: only the urgency procedure remains', { moment })
		: t('conseil_municipal', 'To be sent by {moment} at the latest', { moment })
}
