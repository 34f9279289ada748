/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { AccessChange, AccessPicture, Group, RepairReport, Role } from './types'

import { get, post, put } from './request'

/** Group identifiers by role. */
export type GroupChoice = Readonly<Record<Role, readonly string[]>>

/** Which groups give which role, which role opens which folder, and the last report of repair. */
export function fetchAccess(councilId: number, signal?: AbortSignal): Promise<AccessPicture> {
	return get('councils/{councilId}/access', { councilId }, { signal })
}

/** At most 25 groups this manager may choose. */
export function searchGroups(councilId: number, search: string, signal?: AbortSignal): Promise<Group[]> {
	return get('councils/{councilId}/groups', { councilId }, { signal, query: { search } })
}

/** Who would gain and who would lose access, by name; nothing is written. */
export function previewGroups(councilId: number, groups: GroupChoice): Promise<AccessChange[]> {
	return post('councils/{councilId}/groups/preview', { councilId }, groups)
}

/** Rejects with ApiError `invalid` when a council would be left without manager. */
export function saveGroups(councilId: number, groups: GroupChoice): Promise<AccessPicture> {
	return put('councils/{councilId}/groups', { councilId }, groups)
}

/** What is out of order, without touching it. */
export function checkFolders(councilId: number): Promise<RepairReport> {
	return post('councils/{councilId}/repair', { councilId }, { apply: false })
}

/** Puts folders, shares and rights back in order and says what it did; what is lost stays lost. */
export function repairFolders(councilId: number): Promise<RepairReport> {
	return post('councils/{councilId}/repair', { councilId }, { apply: true })
}

/** The same, and makes anew, empty, what is lost. */
export function recreateFolders(councilId: number): Promise<RepairReport> {
	return post('councils/{councilId}/repair', { councilId }, { apply: true, recreate: true })
}
