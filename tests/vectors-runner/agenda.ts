/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/**
 * The cases list the items they ask about; the rules want the agenda. An event may name an item that is not asked
 * about: it then takes its place by number.
 */
export function agendaOf(asked: readonly string[], named: readonly (string | undefined)[]): readonly string[] {
	const others = named.filter((no): no is string => no !== undefined && !asked.includes(no))
	if (others.length === 0) {
		return asked
	}
	return [...new Set([...asked, ...others])].sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
}

/** The answers on the items asked about, in the order of the case. */
export function askedAbout<T extends { readonly no: string }>(asked: readonly string[], items: readonly T[]): T[] {
	return asked.flatMap((no) => items.filter((item) => item.no === no))
}
