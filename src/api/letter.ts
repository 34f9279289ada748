/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Letter } from './types'

import { get, put } from './request'

export type LetterChange = Partial<Pick<Letter, 'opening' | 'closing' | 'signatory' | 'office' | 'contact' | 'logo'>> & {
	/** An .odt as a data URL; null for the letter as the app words it. */
	readonly template?: string | null
	readonly templateName?: string
}

/** What a council writes around its convocations; managers only. */
export function fetchLetter(councilId: number, signal?: AbortSignal): Promise<Letter> {
	return get('councils/{councilId}/letter', { councilId }, { signal })
}

/** What is left out stays as it is. Rejects with ApiError `stale` when someone changed it since `version`. */
export function saveLetter(councilId: number, change: LetterChange, version: number): Promise<Letter> {
	return put('councils/{councilId}/letter', { councilId }, change, { version })
}
