/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { effectScope } from 'vue'
import { guardUnsaved } from './unsaved'

/** Whether the browser would ask before leaving. */
function asks(): boolean {
	const leaving = new Event('beforeunload', { cancelable: true })
	window.dispatchEvent(leaving)
	return leaving.defaultPrevented
}

test('leaving asks only while something is unsaved, and no more once the screen is gone', () => {
	let unsaved = true
	const scope = effectScope()
	scope.run(() => guardUnsaved(() => unsaved))
	expect(asks()).toBe(true)
	unsaved = false
	expect(asks()).toBe(false)
	unsaved = true
	scope.stop()
	expect(asks()).toBe(false)
})
