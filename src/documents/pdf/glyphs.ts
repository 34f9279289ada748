/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Font } from 'fontkit'

const MISSING = '□'
const graphemes = new Intl.Segmenter('fr', { granularity: 'grapheme' })

/** Text in which a sign that the font cannot draw is a hollow square: PDF/A allows no character without a shape. */
export function withGlyphs(text: string, font: Pick<Font, 'hasGlyphForCodePoint'>): string {
	const draws = (sign: string): boolean => [...sign].every((character) => character === '\n' || font.hasGlyphForCodePoint(character.codePointAt(0)!))
	return draws(text) ? text : [...graphemes.segment(text)].map(({ segment }) => draws(segment) ? segment : MISSING).join('')
}
