/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Council } from '../../src/rules/council'
import type { Instant, PlainDate } from '../../src/rules/temporal'
import type { Adapter, Answer, Given } from './adapter'

import { instant, plainDate } from '../../src/rules/temporal'

/** Values that several rules read in the same form. */

export function timezoneOf(given: Given): string {
	return given.text('timezone', 'Europe/Paris')
}

export function instantOf(given: Given, key: string): Instant {
	return instant(key, given.text(key))
}

export function dateOf(given: Given, key: string): PlainDate {
	return plainDate(key, given.text(key))
}

export function dateOrNullOf(given: Given, key: string): PlainDate | null {
	return given.isNull(key) ? null : dateOf(given, key)
}

export function councilOf(given: Given): Council {
	const council = given.object('council')
	const kind = council.text('kind')
	const department = council.textOrNull('department')
	switch (kind) {
		case 'epci':
		case 'syndicat':
			return { kind, hasMember3500: council.flag('hasMember3500'), department }
		case 'ccas':
			return { kind, department }
		default:
			return { kind: kind as 'commune', population: council.number('population'), department }
	}
}

/** The check of a case, among those the adapter knows. */
export function checkOf(given: Given, checks: Readonly<Record<string, Adapter>>): Answer {
	const check = checks[given.text('check')]
	if (check === undefined) {
		throw new TypeError(`unknown check: ${given.text('check')}`)
	}
	return check(given)
}
