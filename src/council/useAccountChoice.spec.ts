/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { flushPromises } from '@vue/test-utils'
import { effectScope, ref } from 'vue'
import { useAccountChoice } from './useAccountChoice'

const ODILE = { uid: 'odile', displayName: 'Odile Perrachon' }

test('an account chosen before gets its name from the server, its identifier stands meanwhile', async () => {
	const account = effectScope().run(() => useAccountChoice(() => Promise.resolve([ODILE]), ref('odile')))!
	expect(account.value).toEqual({ uid: 'odile', displayName: 'odile' })
	await flushPromises()
	expect(account.value).toEqual(ODILE)
})

test('the form keeps the identifier of the person chosen, null when nobody is', () => {
	const uid = ref<string | null>(null)
	const account = effectScope().run(() => useAccountChoice(() => Promise.resolve([]), uid))!
	expect(account.value).toBeNull()
	account.value = ODILE
	expect([uid.value, account.value]).toEqual(['odile', ODILE])
	account.value = null
	expect(uid.value).toBeNull()
})

test('without network the identifier says who it is', async () => {
	const account = effectScope().run(() => useAccountChoice(() => Promise.reject(new Error('offline')), ref('odile')))!
	await flushPromises()
	expect(account.value?.displayName).toBe('odile')
})
