/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { ImpossibleValue } from '../../src/rules/impossibleValue'
import type { Message, Verdict } from '../../src/rules/result'

/** The codes of the reasons of a result, once every placeholder of their messages is known to be filled. */
export function codesOf({ reasons }: Pick<Verdict, 'reasons'>): string[] {
	return reasons.map(({ code, message }) => {
		expect(emptyPlaceholders(message)).toEqual([])
		return code
	})
}

/** What an impossible value throws: its field, its reason, and a message with every placeholder filled. */
export function refusal(field: string, reason: string): ImpossibleValue {
	return expect.objectContaining({
		name: 'ImpossibleValue',
		field,
		reason,
		explanation: { asymmetricMatch: (message: Message) => emptyPlaceholders(message).length === 0 },
	})
}

/** Placeholders of the text without a value; an empty list or text is a value that the case gave. */
function emptyPlaceholders({ text, params }: Message): string[] {
	const names = [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name!)
	return names.filter((name) => params[name] === undefined || (name !== 'value' && params[name] === ''))
}
