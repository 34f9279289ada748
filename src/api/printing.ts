/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { MailPreview, Printed, PrintedKind, Printing } from './types'

import { generateOcsUrl } from '@nextcloud/router'
import { get, getBytes, post, putBytes } from './request'

/** Bytes of one request. */
export const PART = 4 * 1024 * 1024

/** What a browser makes; the manifest is the server's. */
export type MadeKind = Exclude<PrintedKind, 'manifest'>

/** Everything that is printed of the last convocation of a meeting: as it was frozen, else as it would be now. Managers only. */
export function fetchPrinting(meetingId: number, signal?: AbortSignal): Promise<Printing> {
	return get('meetings/{meetingId}/printing', { meetingId }, { signal })
}

/** What lies beside the documents of a meeting once it was convened. */
export function fetchPrinted(meetingId: number, signal?: AbortSignal): Promise<Printed[]> {
	return get('meetings/{meetingId}/printed', { meetingId }, { signal })
}

/** Address of a document made of a convocation, also before it is sent; managers only. */
export function printedUrl({ convocationId, kind }: Printed): string {
	return generateOcsUrl('apps/conseil_municipal/api/v1/convocations/{convocationId}/printed/{kind}', { convocationId, kind })
}

/** A frozen or published document as a PDF, converted by the host where it can. Rejects with `conflict` when it cannot become one. */
export function fetchPages(documentId: number, signal?: AbortSignal): Promise<Uint8Array> {
	return getBytes('documents/{documentId}/pages', { documentId }, { signal })
}

export interface Upload {
	readonly convocationId: number
	readonly kind: MadeKind
	/** 32 hexadecimal digits, the same for all parts. */
	readonly upload: string
	/** Bytes of the whole document. */
	readonly size: number
}

export function sendPrintedPart({ convocationId, kind, upload, size }: Upload, part: number, bytes: Blob, onProgress: (sent: number) => void, signal?: AbortSignal): Promise<unknown> {
	return putBytes('convocations/{convocationId}/printed/{kind}/parts/{part}', { convocationId, kind, part }, bytes, onProgress, { signal, query: { upload, size } })
}

/** @param sha256 of the document, null when the browser cannot compute it */
export function finishPrinted({ convocationId, kind, upload, size }: Upload, manifest: string, sha256: string | null, signal?: AbortSignal): Promise<Printed> {
	return post('convocations/{convocationId}/printed/{kind}', { convocationId, kind }, { upload, size, manifest, sha256 }, { signal })
}

/** The e-mail that a member would get if the convocation left now. */
export function fetchMail(meetingId: number, memberId: number, signal?: AbortSignal): Promise<MailPreview> {
	return get('meetings/{meetingId}/convening/mails/{memberId}', { meetingId, memberId }, { signal })
}

/** Sends that e-mail to the person who asks, marked as a trial. */
export function tryMail(meetingId: number, memberId: number): Promise<unknown> {
	return post('meetings/{meetingId}/convening/mails/{memberId}/trial', { meetingId, memberId })
}
