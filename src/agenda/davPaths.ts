/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { getCurrentUser } from '@nextcloud/auth'
import { generateRemoteUrl } from '@nextcloud/router'

/** Absolute WebDAV address of a path of this person's files, not encoded: what the uploader takes as its root. */
export function davRoot(path: string): string {
	const uid = getCurrentUser()?.uid ?? ''
	return `${generateRemoteUrl(`dav/files/${uid}`)}/${trimmed(path)}`
}

/** Address to download a file of this person, `path` relative to their home. */
export function downloadUrl(path: string): string {
	const uid = encodeURIComponent(getCurrentUser()?.uid ?? '')
	return `${generateRemoteUrl(`dav/files/${uid}`)}/${trimmed(path).split('/').map(encodeURIComponent).join('/')}`
}

function trimmed(path: string): string {
	return path.replace(/^\/+|\/+$/g, '')
}
