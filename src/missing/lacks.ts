/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Item, Lack } from '../api/types'

import { n, t } from '../ui/l10n'

/** What is lacking is decided by the server alone (`lib/Missing/ItemLacks`): here it only gets its words. */
export function lackWords({ kind, name }: Lack): string {
	const document = name ?? ''
	switch (kind) {
		case 'folder':
			return t('conseil_municipal', 'its folder was deleted')
		case 'conflict':
			return t('conseil_municipal', 'two versions of “{document}” to decide between', { document })
		case 'expected':
			return t('conseil_municipal', '“{document}” is missing', { document })
		case 'note':
			return t('conseil_municipal', 'the synthesis note is missing')
		case 'no_piece':
			return t('conseil_municipal', 'no piece yet')
		case 'format':
			return t('conseil_municipal', '“{document}” does not open on a phone', { document })
		case 'heavy':
			return t('conseil_municipal', '“{document}” is too heavy for a phone', { document })
		case 'rapporteur':
			return t('conseil_municipal', 'no rapporteur')
		case 'not_ready':
			return t('conseil_municipal', 'not ready yet')
	}
}

const PIECES: readonly Lack['kind'][] = ['expected', 'note', 'no_piece']

/** The button that opens the list: missing pieces when there are any, else how many items are not complete; null when nothing lacks. */
export function lackSummary(items: readonly Pick<Item, 'lacks'>[]): string | null {
	const pieces = items.flatMap(({ lacks }) => lacks).filter(({ kind }) => PIECES.includes(kind)).length
	if (pieces > 0) {
		return n('conseil_municipal', '%n piece is missing', '%n pieces are missing', pieces)
	}
	const incomplete = items.filter(({ lacks }) => lacks.length > 0).length
	return incomplete === 0 ? null : n('conseil_municipal', '%n item to complete', '%n items to complete', incomplete)
}
