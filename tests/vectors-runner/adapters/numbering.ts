/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import { assignNumbers, numberCheck } from '../../../src/rules/numbering'
import type { Adapter } from '../adapter'
import { checkOf, dateOf } from '../values'

const numbering: Adapter = (given) => checkOf(given, { number, assign })

const number: Adapter = (given) => ({ ...numberCheck(given.text('number'), given.texts('existing', [])) })

const assign: Adapter = (given) => {
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

export default numbering
