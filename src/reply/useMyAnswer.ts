/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type { ApiError } from '../api/ApiError'
import type { Answer, MyAnswer } from '../api/types'

import { computed } from 'vue'
import { fetchMyAnswer, sendMyAnswer, settleHeldProxy } from '../api/replies'
import { announce } from '../ui/announcer'
import { t } from '../ui/l10n'
import { useResource } from '../ui/resource'
import { dismissToast, notifyUndo } from '../ui/toasts'
import { useCall } from '../ui/useCall'
import { answerSentence, doubtSentence } from './answerWords'

export interface MyAnswerStore {
	readonly mine: ComputedRef<MyAnswer | null>
	/** Why there is nothing to show. */
	readonly error: ShallowRef<ApiError | null>
	readonly saving: Ref<boolean>
	/** What went wrong last, in a sentence. */
	readonly problem: Ref<string | null>
	answer(answer: Answer, holderId?: number | null): Promise<boolean>
	settle(giverId: number, accept: boolean): Promise<boolean>
	/** What a colleague or the secretary did meanwhile; nothing while an answer is on its way. */
	reload(): Promise<void>
}

/** My answer to one convocation; an answer can be taken back for a while, and changed until the meeting opens. */
export function useMyAnswer(meetingId: number): MyAnswerStore {
	const resource = useResource(() => meetingId, fetchMyAnswer)
	const { saving, problem, run } = useCall(resource.replace)
	let undoOffered: number | null = null

	/** What was refused shows what is true now: somebody may have taken the holder meanwhile. */
	async function keep(call: () => Promise<MyAnswer>): Promise<boolean> {
		if (saving.value) {
			return false
		}
		forgetUndo()
		const refused = await run(call)
		if (refused?.kind === 'offline') {
			problem.value = t('conseil_municipal', 'No network: your answer did not leave. Tap it again once the network is back.')
		}
		if (refused?.kind === 'conflict' || refused?.kind === 'invalid') {
			await resource.reload()
		}
		return refused === null
	}

	async function answer(given: Answer, holderId: number | null = null): Promise<boolean> {
		const before = resource.data.value
		const done = await keep(() => sendMyAnswer(meetingId, given, holderId))
		const sentence = done && resource.data.value !== null ? answerSentence(resource.data.value) : null
		if (sentence !== null) {
			announce(resource.data.value?.warnings.includes('holder_doubtful') ? `${sentence}. ${doubtSentence(resource.data.value.given?.holder ?? '')}` : sentence)
			offerUndo(sentence, before)
		}
		return done
	}

	/** What it said is no longer the answer, or is about to change. */
	function forgetUndo(): void {
		if (undoOffered !== null) {
			dismissToast(undoOffered)
			undoOffered = null
		}
	}

	function offerUndo(sentence: string, before: MyAnswer | null): void {
		const former = before?.answer ?? null
		if (former !== null && before?.toConfirm === false && (former !== 'proxy' || before?.given?.state !== 'declined')) {
			undoOffered = notifyUndo(sentence, () => void keep(() => sendMyAnswer(meetingId, former, former === 'proxy' ? before?.given?.holderId ?? null : null)))
		}
	}

	async function settle(giverId: number, accept: boolean): Promise<boolean> {
		const done = await keep(() => settleHeldProxy(meetingId, giverId, accept))
		if (done) {
			announce(accept ? t('conseil_municipal', 'Proxy accepted') : t('conseil_municipal', 'Proxy declined; your colleague is told on this page'))
		}
		return done
	}

	async function reload(): Promise<void> {
		if (!saving.value) {
			await resource.reload()
		}
	}

	return { mine: computed(() => resource.data.value), error: resource.error, saving, problem, answer, settle, reload }
}
