/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { PublicityMode } from '../../../src/rules/publicity'
import type { PlainDate } from '../../../src/rules/temporal'
import type { Answer, Given } from '../adapter'

import { executory } from '../../../src/rules/publicity'
import { deliberationList, epciCopies, minutesPublication, onlineWithdrawal } from '../../../src/rules/publicityDeadlines'
import { dateText } from '../../../src/rules/temporal'
import { checkOf, councilOf, dateOf, dateOrNullOf, instantOf, timezoneOf } from '../values'

export default function publicity(given: Given): Answer {
	return checkOf(given, { list, minutes, withdrawal, executory: executoryOf, epci_copies: copies })
}

function list(given: Given): Answer {
	const result = deliberationList({
		meetingDate: dateOf(given, 'meetingDate'),
		items: given.objects('items', []).map((item) => ({ no: item.text('no'), kind: item.text('kind'), outcome: item.textOrNull('outcome') })),
		hasSite: given.flag('hasSite', false),
		posted: dateOrNullOf(given, 'posted'),
		online: dateOrNullOf(given, 'online'),
	})
	return { ...result, dueBy: dateText(result.dueBy) }
}

function minutes(given: Given): Answer {
	const result = minutesPublication({
		meetingDate: dateOf(given, 'meetingDate'),
		adoptedOn: dateOrNullOf(given, 'adoptedOn'),
		today: dateOf(given, 'today'),
	})
	return { ...result, publishBy: textOrNull(result.publishBy) }
}

function withdrawal(given: Given): Answer {
	const result = onlineWithdrawal(dateOf(given, 'online'), dateOf(given, 'attempt'))
	return { ...result, earliest: dateText(result.earliest) }
}

function executoryOf(given: Given): Answer {
	const result = executory({
		council: councilOf(given),
		mode: given.textOrNull('mode') as PublicityMode | null,
		posted: dateOrNullOf(given, 'posted'),
		paper: dateOrNullOf(given, 'paper'),
		online: dateOrNullOf(given, 'online'),
		transmissible: given.flag('transmissible'),
		received: given.isNull('received') ? null : instantOf(given, 'received'),
		timezone: timezoneOf(given),
	})
	return { ...result, publicityDate: textOrNull(result.publicityDate), executoryOn: textOrNull(result.executoryOn) }
}

function copies(given: Given): Answer {
	const result = epciCopies(dateOf(given, 'meetingDate'), dateOrNullOf(given, 'minutesAdoptedOn'))
	return { ...result, listBy: dateText(result.listBy), minutesBy: textOrNull(result.minutesBy) }
}

function textOrNull(date: PlainDate | null): string | null {
	return date === null ? null : dateText(date)
}
