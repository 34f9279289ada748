/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

const NO_BREAK = '\u00A0'
const NARROW = '\u202F'

/** French typography: no-break spaces before double punctuation and inside « », curly apostrophes. */
exports.typeset = (text) => text
	.replace(/[ \u00A0\u202F]:(?!\/\/)/g, `${NO_BREAK}:`)
	.replace(/[ \u00A0\u202F]([;!?])/g, `${NARROW}$1`)
	.replace(/«[ \u00A0\u202F]?/g, `«${NO_BREAK}`)
	.replace(/[ \u00A0\u202F]?»/g, `${NO_BREAK}»`)
	.replace(/(\p{L})'(?=[\p{L}{])/gu, '$1’')
