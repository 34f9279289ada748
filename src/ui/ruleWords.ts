/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Message } from '../rules/result'

import { getLanguage } from '@nextcloud/l10n'
import { wordingOf } from '../rules/wording'
import { t } from './l10n'

/** The sentence of a rule of law in the reader's language, its dates in full. */
export function ruleWords(message: Message): string {
	return wordingOf(message, (text, values) => t('conseil_municipal', text, values), getLanguage())
}
