/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { effectScope } from 'vue'
import { savedInOrder } from './savedInOrder'

/** Whether the browser would ask before leaving. */
function asks(): boolean {
	const leaving = new Event('beforeunload', { cancelable: true })
	window.dispatchEvent(leaving)
	return leaving.defaultPrevented
}

test('a change waits for the one asked for before it, even when that one fails; leaving asks until both are saved', async () => {
	const scope = effectScope()
	const { save, isPending } = scope.run(savedInOrder)!
	const done: string[] = []
	let refuse: (cause: Error) => void = () => undefined
	const first = save(() => new Promise<void>((_, reject) => {
		refuse = reject
	}))
	const second = save(async () => done.push('second'))
	await Promise.resolve()
	expect(done).toEqual([])
	expect([isPending(), asks()]).toEqual([true, true])
	refuse(new Error('stale'))
	await expect(first).rejects.toThrow('stale')
	await second
	expect(done).toEqual(['second'])
	expect([isPending(), asks()]).toEqual([false, false])
	scope.stop()
})
