/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { MATTER_LABELS } from '../rules/matterTable'

/** Every matter of the ACTES nomenclature as « 7.5 Subventions », found by its code or its words. */
export function matterChoices(): { value: string, label: string }[] {
	return [...MATTER_LABELS].map(([code, label]) => ({ value: code, label: `${code} ${label}` }))
}
