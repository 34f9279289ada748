/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Item, Preparation } from '../api/types'
import type { PreparationStore } from './usePreparation'

import { n, t } from '../ui/l10n'
import { numberedTitle } from './words'

/** What a reader sees of an item; ways of sorting it differently are no change of the item itself. */
function visible(item: Item): string {
	return JSON.stringify([item.title, item.state, item.rapporteurId, item.summary, item.documents.map(({ id, name, etag, missing }) => [id, name, etag, missing])])
}

/** A sentence about what others changed between two looks at the agenda; null when nothing did. */
export function othersChanges(before: Preparation, now: Preparation): string | null {
	const known = new Map(before.items.map((item) => [item.id, visible(item)]))
	const changed = now.items.filter((item) => known.get(item.id) !== visible(item))
	if (changed.length === 1) {
		return t('conseil_municipal', 'Changed by somebody else: {item}', { item: numberedTitle(changed[0]!) })
	}
	return changed.length === 0 ? null : n('conseil_municipal', '%n item was changed by others', '%n items were changed by others', changed.length)
}

/** The same of the agenda that `read` reads again; null also when the person changed it meanwhile: what differs may be their own. */
export async function othersChangesIn({ data, made }: Pick<PreparationStore, 'data' | 'made'>, read: () => Promise<void>): Promise<string | null> {
	const before = data.value
	const mine = made()
	await read()
	return before === null || data.value === null || made() !== mine ? null : othersChanges(before, data.value)
}
