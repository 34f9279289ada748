/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** Longest file name the platform stores, in bytes of UTF-8. */
export const LONGEST_NAME = 250

/** Why a name can never be stored. */
export type NameProblem = 'empty' | 'characters' | 'extension' | 'tooLong'

const PARTIAL_UPLOAD = /\.(?:file)?part$/i
// eslint-disable-next-line no-control-regex -- these are exactly the characters the platform refuses
const FORBIDDEN = /[\\/\u0000-\u001f\u007f]/

/**
 * What Nextcloud refuses whatever its settings. Everything else, `CON.pdf` or a trailing dot included, is accepted;
 * an instance that forbids more says so when the file arrives.
 */
export function nameProblem(name: string): NameProblem | null {
	if (name.trim() === '' || name === '.' || name === '..') {
		return 'empty'
	}
	if (FORBIDDEN.test(name)) {
		return 'characters'
	}
	if (PARTIAL_UPLOAD.test(name)) {
		return 'extension'
	}
	return new TextEncoder().encode(name).length > LONGEST_NAME ? 'tooLong' : null
}

/** The name as the server keeps it: composed accents, whatever the computer it comes from. */
export const composed = (name: string): string => name.normalize('NFC')

/** The name already taken by another one, also when only the case differs: a desktop computer would mix them up. */
export function takenBy(name: string, taken: readonly string[]): string | null {
	const folded = composed(name).toLowerCase()
	return taken.find((other) => composed(other).toLowerCase() === folded) ?? null
}

/** `plan.pdf` → `plan (2).pdf`, the first number that is free. A leading dot begins no extension. */
export function freeName(name: string, taken: readonly string[]): string {
	const wanted = composed(name)
	if (takenBy(wanted, taken) === null) {
		return wanted
	}
	const dot = wanted.lastIndexOf('.')
	const [stem, extension] = dot > 0 ? [wanted.slice(0, dot), wanted.slice(dot)] : [wanted, '']
	let number = 2
	while (takenBy(numberedName(stem, number, extension), taken) !== null) {
		number++
	}
	return numberedName(stem, number, extension)
}

/** Shortens the stem, never in the middle of a character, so that the whole name can be stored. */
function numberedName(stem: string, number: number, extension: string): string {
	const characters = Array.from(stem)
	const name = () => `${characters.join('')} (${number})${extension}`
	while (characters.length > 1 && nameProblem(name()) === 'tooLong') {
		characters.pop()
	}
	return name()
}
