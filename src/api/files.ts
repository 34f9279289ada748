/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { FilePlace } from './types'

import { get } from './request'

/** The document that a file is, as drafted or as published. Rejects with ApiError `notFound` for any other file. */
export function fetchFilePlace(fileId: number): Promise<FilePlace> {
	return get('files/{fileId}', { fileId })
}
