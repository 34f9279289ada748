/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Answer, Given } from '../adapter'

import { secondConvocation } from '../../../src/rules/secondConvocation'
import { dateText } from '../../../src/rules/temporal'
import { codes } from '../adapter'
import { councilOf, dateOf, instantOf, timezoneOf } from '../values'

export default function secondConvocationCase(given: Given): Answer {
	const first = given.object('first')
	const second = given.object('second')
	const result = secondConvocation({
		council: councilOf(given),
		first: {
			date: dateOf(first, 'date'),
			regular: first.flag('regular'),
			agenda: first.texts('agenda'),
			decided: first.texts('decided', []),
		},
		second: {
			sent: instantOf(second, 'sent'),
			meetingStart: instantOf(second, 'meetingStart'),
			agenda: second.texts('agenda'),
		},
		inExercise: given.number('inExercise'),
		present: given.number('present'),
		timezone: timezoneOf(given),
	})
	return { ...result, reasons: codes(result.reasons), earliestSafe: dateText(result.earliestSafe) }
}
