/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Reading } from './types'

import { generateOcsUrl } from '@nextcloud/router'
import { get } from './request'

/** The élu's page of a meeting: what was published, nothing else. */
export function fetchReading(meetingId: number, signal?: AbortSignal): Promise<Reading> {
	return get('meetings/{meetingId}/reading', { meetingId }, { signal })
}

/** Address of a piece as it was before it was replaced: the browser shows or saves it. */
export function replacedPieceUrl(pieceId: number): string {
	return generateOcsUrl('apps/conseil_municipal/api/v1/replaced/{pieceId}', { pieceId })
}
