/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Ref, ShallowRef } from 'vue'
import type { ApiError } from '../api/ApiError'
import type { Printing } from '../api/types'
import type { PrintedDocument } from '../documents/content'

import { ref, shallowRef } from 'vue'
import { asApiError } from '../api/ApiError'
import { print } from '../documents/printing'
import { openFile } from '../ui/openFile'

export interface Prints {
	readonly busy: Ref<boolean>
	readonly error: ShallowRef<ApiError | null>
	/** Prints a document and shows it; `error` says why not. Asked while another is being printed, it does nothing: the button keeps the focus. */
	show(document: PrintedDocument): Promise<void>
	/** The same for bytes that take a while to be made. */
	showBytes(name: string, make: () => Promise<Uint8Array>): Promise<void>
}

/** Documents that are made here and shown, without being kept anywhere. */
export function usePrints(): Prints {
	const busy = ref(false)
	const error = shallowRef<ApiError | null>(null)

	async function showBytes(name: string, make: () => Promise<Uint8Array>): Promise<void> {
		if (busy.value) {
			return
		}
		busy.value = true
		error.value = null
		try {
			openFile(await make(), `${name}.pdf`)
		} catch (cause) {
			error.value = asApiError(cause)
		} finally {
			busy.value = false
		}
	}

	return { busy, error, showBytes, show: (document) => showBytes(document.title, () => print(document)) }
}

/** Whether what is printed now is what will be sent. */
export function isFrozen(printing: Printing): boolean {
	return printing.manifestSha256 !== null
}
