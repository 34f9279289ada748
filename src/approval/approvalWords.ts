/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ApprovalWay } from '../api/approvals'
import type { Approval } from '../api/types'

import { momentInFull } from '../ui/dates'
import { t } from '../ui/l10n'

export type ApprovalState = 'given' | 'changed' | 'asked' | 'none' | 'nobody'

/** Where the maire's approval stands; `changed`: what was approved is no longer what would be sent. */
export function approvalState({ given, askedAt, maire }: Approval): ApprovalState {
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
	const { given, askedAt, maire } = approval
	switch (approvalState(approval)) {
		case 'given':
			return given!.how === 'app'
				? t('conseil_municipal', 'Approved by {name} on {moment}.', { name: given!.by, moment: momentInFull(given!.at) })
				: t('conseil_municipal', 'Approved by {name} on {moment}, {how}; noted by {person}.', { name: given!.by, moment: momentInFull(given!.at), how: wayWords(given!.how), person: given!.notedBy ?? '' })
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
