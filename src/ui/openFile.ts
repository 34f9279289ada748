/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { saveFrom } from './saveFile'

/** Long enough for a tab to have read it. */
const KEPT = 60_000

/** Shows a file that was made here in a tab of its own; saves it where the browser refuses one. */
export function openFile(bytes: Uint8Array, name: string, type = 'application/pdf'): void {
	const url = URL.createObjectURL(new File([bytes as BlobPart], name, { type }))
	if (window.open(url, '_blank') === null) {
		saveFrom(url, name)
	}
	setTimeout(() => URL.revokeObjectURL(url), KEPT)
}
