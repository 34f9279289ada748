/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Involved } from './types'

import { del, get, post } from './request'

/** Who works on an item, and why: rapporteur first, then who is in charge, then the others. */
export function fetchStakeholders(itemId: number, signal?: AbortSignal): Promise<Involved[]> {
	return get('items/{itemId}/stakeholders', { itemId }, { signal })
}

/** Harmless when the person works on it already. */
export function inviteStakeholder(itemId: number, uid: string): Promise<Involved[]> {
	return post('items/{itemId}/stakeholders', { itemId }, { uid })
}

export function removeStakeholder(itemId: number, uid: string): Promise<Involved[]> {
	return del('items/{itemId}/stakeholders', { itemId }, { query: { uid } })
}
