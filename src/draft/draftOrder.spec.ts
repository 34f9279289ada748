/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { asksToBeRead, byMeeting, filteredDrafts, latestDraft, withOpened } from './draftOrder'
import { aDraft, aDraftItem } from './given'

it('asks to read again what changed, and what is in review for the first time', () => {
	expect(asksToBeRead(aDraftItem({ state: 'draft', documents: [aDraft({ news: 'changed' })] }))).toBe(true)
	expect(asksToBeRead(aDraftItem({ state: 'review', documents: [aDraft({ news: 'new' })] }))).toBe(true)
	expect(asksToBeRead(aDraftItem({ state: 'draft', documents: [aDraft({ news: 'new' })] }))).toBe(false)
	expect(asksToBeRead(aDraftItem({ state: 'review', documents: [aDraft({ news: null })] }))).toBe(false)
})

it('tells the own items from the others', () => {
	const items = [aDraftItem({ id: 1, mine: true }), aDraftItem({ id: 2 })]
	expect(filteredDrafts(items, 'mine').map(({ id }) => id)).toEqual([1])
	expect(filteredDrafts(items, 'all').map(({ id }) => id)).toEqual([1, 2])
	expect(filteredDrafts(items, 'review')).toEqual([])
})

it('forgets what was new once it is opened', () => {
	const items = [aDraftItem({ state: 'review', documents: [aDraft({ id: 5, news: 'new' }), aDraft({ id: 6, news: 'new' })] })]
	const after = withOpened(items, 5)
	expect(after[0]!.documents.map(({ news }) => news)).toEqual([null, 'new'])
})

it('finds the latest draft whatever the offset of its moment', () => {
	const early = aDraft({ modifiedAt: '2027-01-12T10:05:00+01:00' })
	const late = aDraft({ modifiedAt: '2027-01-12T09:30:00Z' })
	expect(latestDraft(aDraftItem({ documents: [late, early] }))).toBe(late)
	expect(latestDraft(aDraftItem({ documents: [] }))).toBeNull()
})

it('keeps the items of a meeting together', () => {
	expect(byMeeting([aDraftItem({ id: 1, meetingId: 7 }), aDraftItem({ id: 2, meetingId: 8 }), aDraftItem({ id: 3, meetingId: 7 })])
		.map((items) => items.map(({ id }) => id))).toEqual([[1, 3], [2]])
})
