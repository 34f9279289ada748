/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** Arrays whose order does not matter, and maps compared whole, as tests/vectors/README.md says. */
const SETS = new Set(['reasons', 'errors', 'missing', 'violations', 'problems', 'warnings', 'alerts', 'lateMembers', 'active'])
const WHOLE = new Set(['inactive', 'proxies', 'numbers'])

type Fields = Readonly<Record<string, unknown>>

/** Tells whether what a rule answered is what a case expects: only the keys written in `expect` count. */
export function matches(expected: Fields, got: Fields): boolean {
	return Object.entries(expected).every(([key, value]) => key in got && equal(key, value, got[key]))
}

function equal(key: string, expected: unknown, got: unknown): boolean {
	if (Array.isArray(expected)) {
		return Array.isArray(got) && expected.length === got.length
			&& (SETS.has(key) ? sameSet(expected, got) : expected.every((value, index) => equalElement(value, got[index])))
	}
	if (!isFields(expected)) {
		return expected === got
	}
	if (typeof got === 'string') {
		return isTextProperty(expected) && hasProperty(expected, got)
	}
	if (!isFields(got)) {
		return false
	}
	return (!WHOLE.has(key) || Object.keys(expected).length === Object.keys(got).length) && matches(expected, got)
}

/** Objects inside arrays are compared on the keys written. */
function equalElement(expected: unknown, got: unknown): boolean {
	return isFields(expected) ? isFields(got) && matches(expected, got) : equal('', expected, got)
}

function sameSet(expected: readonly unknown[], got: readonly unknown[]): boolean {
	const left = [...got]
	return expected.every((value) => {
		const index = left.findIndex((candidate) => equalElement(value, candidate))
		return index >= 0 && left.splice(index, 1).length === 1
	})
}

function isFields(value: unknown): value is Fields {
	return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isTextProperty(value: Fields): value is { contains?: string | string[], excludes?: string | string[] } {
	return Object.keys(value).every((key) => key === 'contains' || key === 'excludes')
}

function hasProperty({ contains = [], excludes = [] }: { contains?: string | string[], excludes?: string | string[] }, text: string): boolean {
	return [contains].flat().every((part) => text.includes(part)) && ![excludes].flat().some((part) => text.includes(part))
}
