/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { MailChoice } from '../api/types'

import { t } from '../ui/l10n'

type Rhythm = MailChoice['councilRhythm']

/** What can be chosen, in the words of a choice. */
export function rhythms(): { value: Rhythm, words: string }[] {
	return [
		{ value: 'daily', words: t('conseil_municipal', 'Every day') },
		{ value: 'weekly', words: t('conseil_municipal', 'Every Monday') },
		{ value: 'off', words: t('conseil_municipal', 'No summary') },
	]
}

/** The same inside a sentence. */
export function rhythmWord(rhythm: Rhythm): string {
	switch (rhythm) {
		case 'daily':
			return t('conseil_municipal', 'every day')
		case 'weekly':
			return t('conseil_municipal', 'every Monday')
		case 'off':
			return t('conseil_municipal', 'no summary')
	}
}
