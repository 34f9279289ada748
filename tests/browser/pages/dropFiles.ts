/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Locator } from '@playwright/test'

export interface DroppedFile {
	readonly name: string
	readonly content?: string
	readonly type?: string
}

/** Drops files from the desktop on an element: the events a browser sends while dragging, then the drop. */
export async function dropFiles(target: Locator, files: readonly DroppedFile[]): Promise<void> {
	await target.scrollIntoViewIfNeeded()
	await target.evaluate((element, given) => {
		const transfer = new DataTransfer()
		for (const { name, content, type } of given) {
			transfer.items.add(new File([content ?? `Contenu de ${name}`], name, { type: type ?? 'application/pdf' }))
		}
		for (const kind of ['dragenter', 'dragover', 'drop']) {
			element.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer: transfer }))
		}
	}, files)
}
