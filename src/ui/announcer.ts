/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { readonly, ref } from 'vue'

const sentence = ref('')

/** The sentence last announced, for LiveRegion alone. */
export const announcement = readonly(sentence)

/** Says a sentence to screen readers, politely; the same sentence twice is said twice. */
export function announce(text: string): void {
	// A trailing no-break space makes a repeated sentence a change of the live region.
	sentence.value = sentence.value === text ? `${text}\u00A0` : text
}
