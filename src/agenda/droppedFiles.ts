/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** Marks a document of ours being dragged within the page; the payload is its id. */
export const DOCUMENT_TYPE = 'application/x-conseil-document'

/** What is dragged over the page, as far as the browser tells before it is dropped. */
export function draggedKind(transfer: Pick<DataTransfer, 'types'> | null): 'files' | 'document' | null {
	if (transfer?.types.includes(DOCUMENT_TYPE)) {
		return 'document'
	}
	return transfer?.types.includes('Files') ? 'files' : null
}

/**
 * The files dropped, those of dropped folders included: an item has no sub-folders, so they come side by side.
 * Must be called in the drop event itself, entries cannot be asked for later.
 */
export async function droppedFiles(transfer: DataTransfer): Promise<File[]> {
	const entries = [...transfer.items].map((item) => typeof item.webkitGetAsEntry === 'function' ? item.webkitGetAsEntry() : null)
	if (!entries.some((entry) => entry?.isDirectory)) {
		return [...transfer.files]
	}
	return (await Promise.all(entries.map((entry) => entry === null ? [] : filesOf(entry)))).flat()
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
	if (entry.isFile) {
		return [await new Promise<File>((resolve, reject) => (entry as FileSystemFileEntry).file(resolve, reject))]
	}
	const children = await childrenOf((entry as FileSystemDirectoryEntry).createReader())
	return (await Promise.all(children.map(filesOf))).flat()
}

/** A reader gives its entries by batches, until an empty one. */
async function childrenOf(reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> {
	const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject))
	return batch.length === 0 ? [] : [...batch, ...await childrenOf(reader)]
}
