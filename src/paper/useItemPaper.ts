/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { PreparationStore } from '../agenda/usePreparation'
import type { Item } from '../api/types'

import { attempt } from '../agenda/attempt'
import { withItem } from '../agenda/preparationEdits'
import { removeItem, restoreItem } from '../api/items'
import { attachPaper, detachPaper, giveFilesBack } from '../api/papers'
import { n, t } from '../ui/l10n'
import { notify, notifyError, notifyUndo } from '../ui/toasts'
import { leftWord } from './pieceWords'

/** What a person does between an item of the agenda and a paper. None of them rejects: a failure is told. */
export interface ItemPaperCommands {
	/** The item comes from this paper; these files of the paper move to it. */
	attachPaper(item: Item, paperId: number, fileIds: readonly number[]): Promise<boolean>
	detachPaper(item: Item): Promise<void>
	/** Off the agenda, its documents back to its paper. */
	removeToPaper(item: Item): Promise<void>
}

export function useItemPaper(store: PreparationStore): ItemPaperCommands {
	async function attach(item: Item, paperId: number, fileIds: readonly number[]): Promise<boolean> {
		return attempt(async () => {
			const { paper, moved, left } = await store.mutate((now) => withItem(now, item.id, { paperId }), () => attachPaper(item.id, paperId, fileIds))
			const values = { title: paper.title }
			notify(moved.length === 0
				? t('conseil_municipal', 'This item comes from the paper « {title} ».', values)
				: n('conseil_municipal', 'This item comes from the paper « {title} », and %n document came with it.', 'This item comes from the paper « {title} », and %n documents came with it.', moved.length, values))
			if (left.length > 0) {
				notifyError(leftWord(left))
			}
			await store.refresh()
		})
	}

	async function detach(item: Item): Promise<void> {
		const { paperId } = item
		const done = await attempt(() => store.mutate((now) => withItem(now, item.id, { paperId: null }), () => detachPaper(item.id)))
		if (done && paperId !== null) {
			notifyUndo(t('conseil_municipal', 'This item no longer comes from a paper. Its documents stay here.'), () => void attach(item, paperId, []))
		}
	}

	async function remove(item: Item): Promise<void> {
		await attempt(async () => {
			await store.mutate((now) => now, () => removeItem(item.id), (_, answer) => answer)
			const { paper, moved, left } = await giveFilesBack(item.id)
			const undo = () => void attempt(async () => {
				await restoreItem(item.id)
				await attachPaper(item.id, paper.id, moved)
				await store.refresh()
			})
			notifyUndo(t('conseil_municipal', '« {item} » removed from the agenda; its documents are back in the paper « {paper} ».', { item: item.title, paper: paper.title }), undo)
			if (left.length > 0) {
				notifyError(leftWord(left))
			}
		})
	}

	return { attachPaper: attach, detachPaper: detach, removeToPaper: remove }
}
