/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Change } from '../api/types'

import { n } from '../ui/l10n'

/** What moved in one item: drafts for those who prepare, publications for the others. */
export function changeWords({ type, count }: Change): string {
	return type === 'document_published'
		? n('conseil_municipal', '%n piece published', '%n pieces published', count)
		: n('conseil_municipal', '%n piece changed', '%n pieces changed', count)
}
