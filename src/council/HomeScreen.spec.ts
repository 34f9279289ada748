/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { flushPromises } from '@vue/test-utils'
import HomeScreen from './HomeScreen.vue'
import { ApiError } from '../api/ApiError'
import { fetchHome, recordVisit } from '../api/councils'
import { aCouncil, aHome, aMeeting, aSummary } from './given'
import { newMeeting } from './newMeeting'
import { rendered, saying } from './rendered'

jest.mock('../api/councils')

beforeEach(() => {
	jest.mocked(recordVisit).mockResolvedValue()
})

const manager = [aSummary()]
const councillor = [aSummary({ roles: ['councillor'] })]
const at = { entered: 1, props: { councilId: 1 } }

it('shows the next meeting and leads to its preparation', async () => {
	const { wrapper } = await rendered(HomeScreen, { councils: manager, home: aHome(), ...at })
	expect(wrapper.text()).toContain('Next meeting, in 7 days')
	expect(saying(wrapper, 'Continue the preparation').attributes('href')).toBe('/seances/10')
	expect(wrapper.text()).toContain('14 items, 7 ready')
})

it('invites an élu to read, and does not speak of drafts', async () => {
	const { wrapper } = await rendered(HomeScreen, { councils: councillor, home: aHome(), ...at })
	expect(saying(wrapper, 'Read the dossier').attributes('href')).toBe('/seances/10')
	expect(wrapper.text()).not.toContain('ready')
})

it('says the last legal minute and how long is left', async () => {
	const { wrapper } = await rendered(HomeScreen, { councils: manager, home: aHome(), ...at })
	await import('./MeetingLaw.vue')
	await flushPromises()
	expect(wrapper.text()).toContain('Friday, January 15, 23:59')
	expect(wrapper.text()).toContain('3 days left')
	expect(wrapper.find('ol[aria-label="Dates of the meeting"]').findAll('li').map((line) => line.text())).toEqual([
		'TodayTuesday, January 12',
		'Last day to conveneFriday, January 15, 23:59',
		'MeetingTuesday, January 19, 19:00',
		'List of deliberations posted at the latestTuesday, January 26',
	])
})

it('gives each thing asked its own button, to the item when there is one', async () => {
	const asks = [
		{ kind: 'missing_documents' as const, meetingId: 10, meetingStartsAt: null, until: null, itemIds: [5, 7], count: 3, names: ['plan', 'avis', 'rapport', 'note'] },
		{ kind: 'conflicts' as const, meetingId: 10, meetingStartsAt: null, until: null, itemIds: [2], count: 1, names: ['tableau.ods'] },
	]
	const { wrapper } = await rendered(HomeScreen, { councils: manager, home: aHome({ asks }), ...at })
	expect(wrapper.text()).toContain('3 pieces are missing')
	expect(wrapper.text()).toContain('plan, avis, rapport and 1 more')
	expect(saying(wrapper, 'See').attributes('href')).toBe('/seances/10')
	expect(saying(wrapper, 'Compare').attributes('href')).toBe('/seances/10/points/2')
})

it('says so when nothing is asked and nothing moved', async () => {
	const { wrapper } = await rendered(HomeScreen, { councils: manager, home: aHome({ lastVisitAt: '2027-01-11T17:40:00+01:00' }), ...at })
	expect(wrapper.text()).toContain('Everything is up to date.')
	expect(wrapper.text()).toContain('Nothing new since yesterday, 17:40.')
})

it('teaches the next step when no meeting is planned', async () => {
	const { wrapper } = await rendered(HomeScreen, { councils: manager, home: aHome({ meetings: [], nextMeetingId: null }), ...at })
	await saying(wrapper, 'New meeting').trigger('click')
	expect(newMeeting.wanted.value).toBe(true)
	newMeeting.close()
})

it('offers no new meeting to an élu', async () => {
	const { wrapper } = await rendered(HomeScreen, { councils: councillor, home: aHome({ meetings: [], nextMeetingId: null }), ...at })
	expect(wrapper.text()).toContain('No meeting planned')
	expect(() => saying(wrapper, 'New meeting')).toThrow()
})

it('shows titles as they are written', async () => {
	const meeting = aMeeting({ title: 'Budget <2027> & l\'avenir' })
	const { wrapper } = await rendered(HomeScreen, { councils: manager, home: aHome({ meetings: [meeting] }), ...at })
	expect(wrapper.text()).toContain('Budget <2027> & l\'avenir')
})

it('can be read again after a failure', async () => {
	const { wrapper } = await rendered(HomeScreen, { councils: manager, home: new ApiError('offline'), ...at })
	expect(wrapper.text()).toContain('No network.')
	jest.mocked(fetchHome).mockResolvedValue(aHome())
	await saying(wrapper, 'Try again').trigger('click')
	await flushPromises()
	expect(wrapper.text()).toContain('Next meeting, in 7 days')
})

it('remembers the visit when one leaves, not when one arrives', async () => {
	const { wrapper } = await rendered(HomeScreen, { councils: manager, home: aHome({ council: aCouncil() }), ...at })
	expect(recordVisit).not.toHaveBeenCalled()
	wrapper.unmount()
	expect(recordVisit).toHaveBeenCalledWith(1)
})
