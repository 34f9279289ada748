/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { PlainDate, ZonedDateTime } from './temporal'

/**
 * How much a reason weighs, from the lightest:
 * - `info`: explains the result;
 * - `uncertain`: the sources do not settle the point, the result is the reading named in the message;
 * - `warning`: allowed, worth a look;
 * - `error`: irregular as it stands, possible only with an override and its reason;
 * - `blocking`: can never be valid.
 */
export type Level = 'info' | 'uncertain' | 'warning' | 'error' | 'blocking'

/** Dates and instants stay values: whoever shows the message writes them in the reader's language. */
export type Params = Readonly<Record<string, string | number | PlainDate | ZonedDateTime>>

/** English source text with `{name}` placeholders, translated where it is shown (see wording.ts). */
export interface Message {
	readonly text: string
	readonly params: Params
}

export interface Reason<Code extends string = string> {
	readonly code: Code
	/** Article or decision; CGCT unless another source is named. */
	readonly article: string
	readonly level: Level
	readonly message: Message
}

/** What every rule answers: a verdict, its reasons, and the numbers that each rule adds. */
export interface Verdict<Code extends string = string> {
	readonly ok: boolean
	readonly reasons: readonly Reason<Code>[]
}

/** The reasons of one rule, by code. Exported by the rule as `<rule>Reasons` and listed in catalogue.ts. */
export type ReasonTable = Readonly<Record<string, Readonly<{ article: string, level: Level, text: string }>>>

/** One reason of a rule's table, its message filled with `params`. */
export function reason<Table extends ReasonTable, Code extends keyof Table & string>(
	table: Table,
	code: Code,
	params: Params = {},
): Reason<Code> {
	const { article, level, text } = table[code]!
	return { code, article, level, message: { text, params } }
}
