/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Document, Item } from '../api/types'

import { mdiLockOutline } from '@mdi/js'
import { getCurrentUser } from '@nextcloud/auth'
import { n, t } from '../ui/l10n'

/** Apps that hold a file while somebody has it open in them. */
const EDITORS: Readonly<Record<string, string>> = { text: 'Text', richdocuments: 'Nextcloud Office', office: 'Nextcloud Office', onlyoffice: 'ONLYOFFICE' }

/** Who holds a document now, null when nobody is known to. */
export function heldWord({ heldBy }: Document): string | null {
	if (heldBy === undefined) {
		return null
	}
	if (heldBy.app !== null) {
		return t('conseil_municipal', 'open in {app}', { app: EDITORS[heldBy.app] ?? heldBy.app })
	}
	return heldBy.person === null || heldBy.person.uid === getCurrentUser()?.uid
		? t('conseil_municipal', 'locked by you')
		: t('conseil_municipal', 'locked by {person}', { person: heldBy.person.displayName })
}

/** The same on the line of an item: one sentence, however many of its documents are held. */
export function heldMarkers({ documents }: Pick<Item, 'documents'>): { icon: string, text: string }[] {
	const held = documents.filter(({ heldBy, missing }) => heldBy !== undefined && !missing)
	if (held.length === 0) {
		return []
	}
	const text = held.length === 1
		? t('conseil_municipal', '“{document}” {held}', { document: held[0]!.name, held: heldWord(held[0]!)! })
		: n('conseil_municipal', '%n document in use', '%n documents in use', held.length)
	return [{ icon: mdiLockOutline, text }]
}
