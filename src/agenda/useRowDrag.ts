/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Ref } from 'vue'

import { onScopeDispose, ref } from 'vue'
import { landingIndex } from './ordering'

/** Pointer travel in pixels before a press on the grip becomes a drag. */
const THRESHOLD = 5
/** Height in pixels of the edges that scroll, and pixels scrolled at each step. */
const EDGE = 60
const SCROLL = 12

export interface RowDrag {
	readonly draggedId: Ref<number | null>
	/** Index the row will have if dropped now. */
	readonly landing: Ref<number | null>
	/** Call on `pointerdown` of a grip. Touch is left to scrolling. */
	press(event: PointerEvent, id: number): void
}

/** Reorders rows by their grip. `rows` gives the row elements in the order of the agenda. */
export function useRowDrag(rows: () => readonly HTMLElement[], indexOf: (id: number) => number, drop: (id: number, index: number) => void): RowDrag {
	const draggedId = ref<number | null>(null)
	const landing = ref<number | null>(null)
	let pressed: { id: number, y: number } | null = null

	function press(event: PointerEvent, id: number): void {
		if (event.button === 0 && event.pointerType !== 'touch') {
			pressed = { id, y: event.clientY }
			listen('addEventListener')
		}
	}

	function move(event: PointerEvent): void {
		if (pressed === null || (draggedId.value === null && Math.abs(event.clientY - pressed.y) < THRESHOLD)) {
			return
		}
		event.preventDefault()
		draggedId.value = pressed.id
		const middles = rows().map((row) => {
			const { top, height } = row.getBoundingClientRect()
			return top + height / 2
		})
		landing.value = landingIndex(middles, indexOf(pressed.id), event.clientY)
		scrollNear(event.clientY)
	}

	function scrollNear(y: number): void {
		const scroller = rows()[0]?.closest<HTMLElement>('[data-scroller]')
		if (!scroller) {
			return
		}
		const { top, bottom } = scroller.getBoundingClientRect()
		scroller.scrollTop += y < top + EDGE ? -SCROLL : y > bottom - EDGE ? SCROLL : 0
	}

	function release(): void {
		const id = draggedId.value
		const index = landing.value
		cancel()
		if (id !== null && index !== null && index !== indexOf(id)) {
			drop(id, index)
		}
	}

	function escape(event: KeyboardEvent): void {
		if (event.key === 'Escape') {
			cancel()
		}
	}

	function cancel(): void {
		pressed = null
		draggedId.value = null
		landing.value = null
		listen('removeEventListener')
	}

	function listen(act: 'addEventListener' | 'removeEventListener'): void {
		window[act]('pointermove', move as EventListener)
		window[act]('pointerup', release)
		window[act]('pointercancel', cancel)
		window[act]('keydown', escape as EventListener)
	}

	onScopeDispose(cancel)
	return { draggedId, landing, press }
}
