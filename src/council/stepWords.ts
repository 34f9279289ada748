/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { StepState } from './timelineNotes'

import { mdiAlertOutline, mdiCheck, mdiFlagOutline } from '@mdi/js'
import { t } from '../ui/l10n'

/** Path of the icon of a planned step: never that of a legal date. */
export function stepIcon(state: StepState): string {
	return state === 'over' ? mdiCheck : state === 'late' ? mdiAlertOutline : mdiFlagOutline
}

/** « passé », « en retard », « aujourd’hui »; nothing for what is to come. */
export function stepStateWord(state: StepState): string {
	switch (state) {
		case 'over':
			return t('conseil_municipal', 'over')
		case 'late':
			return t('conseil_municipal', 'late')
		case 'today':
			return t('conseil_municipal', 'today')
		default:
			return ''
	}
}
