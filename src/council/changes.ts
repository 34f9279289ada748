/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Change } from '../api/types'

import { n, t } from '../ui/l10n'

/** What moved, in one sentence; `type` is that of the journal. */
export function changeWords({ type, count }: Change): string {
	switch (type) {
		case 'document_added':
			return n('conseil_municipal', '%n new piece', '%n new pieces', count)
		case 'document_changed':
			return n('conseil_municipal', '%n piece changed', '%n pieces changed', count)
		case 'document_deleted':
			return n('conseil_municipal', '%n piece removed', '%n pieces removed', count)
		case 'document_published':
			return n('conseil_municipal', '%n piece published', '%n pieces published', count)
		case 'document_withdrawn':
			return n('conseil_municipal', '%n piece withdrawn', '%n pieces withdrawn', count)
		case 'item_created':
			return t('conseil_municipal', 'New item')
		case 'item_deleted':
			return t('conseil_municipal', 'Item removed')
		case 'meeting_created':
			return t('conseil_municipal', 'New meeting')
		case 'meeting_cancelled':
			return t('conseil_municipal', 'Meeting cancelled')
		default:
			return n('conseil_municipal', '%n change', '%n changes', count)
	}
}
