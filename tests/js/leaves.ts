/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

/** Way to a value inside an argument: keys, indexes, and the number of an entry for maps and sets. */
export type Path = readonly (string | number)[]

export interface Leaf {
	readonly path: Path
	readonly value: unknown
}

/** Every value that is not made of others: numbers, texts, flags, nothing, and dates, which are one value. */
export function leavesOf(value: unknown, ...path: Path): Leaf[] {
	const parts = partsOf(value)
	return parts === null ? [{ path, value }] : parts.flatMap(([key, part]) => leavesOf(part, ...path, key))
}

/** The same value with another leaf at the end of `path`; nothing of the first is changed. */
export function withLeaf(value: unknown, path: Path, leaf: unknown): unknown {
	const [key, ...rest] = path
	if (key === undefined) {
		return leaf
	}
	const parts = partsOf(value)!.map(([name, part]): [string | number, unknown] => [name, name === key ? withLeaf(part, rest, leaf) : part])
	if (value instanceof Map) {
		return new Map([...value.keys()].map((name, index) => [name, parts[index]![1]]))
	}
	if (value instanceof Set) {
		return new Set(parts.map(([, part]) => part))
	}
	return Array.isArray(value) ? parts.map(([, part]) => part) : Object.fromEntries(parts)
}

function partsOf(value: unknown): [string | number, unknown][] | null {
	if (value instanceof Map || value instanceof Set || Array.isArray(value)) {
		return [...value.values()].map((part, index) => [index, part])
	}
	const isPlain = typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype
	return isPlain ? Object.entries(value) : null
}
