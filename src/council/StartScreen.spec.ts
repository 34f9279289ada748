/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { flushPromises } from '@vue/test-utils'
import StartScreen from './StartScreen.vue'
import { aCouncil, aHome, aSummary } from './given'
import { lastCouncil } from './lastCouncil'
import { rendered } from './rendered'

jest.mock('../api/councils')

afterEach(() => localStorage.clear())

async function startedWith(around: Parameters<typeof rendered>[1]) {
	const { wrapper, router } = await rendered(StartScreen, around)
	await flushPromises()
	return { wrapper, path: router.currentRoute.value.fullPath }
}

it('takes those who prepare to the home of their council', async () => {
	expect((await startedWith({ councils: [aSummary()], home: aHome() })).path).toBe('/c/1')
})

it('takes an élu to the next meeting', async () => {
	expect((await startedWith({ councils: [aSummary({ roles: ['councillor'] })], home: aHome() })).path).toBe('/seances/10')
})

it('takes an élu home when no meeting is published', async () => {
	const home = aHome({ meetings: [], nextMeetingId: null })
	expect((await startedWith({ councils: [aSummary({ roles: ['councillor'] })], home })).path).toBe('/c/1')
})

it('opens the council seen last', async () => {
	lastCouncil.set(2)
	const councils = [aSummary(), aSummary({ id: 2 })]
	expect((await startedWith({ councils, home: aHome({ council: aCouncil({ id: 2 }) }) })).path).toBe('/c/2')
})

it('explains to someone without a council how one opens', async () => {
	const { wrapper } = await startedWith({ councils: [] })
	expect(wrapper.text()).toContain('No council is open to you yet')
})
