/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type { Uploads } from '../agenda/useUploads'
import type { ApiError } from '../api/ApiError'
import type { ProposalDraft } from '../api/collect'
import type { Proposal, ProposalFile } from '../api/types'

import { computed, effectScope, onScopeDispose, ref, shallowRef, watch } from 'vue'
import { isBusy } from '../agenda/uploadQueue'
import { createUploads } from '../agenda/useUploads'
import { asApiError } from '../api/ApiError'
import { changeProposal, createProposal, fetchProposal, removeFile } from '../api/collect'
import { sendByParts } from './sendByParts'

export interface ProposeForm {
	readonly draft: Ref<ProposalDraft>
	/** Null for whichever meeting comes. */
	readonly meetingId: Ref<number | null>
	/** What the server has; null until the subject is proposed. */
	readonly proposal: ShallowRef<Proposal | null>
	/** Documents chosen and not sent yet: they are sent once the subject is proposed. */
	readonly chosen: ShallowRef<readonly File[]>
	readonly uploads: Uploads
	readonly saving: Ref<boolean>
	readonly failure: ShallowRef<ApiError | null>
	readonly ready: ComputedRef<boolean>
	add(files: readonly File[]): void
	/** Puts a chosen document aside. */
	drop(file: File): void
	/** Removes one that has arrived; rejects with ApiError. */
	remove(file: ProposalFile): Promise<void>
	/** Proposes or changes the subject, then sends the documents. Resolves to whether all of it is done; never rejects. */
	save(): Promise<boolean>
}

/** A subject on its way from this person to the secretary, with its documents. */
export function useProposeForm(councilId: number, known: Proposal | null, meeting: number | null, partSize: number): ProposeForm {
	const draft = ref<ProposalDraft>({ title: known?.title ?? '', kind: known?.kind ?? 'deliberation', why: known?.why ?? null, paperId: known?.paper?.id ?? null })
	const meetingId = ref(known?.meeting?.id ?? meeting)
	const proposal = shallowRef(known)
	const chosen = shallowRef<readonly File[]>([])
	const saving = ref(false)
	const failure = shallowRef<ApiError | null>(null)
	const scope = effectScope(true)
	const uploads = scope.run(() => createUploads(sendByParts(partSize)))!

	const ready = computed(() => draft.value.title.trim() !== '')

	uploads.connect({
		folderOf: async () => String(proposal.value!.id),
		namesIn: () => [],
		arrived: () => void refresh(),
	})

	async function refresh(): Promise<void> {
		try {
			proposal.value = await fetchProposal(proposal.value!.id)
		} catch {
			// The document is there; the list shows it at the next look.
		}
	}

	/** Two of the same name lie side by side: the server tells them apart. */
	function send(files: readonly File[]): void {
		uploads.add(files, null)
		for (const { id, state } of uploads.queue.value) {
			if (state === 'asking') {
				uploads.answer(id, 'both')
			}
		}
	}

	function add(files: readonly File[]): void {
		if (proposal.value === null) {
			chosen.value = [...chosen.value, ...files]
		} else {
			send(files)
		}
	}

	function drop(file: File): void {
		chosen.value = chosen.value.filter((one) => one !== file)
	}

	async function remove({ id }: ProposalFile): Promise<void> {
		await removeFile(proposal.value!.id, id)
		proposal.value = { ...proposal.value!, files: proposal.value!.files.filter((one) => one.id !== id) }
	}

	async function save(): Promise<boolean> {
		if (!ready.value || saving.value) {
			return false
		}
		saving.value = true
		failure.value = null
		try {
			const typed = { ...draft.value, title: draft.value.title.trim(), why: draft.value.why?.trim() || null }
			proposal.value = proposal.value === null
				? await createProposal(councilId, typed, meetingId.value)
				: await changeProposal(proposal.value.id, typed, proposal.value.version)
			const files = chosen.value
			chosen.value = []
			send(files)
			await settled(uploads)
			return uploads.queue.value.every(({ state }) => state !== 'refused')
		} catch (cause) {
			failure.value = asApiError(cause)
			proposal.value = failure.value.current<Proposal>() ?? proposal.value
			return false
		} finally {
			saving.value = false
		}
	}

	onScopeDispose(() => {
		uploads.cancelAll()
		scope.stop()
	})

	return { draft, meetingId, proposal, chosen, uploads, saving, failure, ready, add, drop, remove, save }
}

/** Once nothing is on its way any more; a lost network keeps it waiting. */
async function settled({ queue }: Uploads): Promise<void> {
	if (isBusy(queue.value)) {
		await new Promise<void>((resolve) => {
			const stop = watch(queue, (now) => {
				if (!isBusy(now)) {
					stop()
					resolve()
				}
			})
		})
	}
}
