/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

const WORDS = /(?<![\p{L}\d])([Dd]|[Qq]u)e \{(\w+)\}/gu
/** Y only before a consonant: « d’Yves », « de Yanis ». */
const VOWEL = /^(?:[aeiouàâäéèêëîïôöùûüœæ]|y[^aeiou])/iu

/**
 * « Le pouvoir d’Odile » : French drops the vowel before a name that begins with one. A name with H keeps it, nobody can tell which H is
 * mute. In a text of another language nothing changes. The twin is lib/Template/FrenchElision.php.
 *
 * @param text with `{name}` placeholders
 */
export function elided(text: string, values: Readonly<Record<string, string | number>>): string {
	return text.replace(WORDS, (all, start: string, name: string) => VOWEL.test(String(values[name] ?? '')) ? `${start}’{${name}}` : all)
}
