/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Colleague, ItemKind, Paper, PaperFile, PaperMove, Person } from '../api/types'
import type { PaperStore } from './usePaper'

import { attempt } from '../agenda/attempt'
import { deletePaper, deletePaperFile, inscribePaper, inviteToPaper, recoverPaperFolder, removeFromPaper, restorePaper, restorePaperFile, updatePaper } from '../api/papers'
import { announce } from '../ui/announcer'
import { t } from '../ui/l10n'
import { notify, notifyError, notifyUndo } from '../ui/toasts'
import { leftWord, movedWord } from './pieceWords'

/** What a person does with a paper, said aloud, with its way back. None of them rejects: a failure is told. */
export interface PaperCommands {
	invite(person: Colleague): Promise<boolean>
	remove(person: Person): Promise<void>
	putInCharge(uid: string | null): Promise<boolean>
	setState(state: Paper['state']): Promise<void>
	recoverFolder(): Promise<void>
	removeFile(file: PaperFile): Promise<void>
	/** Resolves to what moved, null when it failed. */
	inscribe(wanted: { meetingId: number, kind: ItemKind, fileIds: readonly number[] }): Promise<PaperMove | null>
	/** Resolves to whether the paper is removed; `back` is called once it is brought back. */
	removePaper(back: (paper: Paper) => void): Promise<boolean>
}

export function usePaperCommands({ paper }: PaperStore): PaperCommands {
	const current = () => paper.data.value!
	const change = (call: () => Promise<Paper>) => attempt(async () => paper.replace(await call()))

	async function invite(person: Colleague): Promise<boolean> {
		const done = await change(() => inviteToPaper(current().id, person.uid))
		if (done) {
			announce(t('conseil_municipal', '{name} now works on this paper', { name: person.displayName }))
		}
		return done
	}

	async function remove({ uid, displayName: name }: Person): Promise<void> {
		const { id } = current()
		if (await change(() => removeFromPaper(id, uid))) {
			notifyUndo(t('conseil_municipal', '{name} no longer works on this paper.', { name }), () => void change(() => inviteToPaper(id, uid)))
		}
	}

	async function setState(state: Paper['state']): Promise<void> {
		const { id } = current()
		const before = current().state
		if (await change(() => updatePaper(id, { state }, current().version))) {
			const undo = () => void change(() => updatePaper(id, { state: before }, current().version))
			notifyUndo(state === 'closed' ? t('conseil_municipal', 'Paper closed. Its history stays.') : t('conseil_municipal', 'Paper reopened.'), undo)
		}
	}

	async function removeFile(file: PaperFile): Promise<void> {
		const { id } = current()
		if (await change(() => deletePaperFile(id, file.id))) {
			notifyUndo(t('conseil_municipal', '« {document} » is in the trash.', { document: file.name }), () => void change(() => restorePaperFile(id, file.id)))
		}
	}

	async function inscribe(wanted: { meetingId: number, kind: ItemKind, fileIds: readonly number[] }): Promise<PaperMove | null> {
		let moved: PaperMove | null = null
		await attempt(async () => {
			moved = await inscribePaper(current().id, wanted, current().version)
			paper.replace(moved.paper)
			notify(movedWord(moved))
			if (moved.left.length > 0) {
				notifyError(leftWord(moved.left))
			}
		})
		return moved
	}

	async function removePaper(back: (paper: Paper) => void): Promise<boolean> {
		const { id, title } = current()
		const done = await attempt(() => deletePaper(id))
		if (done) {
			notifyUndo(t('conseil_municipal', '« {title} » removed; its folder is in the trash.', { title }), () => void attempt(async () => back(await restorePaper(id))))
		}
		return done
	}

	return {
		invite,
		remove,
		putInCharge: (ownerUid) => change(() => updatePaper(current().id, { ownerUid }, current().version)),
		setState,
		recoverFolder: async () => void await change(() => recoverPaperFolder(current().id)),
		removeFile,
		inscribe,
		removePaper,
	}
}
