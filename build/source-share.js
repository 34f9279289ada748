/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

const fs = require('node:fs')

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const MORE = 32

/**
 * The part of a built script that comes from some of its sources, as its source map tells.
 *
 * @param {string} file a script with its map beside it
 * @param {(source: string) => boolean} isSought of the names that the map gives to sources
 * @return {string}
 */
function shareOf(file, isSought) {
	const { sources, mappings } = JSON.parse(fs.readFileSync(`${file}.map`, 'utf8'))
	const sought = sources.map(isSought)
	if (!sought.includes(true)) {
		return ''
	}
	const lines = fs.readFileSync(file, 'utf8').split('\n')
	const parts = []
	let source = 0
	mappings.split(';').forEach((line, number) => {
		const segments = line.split(',').filter((segment) => segment !== '').map(numbersOf)
		let column = 0
		segments.forEach(([step, sourceStep], index) => {
			column += step
			source += sourceStep ?? 0
			if (sourceStep !== undefined && sought[source]) {
				const next = segments[index + 1]
				parts.push(lines[number].slice(column, next === undefined ? undefined : column + next[0]))
			}
		})
	})
	return parts.join('')
}

/** Numbers of a segment: base 64, five bits at a time, the lowest one is the sign. */
function numbersOf(segment) {
	const numbers = []
	let value = 0
	let shift = 0
	for (const letter of segment) {
		const digit = DIGITS.indexOf(letter)
		value += (digit % MORE) << shift
		shift += 5
		if (digit < MORE) {
			numbers.push(value % 2 === 1 ? -(value >> 1) : value >> 1)
			value = 0
			shift = 0
		}
	}
	return numbers
}

module.exports = { shareOf }
