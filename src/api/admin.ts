/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { CouncilHealth, CouncilKind, Group, ImportReport, RepairReport } from './types'

import { get, post } from './request'

/** What an operator gives to create a council; groups are identifiers of existing groups. */
export interface CouncilDraft {
	readonly name: string
	readonly shortName: string
	readonly kind: CouncilKind
	readonly insee: string | null
	readonly siret: string | null
	readonly population: number | null
	/** Groups of people, by role. */
	readonly councillors: readonly string[]
	readonly staff: readonly string[]
	readonly managers: readonly string[]
}

/** Councils of the instance and the health of each. */
export function fetchCouncilHealth(page: { limit: number, offset: number }, signal?: AbortSignal): Promise<CouncilHealth[]> {
	return get('admin/councils', {}, { signal, query: page })
}

/** At most 25 groups of the instance. */
export function searchAllGroups(search: string, signal?: AbortSignal): Promise<Group[]> {
	return get('admin/groups', {}, { signal, query: { search } })
}

/** Creates a council with its folders; its members see them when this returns. */
export function createCouncil(draft: CouncilDraft): Promise<CouncilHealth> {
	return post('admin/councils', {}, draft)
}

/** `file` is the text of a CSV or JSON list of councils; a preview writes nothing. */
export function importCouncils(file: string, mode: 'preview' | 'all' | 'good_lines'): Promise<ImportReport> {
	return post('admin/councils/import', {}, { file, apply: mode !== 'preview', continue: mode === 'good_lines' })
}

/** Checks the folders of a council and puts right what can be. */
export function repairCouncil(councilId: number): Promise<RepairReport> {
	return post('admin/councils/{councilId}/repair', { councilId })
}
