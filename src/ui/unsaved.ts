/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { onScopeDispose } from 'vue'

/** The browser asks before it leaves or reloads the page, as long as something is not saved yet. */
export function guardUnsaved(isUnsaved: () => boolean): void {
	function hold(event: BeforeUnloadEvent): void {
		if (isUnsaved()) {
			event.preventDefault()
		}
	}

	window.addEventListener('beforeunload', hold)
	onScopeDispose(() => window.removeEventListener('beforeunload', hold))
}
