/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { PaperField } from './usePaper'

import { t } from '../ui/l10n'

/** How the fields of a paper are called. */
export function fieldLabels(): Record<PaperField, string> {
	return {
		title: t('conseil_municipal', 'Title of the paper'),
		reference: t('conseil_municipal', 'Reference'),
		theme: t('conseil_municipal', 'Theme'),
		summary: t('conseil_municipal', 'Summary'),
		state: t('conseil_municipal', 'State'),
	}
}
