/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { DraftItem } from './types'

import { generateOcsUrl } from '@nextcloud/router'
import { get } from './request'

/** The items in preparation that the person works on, with their drafts. */
export function fetchDrafts(councilId: number, signal?: AbortSignal): Promise<DraftItem[]> {
	return get('councils/{councilId}/drafts', { councilId }, { signal })
}

/** The same for one meeting. Rejects with ApiError `notFound` when there is nothing in it for the person. */
export function fetchMeetingDrafts(meetingId: number, signal?: AbortSignal): Promise<DraftItem[]> {
	return get('meetings/{meetingId}/drafts', { meetingId }, { signal })
}

/** Address of the latest version of a draft: the browser shows or saves it. */
export function draftUrl(documentId: number): string {
	return generateOcsUrl('apps/conseil_municipal/api/v1/documents/{documentId}/draft', { documentId })
}
