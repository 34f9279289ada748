/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Document, Item } from '../api/types'

import { isUnsettled } from '../agenda/missing'

/** A restricted piece lies in a folder that only managers have: the others who may know of it read it through the app. */
export function isReadOnly({ restricted }: Document, canManage: boolean): boolean {
	return restricted && !canManage
}

/** Whether the menu offers to restrict a piece. */
export function restrictable(document: Document): boolean {
	return !document.restricted && !document.missing && document.itemId !== null && !isUnsettled(document)
}

/** Pieces that a closed session suggests to restrict. */
export function suggested({ closedSession, documents }: Item): Document[] {
	return closedSession ? documents.filter(restrictable) : []
}
