/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Ref } from 'vue'

import { nextTick } from 'vue'

/** What a template ref may hold: an element, or a component such as NcButton or NcTextArea. */
export type Focusable = HTMLElement | { readonly $el: unknown } | null

const FOCUSABLE = 'a[href], button, input, select, textarea, [tabindex]'

/**
 * Once the page shows what was just done, puts the focus on `target`: the control that had it is gone, and a keyboard or a screen reader would
 * start again from the top of the page. Of a component, the first thing in it that takes the focus; a heading needs `tabindex="-1"`.
 */
export async function focusAfter(target: Readonly<Ref<Focusable>>): Promise<void> {
	await nextTick()
	const found = target.value
	const element = found === null || found instanceof HTMLElement ? found : found.$el
	if (element instanceof HTMLElement) {
		(element.matches(FOCUSABLE) ? element : element.querySelector<HTMLElement>(FOCUSABLE))?.focus()
	}
}
