/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Answer, Given } from '../adapter'

import { assignNumbers, numberCheck } from '../../../src/rules/numbering'
import { checkOf, dateOf } from '../values'

export default function numbering(given: Given): Answer {
	return checkOf(given, { number, assign })
}

function number(given: Given): Answer {
	return { ...numberCheck(given.text('number'), given.texts('existing', [])) }
}

function assign(given: Given): Answer {
	const sequence = given.object('sequence')
	return {
		...assignNumbers({
			meetingDate: dateOf(given, 'meetingDate'),
			pattern: given.text('pattern'),
			sequence: { year: sequence.number('year'), last: sequence.number('last') },
			items: given.objects('items').map((item) => ({ no: item.text('no'), kind: item.text('kind'), outcome: item.textOrNull('outcome') })),
			urgencyRefused: given.flag('urgencyRefused', false),
			existing: given.texts('existing', []),
		}),
	}
}
