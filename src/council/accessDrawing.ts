/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { AccessPicture, Folder, Group, Role } from '../api/types'

import { ROLES } from './roles'

/** Columns of the drawing in pixels; folders take the rest of the width. */
export const COLUMNS = { group: 226, roleStart: 300, role: 204, folderStart: 584 } as const

const BOX = 64
const BOX_GAP = 10
const FOLDER = 92
const FOLDER_GAP = 10
const ROLE_GAP = 24
/** Distance between two lines that leave the same role, or reach the same folder. */
const LEAVE_GAP = 14
const REACH_GAP = 22

export interface Placed<T> {
	readonly value: T
	readonly top: number
	readonly height: number
}

export interface PlacedGroup extends Placed<Group> {
	readonly role: Role
}

/** A line of the drawing as an SVG path, with what it ties. */
export interface Wire {
	readonly path: string
	readonly role: Role
	readonly gid: string | null
	readonly folder: Folder['key'] | null
	readonly write: boolean
	/** Where it ends. */
	readonly end: { x: number, y: number }
}

export interface Drawing {
	readonly height: number
	readonly groups: readonly PlacedGroup[]
	readonly roles: readonly Placed<Role>[]
	readonly folders: readonly Placed<Folder>[]
	readonly wires: readonly Wire[]
}

const middle = ({ top, height }: Placed<unknown>) => top + height / 2

/** Where each box and each line falls: roles spread over the height of the folders, groups around their role. */
export function accessDrawing(picture: AccessPicture): Drawing {
	const folders = picture.folders.map((value, index) => ({ value, top: index * (FOLDER + FOLDER_GAP), height: FOLDER }))
	const blocks = ROLES.map((role) => ({ role, height: blockHeight(picture.groups[role].length) }))
	const needed = sum(blocks.map(({ height }) => height)) + ROLE_GAP * (ROLES.length - 1)
	const height = Math.max(needed, folders.length * (FOLDER + FOLDER_GAP) - FOLDER_GAP)
	const space = (height - sum(blocks.map((block) => block.height))) / ROLES.length
	const groups: PlacedGroup[] = []
	const roles: Placed<Role>[] = []
	let top = space / 2
	for (const block of blocks) {
		picture.groups[block.role].forEach((value, index) => {
			groups.push({ value, role: block.role, top: top + index * (BOX + BOX_GAP), height: BOX })
		})
		roles.push({ value: block.role, top: top + (block.height - BOX) / 2, height: BOX })
		top += block.height + space
	}
	return { height, groups, roles, folders, wires: [...groupWires(groups, roles), ...folderWires(roles, folders)] }
}

function blockHeight(groups: number): number {
	return Math.max(1, groups) * (BOX + BOX_GAP) - BOX_GAP
}

function sum(numbers: readonly number[]): number {
	return numbers.reduce((total, number) => total + number, 0)
}

/** `index` of `count` lines spread around a middle. */
function spread(center: number, index: number, count: number, gap: number): number {
	return center + (index - (count - 1) / 2) * gap
}

function curve(x1: number, y1: number, x2: number, y2: number): string {
	const half = (x2 - x1) / 2
	return `M${x1} ${y1}C${x1 + half} ${y1} ${x2 - half} ${y2} ${x2} ${y2}`
}

function groupWires(groups: readonly PlacedGroup[], roles: readonly Placed<Role>[]): Wire[] {
	return groups.map((group) => {
		const y = middle(roles.find(({ value }) => value === group.role)!)
		const path = curve(COLUMNS.group, middle(group), COLUMNS.roleStart, y)
		return { path, role: group.role, gid: group.value.gid, folder: null, write: false, end: { x: COLUMNS.roleStart, y } }
	})
}

function folderWires(roles: readonly Placed<Role>[], folders: readonly Placed<Folder>[]): Wire[] {
	return roles.flatMap((role) => {
		const reached = folders.filter(({ value }) => value.rights.some((right) => right.role === role.value))
		return reached.map((folder, index) => {
			const { rights, key } = folder.value
			const rank = rights.findIndex((right) => right.role === role.value)
			const x1 = COLUMNS.roleStart + COLUMNS.role
			const y = spread(middle(folder), rank, rights.length, REACH_GAP)
			const path = curve(x1, spread(middle(role), index, reached.length, LEAVE_GAP), COLUMNS.folderStart, y)
			return { path, role: role.value, gid: null, folder: key, write: rights[rank]!.write, end: { x: COLUMNS.folderStart, y } }
		})
	})
}

/** What one points at: only its lines are kept. */
export type Focus = { readonly role: Role } | { readonly folder: Folder['key'] } | { readonly gid: string } | null

/** Whether a line belongs to what one points at; every line when one points at nothing. */
export function isLit(wire: Wire, focus: Focus, groups: readonly PlacedGroup[]): boolean {
	if (focus === null) {
		return true
	}
	if ('role' in focus) {
		return wire.role === focus.role
	}
	if ('folder' in focus) {
		return wire.folder === focus.folder
	}
	const roles = groups.filter(({ value }) => value.gid === focus.gid).map(({ role }) => role)
	return wire.folder === null ? wire.gid === focus.gid : roles.includes(wire.role)
}
