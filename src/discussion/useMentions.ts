/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Ref } from 'vue'
import type { Audience, Person } from '../api/types'
import type { MentionQuery } from './mentions'

import { isCancel } from '@nextcloud/axios'
import { onScopeDispose, ref, shallowRef } from 'vue'
import { searchReaders } from '../api/discussion'
import { announce } from '../ui/announcer'
import { n, t } from '../ui/l10n'
import { mentionAt, withMention } from './mentions'

/** Typing pauses this long before people are looked for. */
const PAUSE_MILLISECONDS = 150

export interface Mentions {
	/** People offered for what is being typed; empty when no one is being named. */
	readonly offered: Ref<readonly Person[]>
	/** The one that Enter takes. */
	readonly current: Ref<number>
	/** The text or the caret moved. */
	follow(text: string, caret: number): void
	/** Handles the keys of the list; true when the key was for it. */
	key(event: KeyboardEvent, choose: (person: Person) => void): boolean
	/** The text and caret once this person is named. */
	choose(text: string, person: Person): { text: string, caret: number } | null
	close(): void
}

/** Offers people while a name is typed after an @. Answers for what is no longer typed are dropped. */
export function useMentions(itemId: () => number, audience: () => Audience): Mentions {
	const offered = shallowRef<readonly Person[]>([])
	const current = ref(0)
	let query: MentionQuery | null = null
	let timer: ReturnType<typeof setTimeout> | undefined
	let asked: AbortController | null = null

	function close(): void {
		clearTimeout(timer)
		asked?.abort()
		query = null
		offered.value = []
	}

	async function search(wanted: MentionQuery): Promise<void> {
		asked?.abort()
		asked = new AbortController()
		try {
			const found = await searchReaders(itemId(), wanted.search, audience(), asked.signal)
			if (query === wanted) {
				offered.value = found
				current.value = 0
				announce(found.length === 0
					? t('conseil_municipal', 'Nobody of that name can read this.')
					: n('conseil_municipal', '%n person offered, arrows to choose', '%n people offered, arrows to choose', found.length))
			}
		} catch (cause) {
			if (!isCancel(cause)) {
				close() // the name can still be typed
			}
		}
	}

	function follow(text: string, caret: number): void {
		const wanted = mentionAt(text, caret)
		if (wanted === null) {
			close()
		} else if (wanted.start !== query?.start || wanted.search !== query.search) {
			query = wanted
			clearTimeout(timer)
			timer = setTimeout(() => void search(wanted), PAUSE_MILLISECONDS)
		}
	}

	function key(event: KeyboardEvent, choose: (person: Person) => void): boolean {
		const count = offered.value.length
		if (count === 0 || event.ctrlKey || event.metaKey || event.altKey) {
			return false
		}
		const steps: Readonly<Record<string, () => void>> = {
			ArrowDown: () => current.value = (current.value + 1) % count,
			ArrowUp: () => current.value = (current.value + count - 1) % count,
			Enter: () => choose(offered.value[current.value]!),
			Tab: () => choose(offered.value[current.value]!),
			Escape: close,
		}
		const step = event.shiftKey ? undefined : steps[event.key]
		if (step === undefined) {
			return false
		}
		event.preventDefault()
		event.stopPropagation()
		step()
		return true
	}

	function choose(text: string, person: Person): { text: string, caret: number } | null {
		const named = query === null ? null : withMention(text, query, person)
		close()
		return named
	}

	onScopeDispose(close)
	return { offered, current, follow, key, choose, close }
}
