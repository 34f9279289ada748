/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Activity } from './types'

import { get } from './request'

/** What happened to an item, latest first; `before` is the id of the last activity that is known. An empty page is the end. */
export function fetchHistory(itemId: number, page: { limit: number, before?: number }, signal?: AbortSignal): Promise<Activity[]> {
	return get('items/{itemId}/history', { itemId }, { signal, query: page })
}
