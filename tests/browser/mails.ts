/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

export interface ReceivedMail {
	readonly recipients: readonly string[]
	readonly subject: string
	readonly headers: { readonly date: string }
	readonly text: string
	/** `text` and `method` of a calendar message. */
	readonly attachments: readonly { readonly method?: string, readonly text?: string }[]
}

/** What the mail server of the tests received for an address. */
export function mailsTo(address: string): ReceivedMail[] {
	const folder = process.env.HOST_MAIL ?? ''
	return readdirSync(folder).filter((name) => name.endsWith('.json') && !name.startsWith('.'))
		.map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as ReceivedMail)
		.filter(({ recipients }) => recipients.includes(address))
}
