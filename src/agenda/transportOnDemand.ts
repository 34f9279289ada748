/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Transport } from './uploadTransport'

import { UploadRefused } from './uploadTransport'

/** The uploader is only fetched with the first file. */
export const transportOnDemand: Transport = async (...file) => {
	const { uploadByChunks } = await import('./uploadByChunks').catch((cause: unknown) => {
		throw new UploadRefused('network', null, cause)
	})
	return uploadByChunks(...file)
}
