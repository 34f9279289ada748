/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { flushPromises } from '@vue/test-utils'
import HomeScreen from './HomeScreen.vue'
import { recordVisit } from '../api/councils'
import { fetchDrafts } from '../api/drafts'
import { aDraft, aDraftItem } from '../draft/given'
import { aHome, aSummary } from './given'
import { rendered, saying } from './rendered'

jest.mock('../review/AbsenceCard.vue', () => ({ __esModule: true, default: { template: '<div />' } }))
jest.mock('../api/councils')
jest.mock('../api/drafts')

const approval = { by: 'Valérie Mollard', at: '2027-01-12T10:05:00+01:00', meetingStartsAt: '2027-01-19T19:00:00+01:00' }
const ask = (isChange: boolean) => ({ kind: 'approval' as const, meetingId: 10, itemIds: [], count: 1, names: [], step: null, call: null, approval: { ...approval, isChange } })

beforeEach(() => jest.mocked(recordVisit).mockResolvedValue())

it.each([
	[false, 'Valérie Mollard awaits your agreement to convene the meeting of Tuesday, January 19'],
	[true, 'Valérie Mollard awaits your agreement to what changes the meeting of Tuesday, January 19'],
])('asks the maire for the agreement before anything else, one tap away (a change: %s)', async (isChange, sentence) => {
	jest.mocked(fetchDrafts).mockResolvedValue([aDraftItem({ documents: [aDraft({ news: 'new' })] })])
	const asks = [ask(isChange), { kind: 'unread' as const, meetingId: 10, itemIds: [5], count: 2, names: ['plan'], step: null, call: null }]
	const { wrapper } = await rendered(HomeScreen, { councils: [aSummary({ roles: ['councillor'] })], home: aHome({ asks }), entered: 1, props: { councilId: 1 } })
	await flushPromises()

	expect(wrapper.find('.asks__line').text()).toContain(sentence)
	expect(saying(wrapper, `Read and approve : ${sentence}`).attributes('href')).toBe('/seances/10/accord')
})
