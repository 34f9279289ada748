/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Involved } from '../api/types'

import { t } from '../ui/l10n'

/** Two whole words: a civility decides which one is said. */
function rapporteurWord(civility: string | null): string {
	return /^(mme|mlle|madame)/i.test(civility ?? '') ? t('conseil_municipal', 'rapporteur (feminine)') : t('conseil_municipal', 'rapporteur')
}

/** What somebody does on an item: « rapporteure », « responsable », else the person's delegation or function, « par le dossier ». */
export function partWord({ reasons, civility, delegation, function: office }: Involved): string {
	if (reasons.includes('rapporteur')) {
		return rapporteurWord(civility)
	}
	if (reasons.includes('owner')) {
		return t('conseil_municipal', 'in charge')
	}
	const part = delegation ?? office ?? ''
	return part === '' && !reasons.includes('stakeholder') ? t('conseil_municipal', 'by the file') : part
}

/** Whether somebody can be taken off the item itself: what rapporteur, person in charge or paper give is changed there. */
export function canLeave({ reasons, uid }: Involved): boolean {
	return uid !== null && reasons.includes('stakeholder')
}
