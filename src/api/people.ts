/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Colleague } from './types'

import { get } from './request'

/** What somebody is sought for; in charge are only those who prepare, a seat is for councillors. */
export type PeoplePurpose = 'involve' | 'mention' | 'ask' | 'charge' | 'seat'

/** People of the council who have an account, by name, at most 20. */
export function searchPeople(councilId: number, search: string, purpose: PeoplePurpose, signal?: AbortSignal): Promise<Colleague[]> {
	return get('councils/{councilId}/people', { councilId }, { signal, query: { search, for: purpose } })
}
