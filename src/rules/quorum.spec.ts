/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Movement, QuorumInput, QuorumItem, Withdrawal } from './quorum'

import fc from 'fast-check'
import { quorumByItem } from './quorum'

const room = (count: number) => Array.from({ length: count }, (_, index) => `e${index + 1}`)
const anItem = (no: string, withdrawn: readonly Withdrawal[] = []): QuorumItem => ({ no, withdrawn })

function quorum(changes: Partial<QuorumInput> = {}) {
	return quorumByItem({ seats: 15, vacancies: 0, present: room(8), items: [anItem('1')], ...changes })
}

/** Per item: denominator, quorum, counted, ok. */
function numbers(changes: Partial<QuorumInput>) {
	return quorum(changes).items.map(({ denominator, quorum, counted, ok }) => [denominator, quorum, counted, ok])
}

/** CGCT, art. L. 2121-17: more than half of the members in exercise. */
it.each([
	['eight of fifteen', 15, 0, 8, [15, 8, 8, true]],
	['seven of fifteen', 15, 0, 7, [15, 8, 7, false]],
	['six of eleven', 11, 0, 6, [11, 6, 6, true]],
	['five of eight in exercise', 11, 3, 5, [8, 5, 5, true]],
	['half of eight is not enough', 11, 3, 4, [8, 5, 4, false]],
	['everybody', 15, 0, 15, [15, 8, 15, true]],
])('%s', (_, seats, vacancies, present, expected) => {
	expect(numbers({ seats, vacancies, present: room(present) })).toEqual([expected])
})

it('says whether the council can deliberate, with the numbers', () => {
	const params = { counted: 8, quorum: 8, inExercise: 15 }
	expect(quorum()).toMatchObject({ ok: true, reasons: [], items: [{ no: '1', reasons: [{ code: 'quorum_reached', level: 'info', message: { params } }] }] })
	expect(quorum({ present: room(7) }).items[0]!.reasons).toMatchObject([{ code: 'quorum_missing', level: 'error' }])
})

it('is in order only if every item is', () => {
	expect(quorum({ items: [anItem('1'), anItem('2', [{ member: 'e1', ground: 'personal_interest' }])] }).ok).toBe(false)
})

it('counts a departure before an item from that item, during its debate from the next', () => {
	const items = ['1', '2', '3'].map((no) => anItem(no))
	const leave = (phase?: Movement['phase']) => ({ items, movements: [{ member: 'e8', move: 'out' as const, item: '2', phase }] })
	expect(numbers(leave('before')).map(([, , counted]) => counted)).toEqual([8, 7, 7])
	expect(numbers(leave()).map(([, , counted]) => counted)).toEqual([8, 7, 7])
	expect(numbers(leave('during')).map(([, , counted]) => counted)).toEqual([8, 8, 7])
})

it('counts arrivals, and several movements on one item in their order', () => {
	const items = ['1', '2'].map((no) => anItem(no))
	const movements: Movement[] = [
		{ member: 'e9', move: 'in' },
		{ member: 'e1', move: 'out', item: '2', phase: 'before' },
		{ member: 'e2', move: 'out', item: '2', phase: 'before' },
		{ member: 'e2', move: 'in', item: '2', phase: 'before' },
	]
	expect(numbers({ items, movements }).map(([, , counted]) => counted)).toEqual([9, 8])
})

it('does not count twice a member who was already there, nor remove one who was not', () => {
	expect(numbers({ movements: [{ member: 'e1', move: 'in' }, { member: 'e15', move: 'out' }] })).toEqual([[15, 8, 8, true]])
})

/** CE, 19 January 1983, Chauré; CGCT, art. L. 2121-14: the count falls, the denominator stays. */
it.each(['personal_interest', 'accounts'] as const)('a withdrawal for %s lowers the count alone', (ground) => {
	expect(numbers({ items: [anItem('1', [{ member: 'e1', ground }])] })).toEqual([[15, 8, 7, false]])
	expect(numbers({ items: [anItem('1', [{ member: 'e15', ground }])] })).toEqual([[15, 8, 8, true]])
})

/** CGCT, art. L. 2131-11 and L. 1111-6, II. */
it('a representative of the commune leaves the count and the denominator, present or absent', () => {
	expect(numbers({ items: [anItem('1', [{ member: 'e1', ground: 'l1111_6_ii' }])] })).toEqual([[14, 8, 7, false]])
	expect(numbers({ items: [anItem('1', [{ member: 'e15', ground: 'l1111_6_ii' }])] })).toEqual([[14, 8, 8, true]])
	const two = [{ member: 'e14', ground: 'l1111_6_ii' as const }, { member: 'e15', ground: 'l1111_6_ii' as const }]
	expect(numbers({ present: room(7), items: [anItem('1', two)] })).toEqual([[13, 7, 7, true]])
})

it('explains every withdrawal and warns of a member who keeps a seat in the room', () => {
	const withdrawn: Withdrawal[] = [
		{ member: 'e1', ground: 'accounts', staysInRoom: true },
		{ member: 'e2', ground: 'personal_interest', staysInRoom: true },
		{ member: 'e3', ground: 'personal_interest' },
		{ member: 'e4', ground: 'l1111_6_ii', staysInRoom: true },
		{ member: 'e15', ground: 'personal_interest', staysInRoom: true },
	]
	expect(quorum({ items: [anItem('1', withdrawn)] }).items[0]!.reasons.slice(1)).toMatchObject([
		{ code: 'interest_not_counted', level: 'info', message: { params: { count: 3 } } },
		{ code: 'accounts_not_counted', level: 'info' },
		{ code: 'representatives_left_out', level: 'info', message: { params: { count: 1 } } },
		{ code: 'interested_member_in_room', level: 'warning', message: { params: { member: 'e2' } } },
		{ code: 'interested_member_in_room', level: 'warning', message: { params: { member: 'e4' } } },
	])
	expect(quorum().items[0]!.reasons).toHaveLength(1)
})

/** CGCT, art. L. 2121-17, al. 2. */
it('asks for no quorum on an item taken over by a regular second convocation', () => {
	const { ok, items } = quorum({ present: room(2), items: [{ no: '1', withdrawn: [], withoutQuorum: true }, anItem('2')] })
	expect(ok).toBe(false)
	expect(items).toMatchObject([
		{ ok: true, quorum: 8, counted: 2, reasons: [{ code: 'quorum_not_needed', level: 'info', message: { params: { counted: 2 } } }] },
		{ ok: false },
	])
})

it.each<[string, Partial<QuorumInput>, string, string]>([
	['more members present than in exercise', { seats: 15, vacancies: 8 }, 'present (1)', 'too_many'],
	['more vacancies than seats', { vacancies: 16 }, 'vacancies', 'too_many'],
	['negative seats', { seats: -1 }, 'seats', 'negative'],
	['the same member twice', { present: ['e1', 'e1'] }, 'present', 'duplicate'],
	['the same item twice', { items: [anItem('1'), anItem('1')] }, 'items', 'duplicate'],
	['the same withdrawal twice', { items: [anItem('1', [{ member: 'e1', ground: 'accounts' }, { member: 'e1', ground: 'accounts' }])] }, 'items.1.withdrawn', 'duplicate'],
	['an unknown ground', { items: [anItem('1', [{ member: 'e1', ground: 'tired' as 'accounts' }])] }, 'items.1.withdrawn.ground', 'unknown_value'],
	['more representatives than members', { seats: 1, present: [], items: [anItem('1', [{ member: 'a', ground: 'l1111_6_ii' }, { member: 'b', ground: 'l1111_6_ii' }])] }, 'items.1.withdrawn', 'too_many'],
	['a movement on an unknown item', { movements: [{ member: 'e1', move: 'out', item: '9' }] }, 'movements[0].item', 'unknown_reference'],
	['an unknown movement', { movements: [{ member: 'e1', move: 'away' as 'out' }] }, 'movements[0].move', 'unknown_value'],
	['an unknown phase', { movements: [{ member: 'e1', move: 'out', item: '1', phase: 'after' as 'during' }] }, 'movements[0].phase', 'unknown_value'],
])('refuses %s', (_, changes, field, reason) => {
	expect(() => quorum(changes)).toThrow(expect.objectContaining({ name: 'ImpossibleValue', field, reason }))
})

it('names the item that is not on the agenda', () => {
	expect(() => quorum({ movements: [{ member: 'e1', move: 'out', item: '9' }] })).toThrow(expect.objectContaining({
		explanation: expect.objectContaining({ params: { field: 'movements[0].item', value: '9' } }),
	}))
})

describe('whatever the council', () => {
	const council = fc.integer({ min: 1, max: 80 }).chain((seats) => fc.record({
		seats: fc.constant(seats),
		vacancies: fc.integer({ min: 0, max: seats - 1 }),
	})).chain(({ seats, vacancies }) => fc.record({
		seats: fc.constant(seats),
		vacancies: fc.constant(vacancies),
		present: fc.integer({ min: 0, max: seats - vacancies }),
	}))

	it('one member more in the room never loses the quorum', () => {
		fc.assert(fc.property(council, ({ seats, vacancies, present }) => {
			fc.pre(present < seats - vacancies)
			const [fewer] = quorum({ seats, vacancies, present: room(present) }).items
			const [more] = quorum({ seats, vacancies, present: room(present + 1) }).items
			return more!.counted === fewer!.counted + 1 && (!fewer!.ok || more!.ok)
		}))
	})

	it('two halves of the council never have the quorum apart', () => {
		fc.assert(fc.property(council, ({ seats, vacancies, present }) => {
			const rest = seats - vacancies - present
			const both = [present, rest].every((count) => quorum({ seats, vacancies, present: room(count) }).ok)
			return !both
		}))
	})

	it('withdrawing for personal interest never gives the quorum', () => {
		fc.assert(fc.property(council, ({ seats, vacancies, present }) => {
			const withdrawn: Withdrawal[] = [{ member: 'e1', ground: 'personal_interest' }]
			const given = { seats, vacancies, present: room(present) }
			return quorum(given).ok || !quorum({ ...given, items: [anItem('1', withdrawn)] }).ok
		}))
	})
})
