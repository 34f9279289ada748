/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { TemplateProblem, Templates, WrittenDocument } from './types'

import { get, post } from './request'

/**
 * The templates of a council and the fields they may ask for.
 *
 * @param itemId to write for: `suggestedId` is the template meant for it
 */
export function fetchTemplates(councilId: number, itemId?: number, signal?: AbortSignal): Promise<Templates> {
	return get('councils/{councilId}/templates', { councilId }, { signal, query: { itemId } })
}

/** Those that cannot be filled, and why. */
export function checkTemplates(councilId: number): Promise<TemplateProblem[]> {
	return post('councils/{councilId}/templates/check', { councilId })
}

/** Puts back the templates every council is given and that are not there any more. */
export function giveTemplatesBack(councilId: number): Promise<Templates> {
	return post('councils/{councilId}/templates/given', { councilId })
}

/** Makes a document of an item from a template, in the folder of the item. */
export function writeDocument(itemId: number, templateId: number): Promise<WrittenDocument> {
	return post('items/{itemId}/documents', { itemId }, { templateId })
}
