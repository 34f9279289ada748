/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import CouncilNavigation from './CouncilNavigation.vue'
import { aHome, aMeeting, aSummary } from './given'
import { rendered } from './rendered'

jest.mock('../api/councils')

const home = aHome({
	meetings: [
		aMeeting({ attention: 4 }),
		aMeeting({ id: 9, group: 'awaiting_closure', state: 'held', startsAt: '2026-12-15T19:00:00+01:00' }),
		aMeeting({ id: 8, group: 'past', state: 'closed', startsAt: '2026-10-13T19:00:00+02:00' }),
	],
	spaceFolderId: 40,
})

async function navigationOf(roles: ('councillor' | 'staff' | 'manager')[], others = [] as ReturnType<typeof aSummary>[]) {
	const { wrapper } = await rendered(CouncilNavigation, { councils: [aSummary({ roles }), ...others], home, entered: 1 })
	return wrapper
}

it('lists the meetings by state, each at its address', async () => {
	const wrapper = await navigationOf(['manager'])
	const meetings = wrapper.findAll('a[href^="/seances/"]').map((link) => [link.text(), link.attributes('href')])
	expect(meetings).toEqual([['Tuesday, January 19, 19:00', '/seances/10'], ['December 15, 2026', '/seances/9'], ['October 13, 2026', '/seances/8']])
	expect(wrapper.text()).toMatch(/Upcoming.*Awaiting closure.*Past/s)
})

it('says how many things are to do', async () => {
	const wrapper = await navigationOf(['manager'])
	expect(wrapper.find('[title="4 things to do"]').text()).toBe('4')
})

it.each([
	[['manager'] as const, true, true],
	[['staff'] as const, true, false],
	[['councillor'] as const, false, false],
])('gives %s the entries of their role', async (roles, creates, configures) => {
	const text = (await navigationOf([...roles])).text()
	expect(text.includes('New meeting')).toBe(creates)
	expect(text.includes('Council settings')).toBe(configures)
})

it('shows the way to other councils only to those who have several', async () => {
	const other = aSummary({ id: 2, shortName: 'Sainte-Colombe' })
	expect((await navigationOf(['staff'])).find('a[href="/c/2"]').exists()).toBe(false)
	expect((await navigationOf(['staff'], [other])).find('a[href="/c/2"]').text()).toBe('Sainte-Colombe')
})

it('opens the élus’ space in the files', async () => {
	expect((await navigationOf(['councillor'])).find('a[href$="/f/40"]').text()).toContain('Élus’ space')
})
