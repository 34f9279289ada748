/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

const EXTENSION = /\.[\p{L}\p{N}]{1,5}$/u
const LEADING_NUMBER = /^\d{1,3}[\s._-]+(?=\p{L})/u

/** A file name as a person would say it: « 01_credits_25pc.odt » → « Credits 25pc ». The file name itself stays in the title. */
export function humanName(name: string): string {
	const words = name.replace(EXTENSION, '').replace(LEADING_NUMBER, '').replace(/_+/g, ' ').replace(/\s+/g, ' ').trim()
	return words === '' ? name : words.charAt(0).toLocaleUpperCase() + words.slice(1)
}
