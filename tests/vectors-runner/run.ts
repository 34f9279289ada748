/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Adapter } from './adapter'

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Given } from './adapter'
import { matches } from './compare'

interface VectorFile {
	rule: string
	cases: { id: string, given: Record<string, unknown>, expect: Record<string, unknown> }[]
}

/** Adapters are found by the name of the rule: only a synchronous load at run time can do that. */
const load = require

export interface Tally { passed: number, failed: number, skipped: number }

/**
 * Runs the cases of vector files through the rules. One line per failing case goes to `report`; a rule without
 * adapter counts as skipped.
 */
export function runVectors(files: readonly string[], report: (line: string) => void): Tally {
	const tally = { passed: 0, failed: 0, skipped: 0 }
	for (const file of files) {
		const { rule, cases }: VectorFile = JSON.parse(readFileSync(file, 'utf8'))
		const adapter = adapterOf(rule)
		for (const { id, given, expect } of cases) {
			if (adapter === null) {
				tally.skipped++
				continue
			}
			const got = answer(adapter, given)
			if (!(got instanceof Error) && matches(expect, got)) {
				tally.passed++
				continue
			}
			tally.failed++
			report(`FAIL ${rule} ${id} given ${JSON.stringify(given)} expected ${JSON.stringify(expect)} got ${shown(got, expect)}`)
		}
	}
	return tally
}

function adapterOf(rule: string): Adapter | null {
	const path = join(__dirname, 'adapters', `${rule}.ts`)
	if (!/^[a-z_]+$/.test(rule) || !existsSync(path)) {
		return null
	}
	return (load(path) as { default: Adapter }).default
}

function answer(adapter: Adapter, given: Record<string, unknown>): Record<string, unknown> | Error {
	try {
		return adapter(new Given(given))
	} catch (error) {
		return error instanceof Error ? error : new Error(String(error))
	}
}

/** Only the keys the case asks for: the rest of an answer would hide the difference. */
function shown(got: Record<string, unknown> | Error, expect: Record<string, unknown>): string {
	return got instanceof Error
		? `${got.name}: ${got.message}`
		: JSON.stringify(Object.fromEntries(Object.keys(expect).map((key) => [key, got[key]])))
}
