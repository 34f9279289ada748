/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Ref } from 'vue'

import { getCapabilities } from '@nextcloud/capabilities'
import { onScopeDispose, readonly, ref } from 'vue'

/** What the server names it: `lib/Activity/PushQueue.php`. */
const MESSAGE = 'conseil_municipal_changed'

/** Where something changed; ids only. */
export interface PushedChange {
	readonly councilId: number
	readonly meetingId: number | null
	readonly paperId: number | null
}

const listeners = new Set<(change: PushedChange) => void>()
const connected = ref(false)
let connecting: Promise<void> | null = null

/** Nothing is loaded where the server cannot push. */
async function connect(): Promise<void> {
	if (!('notify_push' in (getCapabilities() as Record<string, unknown>))) {
		return
	}
	const { listen } = await import(/* webpackChunkName: "push" */ '@nextcloud/notify_push')
	connected.value = listen(MESSAGE, (_name: string, change: PushedChange) => listeners.forEach((listener) => listener(change)))
}

/**
 * Calls back when the server tells of a change, as long as the component lives. Returns whether the server can tell: it may also lose the
 * connection, so that whoever listens goes on asking, less often.
 */
export function usePush(listener: (change: PushedChange) => void): Readonly<Ref<boolean>> {
	listeners.add(listener)
	onScopeDispose(() => listeners.delete(listener))
	connecting ??= connect().catch(() => undefined)
	return readonly(connected)
}
