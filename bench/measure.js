/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
/*
 * Times are compared within one run only: candidates take turns, so that a busy machine slows all of them alike. What is
 * reported is a ratio of medians.
 */

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]

/** @return {Promise<number>} milliseconds that `act` took */
async function time(act) {
	const started = process.hrtime.bigint()
	await act()
	return Number(process.hrtime.bigint() - started) / 1e6
}

/**
 * @param {Record<string, () => Promise<unknown>>} candidates by name
 * @param {number} rounds how often each is measured, after one round that is not
 * @return {Promise<Record<string, number>>} median milliseconds by name
 */
async function inTurns(candidates, rounds = 15) {
	const samples = Object.fromEntries(Object.keys(candidates).map((name) => [name, []]))
	for (let round = 0; round <= rounds; round++) {
		for (const [name, act] of Object.entries(candidates)) {
			const elapsed = await time(act)
			if (round > 0) {
				samples[name].push(elapsed)
			}
		}
	}
	return Object.fromEntries(Object.entries(samples).map(([name, values]) => [name, median(values)]))
}

/**
 * Prints one line: what, how many times the reference, the goal, whether it is met.
 *
 * @param {string} what what was measured
 * @param {number} ratio over the reference
 * @param {number} [goal] the ratio should not be above it
 */
function report(what, ratio, goal) {
	const verdict = goal === undefined ? '' : ` (goal ≤ ${goal}: ${ratio <= goal ? 'met' : 'NOT MET'})`
	console.log(`  ${what.padEnd(64)} ${ratio.toFixed(2)}×${verdict}`)
}

module.exports = { inTurns, median, report, time }
