/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { t } from '../ui/l10n'

export const LETTER_FIELDS = ['opening', 'closing', 'signatory', 'office', 'contact', 'logo'] as const

export type LetterField = typeof LETTER_FIELDS[number]

export function letterLabels(): Readonly<Record<LetterField, string>> {
	return {
		opening: t('conseil_municipal', 'Opening words'),
		closing: t('conseil_municipal', 'Closing words'),
		signatory: t('conseil_municipal', 'Who signs'),
		office: t('conseil_municipal', 'In what quality'),
		contact: t('conseil_municipal', 'Whom to ask'),
		logo: t('conseil_municipal', 'Logo'),
	}
}
