/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { readonly, ref } from 'vue'

const wanted = ref(false)

/** The dialog « new meeting », asked for from the navigation or from an empty screen, shown once by the navigation. */
export const newMeeting = {
	wanted: readonly(wanted),
	open(): void {
		wanted.value = true
	},
	close(): void {
		wanted.value = false
	},
}
