/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { flushPromises } from '@vue/test-utils'
import HomeScreen from './HomeScreen.vue'
import { ApiError } from '../api/ApiError'
import { fetchHome, recordVisit } from '../api/councils'
import { fetchDrafts } from '../api/drafts'
import { aDraft, aDraftItem } from '../draft/given'
import { aCouncil, aHome, aMeeting, aStep, aSummary } from './given'
import { newMeeting } from './newMeeting'
import { rendered, saying } from './rendered'

jest.mock('../review/AbsenceCard.vue', () => ({ __esModule: true, default: { template: '<div />' } }))
jest.mock('../api/councils')
jest.mock('../api/drafts')

beforeEach(() => {
	jest.mocked(recordVisit).mockResolvedValue()
	jest.mocked(fetchDrafts).mockResolvedValue([])
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

it('tells an élu what is published, never how many items there are', async () => {
	const meetings = [aMeeting({ itemCount: 0, readyCount: 0, publishedCount: 3 })]
	const { wrapper } = await rendered(HomeScreen, { councils: councillor, home: aHome({ meetings }), ...at })
	expect(wrapper.text()).toContain('3 pieces published')
	expect(wrapper.text()).not.toContain('0 items')
})

it('shows an élu the items he works on before the council is convened', async () => {
	jest.mocked(fetchDrafts).mockResolvedValue([aDraftItem({ documents: [aDraft({ news: 'new' })] })])
	const { wrapper } = await rendered(HomeScreen, { councils: councillor, home: aHome({ meetings: [], nextMeetingId: null }), ...at })
	await import('../draft/DraftsCard.vue')
	await flushPromises()
	expect(wrapper.find('section[aria-label="Your items in preparation"]').text()).toContain('1 to review')
	expect(saying(wrapper, 'Review : 1 item to review').attributes('href')).toBe('/seances/10/points/4')
	expect(wrapper.find('a.draft-line__title').text()).toContain('Tarifs cantine et garderie 2027')
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
		{ kind: 'missing_documents' as const, meetingId: 10, itemIds: [5, 7], count: 3, names: ['plan', 'avis', 'rapport', 'note'], step: null, call: null },
		{ kind: 'conflicts' as const, meetingId: 10, itemIds: [2], count: 1, names: ['tableau.ods'], step: null, call: null },
	]
	const { wrapper } = await rendered(HomeScreen, { councils: manager, home: aHome({ asks }), ...at })
	expect(wrapper.text()).toContain('3 pieces are missing')
	expect(wrapper.text()).toContain('plan, avis, rapport and 1 more')
	expect(saying(wrapper, 'See').attributes('href')).toBe('/seances/10')
	expect(saying(wrapper, 'Compare').attributes('href')).toBe('/seances/10/points/2')
})

it('says when what is missing is due, and which planned step comes next', async () => {
	const asks = [
		{ kind: 'missing_documents' as const, call: null, meetingId: 10, itemIds: [5], count: 1, names: ['plan'], step: aStep('pieces_due', '2027-01-05') },
		{ kind: 'missing_documents' as const, call: null, meetingId: 11, itemIds: [6], count: 1, names: ['avis'], step: aStep('pieces_due', '2027-01-14') },
		{ kind: 'step' as const, meetingId: 10, itemIds: [5], count: 1, names: ['Tarifs de la cantine'], step: { ...aStep('bureau', '2027-01-13'), label: 'Bureau municipal' }, call: null },
	]
	const { wrapper } = await rendered(HomeScreen, { councils: manager, home: aHome({ asks }), ...at })
	expect(wrapper.text()).toContain('plan · expected since Tuesday, January 5')
	expect(wrapper.text()).toContain('avis · to hand in by Thursday, January 14, in 2 days')
	expect(wrapper.text()).toContain('Bureau municipal tomorrow')
	expect(wrapper.text()).toContain('Tarifs de la cantine · Wednesday, January 13')
	expect(saying(wrapper, 'See : Bureau municipal tomorrow').attributes('href')).toBe('/seances/10/points/5')
})

it('says who reminds me, in their words, and leads to the item', async () => {
	const reminder = { by: { uid: 'val', displayName: 'Valérie Mercier' }, at: '2027-01-12T10:05:00+01:00', word: 'Merci !' }
	const asks = [{ kind: 'reminder' as const, meetingId: 10, itemIds: [5], count: 1, names: ['Voirie'], step: null, call: null, reminder }]
	const { wrapper } = await rendered(HomeScreen, { councils: manager, home: aHome({ asks }), ...at })
	expect(wrapper.text()).toContain('Valérie Mercier reminds you of what is missing')
	expect(wrapper.text()).toContain('Voirie · « Merci ! » · 10:05')
	expect(saying(wrapper, 'See').attributes('href')).toBe('/seances/10/points/5')
})

it('shows the planned steps among the dates, lighter, and late ones as such', async () => {
	const deadlines = [aStep('call_for_subjects', '2026-12-22'), aStep('pieces_due', '2027-01-05'), aStep('agenda_set', '2027-01-13')]
	const asks = [{ kind: 'missing_documents' as const, meetingId: 10, itemIds: [5], count: 1, names: ['plan'], step: null, call: null }]
	const { wrapper } = await rendered(HomeScreen, { councils: manager, home: aHome({ asks, meetings: [aMeeting({ deadlines })] }), ...at })
	await import('./MeetingLaw.vue')
	await flushPromises()
	expect(wrapper.find('ol[aria-label="Dates of the meeting"]').findAll('li').map((line) => line.text()).slice(0, 5)).toEqual([
		'Call for subjects · overTuesday, December 22, 2026 · internal',
		'Pieces handed in · lateTuesday, January 5 · internal',
		'TodayTuesday, January 12',
		'Agenda decidedWednesday, January 13 · internal',
		'Last day to conveneFriday, January 15, 23:59',
	])
})

it('follows the convocation once it is sent: who is left, until when, instead of what was to be prepared', async () => {
	const convened = [{ meetingId: 10, sentAt: '2027-01-12T10:30:00+01:00', members: 15, reached: 13 }]
	const asks = [
		{ kind: 'to_convene' as const, meetingId: 10, itemIds: [], count: 2, names: ['Brigitte Lombard-Morel', 'Étienne Suchet'], step: null, call: null, until: '2027-01-15T23:59:59+01:00' },
		{ kind: 'to_display' as const, meetingId: 10, itemIds: [], count: 1, names: [], step: null, call: null },
	]
	const { wrapper } = await rendered(HomeScreen, { councils: manager, home: aHome({ convened, asks, meetings: [aMeeting({ state: 'convened' })] }), ...at })
	await import('./MeetingLaw.vue')
	await flushPromises()
	expect(saying(wrapper, 'Follow the convocation').attributes('href')).toBe('/seances/10/convoquer')
	expect(wrapper.text()).toContain('Convened Tuesday, January 12, 10:30 · 13 convened of 15')
	expect(wrapper.text()).not.toContain('ready')
	expect(wrapper.text()).not.toContain('Last day to convene')
	expect(wrapper.text()).toContain('Today, convenedTuesday, January 12, 10:30')
	expect(saying(wrapper, 'See : 2 members are still to be convened before Friday, January 15, 23:59').attributes('href')).toBe('/seances/10/convoquer')
	expect(wrapper.text()).toContain('Brigitte Lombard-Morel, Étienne Suchet')
	expect(saying(wrapper, 'See : To be posted at the door of the mairie').attributes('href')).toBe('/seances/10/convoquer')
})

it('says that it is too late once the last moment is past', async () => {
	const asks = [{ kind: 'to_convene' as const, meetingId: 10, itemIds: [], count: 1, names: ['Étienne Suchet'], step: null, call: null, until: '2027-01-12T14:04:59+01:00' }]
	const { wrapper } = await rendered(HomeScreen, { councils: manager, home: aHome({ asks }), ...at })
	expect(wrapper.text()).toContain('1 member was not convened in time')
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
