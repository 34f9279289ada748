/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

declare module '*.ttf' {
	const url: string
	export default url
}

/** Not in the declarations of the library yet. */
declare module 'pdfkit/output' {
	export function toBytes(document: PDFKit.PDFDocument): Promise<Uint8Array>
}
