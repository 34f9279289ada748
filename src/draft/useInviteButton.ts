/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ComponentPublicInstance, Ref, ShallowRef } from 'vue'

import { nextTick, ref, shallowRef, watch } from 'vue'

export interface InviteButton {
	readonly searching: Ref<boolean>
	/** The button that begins the search: it has the focus again once the search is over. */
	readonly button: ShallowRef<ComponentPublicInstance | null>
}

export function useInviteButton(): InviteButton {
	const searching = ref(false)
	const button = shallowRef<ComponentPublicInstance | null>(null)

	watch(searching, async (now) => {
		if (!now) {
			await nextTick();
			(button.value?.$el as HTMLElement | undefined)?.focus()
		}
	})

	return { searching, button }
}
