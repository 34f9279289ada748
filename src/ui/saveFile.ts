/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** Hands a file made in the browser to the person, under this name. */
export function saveFile(name: string, content: BlobPart, mime: string): void {
	const address = URL.createObjectURL(new Blob([content], { type: mime }))
	saveFrom(address, name)
	setTimeout(() => URL.revokeObjectURL(address))
}

/** The same for what has an address already. */
export function saveFrom(address: string, name: string): void {
	const link = document.createElement('a')
	link.href = address
	link.download = name
	link.click()
}
