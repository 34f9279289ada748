/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** Text of a file of an office: UTF-8, else the Windows encoding that spreadsheets still write. */
export async function readText(file: Blob): Promise<string> {
	const bytes = await new Response(file).arrayBuffer()
	try {
		return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
	} catch {
		return new TextDecoder('windows-1252').decode(bytes)
	}
}
