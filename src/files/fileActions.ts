/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { INode } from '@nextcloud/files'

import { emit } from '@nextcloud/event-bus'
import { spawnDialog } from '@nextcloud/vue/functions/dialog'
import PickItemDialog from './PickItemDialog.vue'
import { ApiError } from '../api/ApiError'
import { moveDocument } from '../api/documents'
import { fetchFilePlace } from '../api/files'
import { updateItem } from '../api/items'
import { errorWords } from '../ui/errorWords'
import { t } from '../ui/l10n'
import { sayDone, sayFailed } from './say'

const fileIdOf = ({ fileid }: INode): number => fileid ?? 0

/** Puts the document on an item of its meeting, which moves the file. Null: what happened has been said. */
export async function attach(node: INode): Promise<null> {
	return said(async () => {
		const place = await fetchFilePlace(fileIdOf(node))
		if (!place.mayAttach) {
			sayFailed(t('conseil_municipal', 'This file is no draft of a meeting: it stays where it is.'))
			return
		}
		const chosen = await spawnDialog(PickItemDialog, { items: place.items, current: place.item?.id ?? null })
		if (typeof chosen !== 'number' || chosen === place.item?.id) {
			return
		}
		await moveDocument(place.documentId, chosen)
		emit('files:node:deleted', node) // from this folder: it is in that of the item now
		sayDone(t('conseil_municipal', '“{file}” is now on “{item}”.', { file: node.displayname, item: place.items.find(({ id }) => id === chosen)?.title ?? '' }))
	})
}

export async function markReady(node: INode): Promise<null> {
	return said(async () => {
		const place = await fetchFilePlace(fileIdOf(node))
		if (place.item === null) {
			sayFailed(t('conseil_municipal', 'This file is not on an agenda item yet. Attach it to one first.'))
		} else if (place.mayMarkReady) {
			await updateItem(place.item.id, { state: 'ready' }, place.item.version)
			sayDone(t('conseil_municipal', '“{item}” is ready.', { item: place.item.title }))
		} else {
			sayDone(t('conseil_municipal', '“{item}” is ready already.', { item: place.item.title }))
		}
	})
}

/** Runs it and says what went wrong; a file that is no document of a meeting is said as such. */
async function said(action: () => Promise<void>): Promise<null> {
	try {
		await action()
	} catch (error) {
		if (!(error instanceof ApiError)) {
			throw error
		}
		sayFailed(error.kind === 'notFound' ? t('conseil_municipal', 'This file is not a piece of a meeting. Open the meeting once so that it is found, then try again.') : errorWords(error))
	}
	return null
}
