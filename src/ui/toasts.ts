/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { readonly, ref } from 'vue'

const UNDO_MILLISECONDS = 10_000
const NOTICE_MILLISECONDS = 6_000

export interface Toast {
	readonly id: number
	readonly text: string
	readonly tone: 'info' | 'error'
	/** Offered as « Undo » when there is one. */
	readonly undo: (() => void) | null
	/** How long it stays without pointer or focus on it. */
	readonly milliseconds: number
}

const shown = ref<Toast[]>([])
let lastId = 0

/** The toasts on screen, for ToastHost alone. */
export const toasts = readonly(shown)

function show(toast: Omit<Toast, 'id'>): number {
	shown.value = [...shown.value, { ...toast, id: ++lastId }]
	return lastId
}

/** Says that something was done. */
export function notify(text: string): void {
	show({ text, tone: 'info', undo: null, milliseconds: NOTICE_MILLISECONDS })
}

/** Says what went wrong where no error card has a place; it stays twice as long. */
export function notifyError(text: string): void {
	show({ text, tone: 'error', undo: null, milliseconds: 2 * NOTICE_MILLISECONDS })
}

/** Says that something was done and offers for 10 s to take it back; answers which toast, to be dismissed once that is of no use. */
export function notifyUndo(text: string, undo: () => void): number {
	return show({ text, tone: 'info', undo, milliseconds: UNDO_MILLISECONDS })
}

export function dismissToast(id: number): void {
	shown.value = shown.value.filter((toast) => toast.id !== id)
}
