/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { aMeeting } from '../agenda/given'
import { aPublishedDocument, aPublishedItem, aReading } from './given'
import { neighbourDocuments, neighbourItems, newsFirst, newsSinceReading, quietBeforeReading, readingState, withRead } from './readingOrder'

const READ = '2027-01-14T20:00:00+01:00'

describe('what an item says about my reading', () => {
	it.each([
		['nothing to read', [], 'none'],
		['one piece replaced since', [{ readAt: READ, news: 'replaced' as const }, { news: 'new' as const }], 'replaced'],
		['one new piece', [{ readAt: READ }, { news: 'new' as const }], 'new'],
		['all read', [{ readAt: READ }, { readAt: READ }], 'read'],
		['some read', [{ readAt: READ }, {}], 'partly'],
		['none read', [{}, {}], 'unread'],
	])('%s', (_, documents, expected) => {
		expect(readingState(aPublishedItem({ documents: documents.map((values) => aPublishedDocument(values)) }))).toBe(expected)
	})
})

it('puts what was replaced before what is new, and leaves out the rest', () => {
	const items = [
		aPublishedItem({ id: 1, documents: [aPublishedDocument({ news: 'new' })] }),
		aPublishedItem({ id: 2, documents: [aPublishedDocument({ readAt: READ })] }),
		aPublishedItem({ id: 3, documents: [aPublishedDocument({ news: 'replaced' })] }),
	]
	expect(newsFirst(items).map(({ id }) => id)).toEqual([3, 1])
})

it('calls nothing new on the very first reading, when everything is', () => {
	const fresh = aPublishedItem({ documents: [aPublishedDocument({ news: 'new' })] })
	expect(newsSinceReading([fresh, fresh])).toEqual([])
	expect(newsSinceReading([fresh, aPublishedItem({ documents: [aPublishedDocument({ readAt: READ })] })])).toEqual([fresh])
})

describe('reading on without going back', () => {
	const items = [
		aPublishedItem({ id: 1, documents: [aPublishedDocument({ id: 11 }), aPublishedDocument({ id: 12, readAt: READ })] }),
		aPublishedItem({ id: 2 }),
		aPublishedItem({ id: 3, documents: [aPublishedDocument({ id: 31 })] }),
	]

	it('goes to the next piece across an item without piece', () => {
		const { previous, next } = neighbourDocuments(items, 12)
		expect([previous?.document.id, next?.document.id, next?.item.id]).toEqual([11, 31, 3])
	})

	it('stops at both ends', () => {
		expect(neighbourDocuments(items, 11).previous).toBeNull()
		expect(neighbourDocuments(items, 31).next).toBeNull()
		expect(neighbourItems(items, 3).next).toBeNull()
	})

	it('has no neighbour for a piece that is not there any more', () => {
		expect(neighbourDocuments(items, 99)).toEqual({ previous: null, next: null })
	})

	it('goes through items one by one', () => {
		expect(neighbourItems(items, 2).previous?.id).toBe(1)
	})
})

it('is no longer news once opened', () => {
	const reading = aReading([aPublishedItem({ documents: [aPublishedDocument({ id: 5, news: 'replaced' })] })])
	const document = withRead(reading, 5, READ).items[0]!.documents[0]!
	expect(document).toMatchObject({ readAt: READ, news: null })
})

it('marks nothing as new before a first reading, except what came after the convocation', () => {
	const convenedAt = '2027-01-13T17:10:00+01:00'
	const news = (readAt: string | null) => quietBeforeReading(aReading([aPublishedItem({ documents: [
		aPublishedDocument({ news: readAt === null ? 'new' : null, readAt, publishedAt: convenedAt }),
		aPublishedDocument({ news: 'new', publishedAt: convenedAt }),
		aPublishedDocument({ news: 'new', publishedAt: '2027-01-15T09:00:00+01:00' }),
	] })], { meeting: aMeeting({ convenedAt }) })).items[0]!.documents.map((document) => document.news)

	expect(news(null)).toEqual([null, null, 'new'])
	expect(news(READ)).toEqual([null, 'new', 'new'])
})
