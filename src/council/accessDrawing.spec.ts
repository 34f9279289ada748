/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { AccessPicture, Role } from '../api/types'

import { accessDrawing, isLit } from './accessDrawing'

const group = (gid: string) => ({ gid, displayName: gid, count: 3, exists: true })
const folder = (key: AccessPicture['folders'][number]['key'], rights: [Role, boolean][]) => ({
	key,
	name: key,
	fileId: 1,
	rights: rights.map(([role, write]) => ({ role, write })),
	state: 'ok' as const,
	lostAccess: 0,
})
const picture: AccessPicture = {
	groups: { councillor: [group('elus')], staff: [group('agents'), group('pays')], manager: [group('mairie')] },
	folders: [
		folder('published', [['councillor', false], ['staff', false], ['manager', false]]),
		folder('preparation', [['staff', true], ['manager', true]]),
		folder('space', [['councillor', true]]),
	],
	lastReport: null,
	paperMembers: 2,
	members: 15,
}

it('draws one line per group and one per right, and none where there is no right', () => {
	const { wires } = accessDrawing(picture)
	expect(wires.filter(({ folder: key }) => key === null).map(({ gid, role }) => [gid, role])).toEqual([['elus', 'councillor'], ['agents', 'staff'], ['pays', 'staff'], ['mairie', 'manager']])
	expect(wires.filter(({ folder: key }) => key !== null)).toHaveLength(6)
	expect(wires.some(({ role, folder: key }) => role === 'councillor' && key === 'preparation')).toBe(false)
})

it('tells who writes from who only reads', () => {
	const { wires } = accessDrawing(picture)
	expect(wires.filter(({ write }) => write).map(({ role, folder: key }) => `${role} ${key}`)).toEqual(['councillor space', 'staff preparation', 'manager preparation'])
})

it('lets no box cover another, however many groups a role has', () => {
	const crowded = { ...picture, groups: { ...picture.groups, staff: Array.from({ length: 9 }, (_, index) => group(`g${index}`)) } }
	const { groups, folders, height } = accessDrawing(crowded)
	for (const boxes of [groups, folders]) {
		const sorted = [...boxes].sort((one, other) => one.top - other.top)
		sorted.slice(1).forEach((box, index) => expect(box.top).toBeGreaterThanOrEqual(sorted[index]!.top + sorted[index]!.height))
		expect(sorted.at(-1)!.top + sorted.at(-1)!.height).toBeLessThanOrEqual(height)
	}
})

it('keeps only the lines of what one points at', () => {
	const { wires, groups } = accessDrawing(picture)
	const lit = (focus: Parameters<typeof isLit>[1]) => wires.filter((wire) => isLit(wire, focus, groups))
	expect(lit(null)).toHaveLength(wires.length)
	expect(lit({ folder: 'space' }).map(({ role }) => role)).toEqual(['councillor'])
	expect(lit({ gid: 'pays' }).map(({ gid, folder: key }) => gid ?? key)).toEqual(['pays', 'published', 'preparation'])
})
