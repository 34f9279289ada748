/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Ref } from 'vue'

import { onScopeDispose, ref, watch } from 'vue'
import { DOCUMENT_TYPE, draggedKind, droppedFiles } from './droppedFiles'

export interface DropHandlers {
	/** `itemId` null: on the page, not on a row. */
	files(files: File[], itemId: number | null): void
	document(documentId: number, itemId: number | null): void
}

export interface DropZone {
	readonly dragging: Ref<'files' | 'document' | null>
	/** Row under the pointer. */
	readonly overItem: Ref<number | null>
}

/**
 * The whole of `zone` takes files and documents of ours; rows are elements with `data-item-id`. While something is
 * dragged over the window, a drop beside the zone is ignored instead of making the browser leave the page.
 */
export function useDropZone(zone: Ref<HTMLElement | null>, enabled: () => boolean, handlers: DropHandlers): DropZone {
	const dragging = ref<'files' | 'document' | null>(null)
	const overItem = ref<number | null>(null)

	function rowOf(event: DragEvent): number | null {
		const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-item-id]') : null
		return row === null ? null : Number(row.dataset.itemId)
	}

	/** On the zone, or on an item shown beside it: the sidebar takes files too. */
	function isInside(event: DragEvent): boolean {
		return rowOf(event) !== null || (event.target instanceof Node && zone.value?.contains(event.target) === true)
	}

	function over(event: DragEvent): void {
		const kind = draggedKind(event.dataTransfer)
		if (kind === null || !enabled()) {
			return
		}
		event.preventDefault()
		const inside = isInside(event)
		dragging.value = kind
		overItem.value = inside ? rowOf(event) : null
		event.dataTransfer!.dropEffect = inside ? (kind === 'files' ? 'copy' : 'move') : 'none'
	}

	function leave(event: DragEvent): void {
		if (event.relatedTarget === null) { // out of the window
			end()
		}
	}

	async function drop(event: DragEvent): Promise<void> {
		const kind = draggedKind(event.dataTransfer)
		const inside = isInside(event)
		const itemId = rowOf(event)
		end()
		if (kind === null || !enabled()) {
			return
		}
		event.preventDefault()
		if (inside && kind === 'document') {
			handlers.document(Number(event.dataTransfer!.getData(DOCUMENT_TYPE)), itemId)
		} else if (inside) {
			handlers.files(await droppedFiles(event.dataTransfer!), itemId)
		}
	}

	function end(): void {
		dragging.value = null
		overItem.value = null
	}

	const listeners = { dragover: over, dragleave: leave, drop, dragend: end }
	const each = (act: (name: string, listener: EventListener) => void) => {
		Object.entries(listeners).forEach(([name, listener]) => act(name, listener as EventListener))
	}
	each((name, listener) => window.addEventListener(name, listener))
	onScopeDispose(() => each((name, listener) => window.removeEventListener(name, listener)))
	watch(enabled, (now) => now || end())

	return { dragging, overItem }
}
