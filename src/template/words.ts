/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Template } from '../api/types'

import { t } from '../ui/l10n'

export const TEMPLATE_MIME = 'application/vnd.oasis.opendocument.text'

/** What a template is for, told by the first words of its file name. */
export function templateKindWord(kind: Template['kind']): string {
	const words: Record<Template['kind'], () => string> = {
		deliberation: () => t('conseil_municipal', 'for deliberations'),
		synthesis_note: () => t('conseil_municipal', 'for synthesis notes'),
		report: () => t('conseil_municipal', 'for reports'),
		other: () => t('conseil_municipal', 'for other documents'),
	}
	return words[kind]()
}
