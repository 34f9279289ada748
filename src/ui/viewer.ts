/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { getCurrentUser } from '@nextcloud/auth'
import axios from '@nextcloud/axios'
import { generateRemoteUrl, generateUrl } from '@nextcloud/router'

/** The part of the host's viewer we use; absent when its app is disabled. */
interface Viewer {
	readonly availableHandlers?: readonly { readonly mimes?: readonly string[] }[]
	readonly mimetypes?: readonly string[]
	open(options: { path: string }): void
}

declare global {
	interface Window {
		OCA?: { Viewer?: Viewer }
	}
}

/** The address of a file by its id, the same for everyone who may see it. */
export function fileUrl(fileId: number): string {
	return generateUrl('/f/{fileId}', { fileId })
}

export function viewerHandles(mime: string): boolean {
	const viewer = window.OCA?.Viewer
	return viewer?.mimetypes?.includes(mime) === true
		|| viewer?.availableHandlers?.some(({ mimes }) => mimes?.includes(mime)) === true
}

/** Opens a file in the viewer; at its own address when its path cannot be known. */
export async function openInViewer(fileId: number, path: string | null): Promise<void> {
	const known = path ?? await pathOf(fileId)
	if (known === null) {
		window.location.assign(fileUrl(fileId))
	} else {
		window.OCA!.Viewer!.open({ path: known.startsWith('/') ? known : `/${known}` })
	}
}

/** Where a file is in this person's files; null when the server does not say. */
async function pathOf(fileId: number): Promise<string | null> {
	const home = `/files/${getCurrentUser()?.uid ?? ''}`
	try {
		const { data } = await axios.request<string>({
			method: 'SEARCH',
			url: `${generateRemoteUrl('dav')}/`,
			data: searchById(home, fileId),
			headers: { 'Content-Type': 'text/xml' },
			responseType: 'text',
		})
		const href = new DOMParser().parseFromString(data, 'text/xml').getElementsByTagNameNS('DAV:', 'href')[0]?.textContent ?? ''
		const start = decodeURIComponent(href).indexOf(`${home}/`)
		return start === -1 ? null : decodeURIComponent(href).slice(start + home.length)
	} catch {
		return null
	}
}

/** RFC 5323 basic search on the one property that never changes. */
function searchById(home: string, fileId: number): string {
	const scope = home.replace(/&/g, '&amp;').replace(/</g, '&lt;')
	return `<?xml version="1.0" encoding="UTF-8"?>
<d:searchrequest xmlns:d="DAV:" xmlns:oc="http://owncloud.org/ns"><d:basicsearch>
<d:select><d:prop><oc:fileid/></d:prop></d:select>
<d:from><d:scope><d:href>${scope}</d:href><d:depth>infinity</d:depth></d:scope></d:from>
<d:where><d:eq><d:prop><oc:fileid/></d:prop><d:literal>${fileId}</d:literal></d:eq></d:where>
</d:basicsearch></d:searchrequest>`
}
