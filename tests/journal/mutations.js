/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */
const fs = require('node:fs')
const { verify } = require('../../tools/verifier-journal')

/*
 * Changes a journal in every way that leaves a trace of one byte or one line, and lists the changes that its verification does not
 * find: `node mutations.js JOURNAL` prints { holds, tried, missed }.
 */

const POSITIONS = 40
const without = (file, from, to) => Buffer.concat([file.subarray(0, from), file.subarray(to)])
const withByte = (file, at, byte) => Buffer.concat([file.subarray(0, at), Buffer.from([byte]), file.subarray(at)])

/** Beginnings of the lines, and the end of the file. */
function linesOf(file) {
	const starts = [0]
	for (let at = file.indexOf(10); at !== -1; at = file.indexOf(10, at + 1)) {
		starts.push(at + 1)
	}
	return starts
}

/** Of each line its first and last byte and some between, everywhere else in each line. */
function* positions(starts) {
	for (let line = 0; line + 1 < starts.length; line++) {
		const length = starts[line + 1] - starts[line]
		const step = Math.max(1, length / POSITIONS)
		const found = new Set([0, length - 1])
		for (let at = line % step; at < length; at += step) {
			found.add(Math.floor(at))
		}
		for (const at of found) {
			yield starts[line] + at
		}
	}
}

/** @yields {[string, Buffer]} what was done, and the file then */
function* mutations(file) {
	const starts = linesOf(file)
	for (const at of positions(starts)) {
		for (const bit of [1, 32, 128]) {
			yield [`byte ${at}: bit ${bit} flipped`, Buffer.from(file.map((byte, index) => index === at ? byte ^ bit : byte))]
		}
		yield [`byte ${at} deleted`, without(file, at, at + 1)]
		yield [`byte inserted at ${at}`, withByte(file, at, 32)]
		if (file[at] !== file[at + 1] && at + 1 < file.length) {
			yield [`bytes ${at} and ${at + 1} swapped`, Buffer.concat([file.subarray(0, at), Buffer.from([file[at + 1], file[at]]), file.subarray(at + 2)])]
		}
		yield [`cut at byte ${at}`, file.subarray(0, at)]
	}
	for (let line = 0; line + 1 < starts.length; line++) {
		const [from, to] = [starts[line], starts[line + 1]]
		yield [`line ${line + 1} deleted`, without(file, from, to)]
		yield [`line ${line + 1} twice`, Buffer.concat([file.subarray(0, to), file.subarray(from)])]
		if (line + 2 < starts.length) {
			const next = starts[line + 2]
			yield [`lines ${line + 1} and ${line + 2} swapped`, Buffer.concat([file.subarray(0, from), file.subarray(to, next), file.subarray(from, to), file.subarray(next)])]
		}
	}
}

const file = fs.readFileSync(process.argv[2])
const expected = verify(file)
const missed = []
let tried = 0
for (const [what, changed] of mutations(file)) {
	tried++
	const found = verify(changed, [expected.head])
	if (found.problem === null && found.closed === expected.closed) {
		missed.push(what)
	}
}
process.stdout.write(JSON.stringify({ holds: expected.problem === null && expected.closed, tried, missed }))
