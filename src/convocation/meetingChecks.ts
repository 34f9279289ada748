/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Item } from '../api/types'
import type { Check, CheckedAct } from './check'

import { closedSessionReasons } from '../rules/closedSession'
import { reason } from '../rules/result'
import { dateIn, instant, weekdayOf } from '../rules/temporal'
import { n, t } from '../ui/l10n'
import { ruleWords } from '../ui/ruleWords'
import { check, nameOf } from './check'

/** How the minutes of the meeting before are named in an agenda. */
const MINUTES = /proc[eè]s[ -]verba|\bPV\b/i
const FRIDAY = 5

/** What the kind of the meeting, and what it is to deal with, ask of the convocation. */
export function meetingChecks(checked: CheckedAct): Check[] {
	return [...closedSessionChecks(checked), ...installationChecks(checked), ...minutesChecks(checked), ...postingChecks()]
}

/** L2121-18: decided at the meeting; the agenda may foresee it, never announce it. The board of a CCAS does not sit in public. */
function closedSessionChecks({ council, preparation }: CheckedAct): Check[] {
	const closed = council.kind === 'ccas' ? [] : preparation.items.filter(({ closedSession }) => closedSession)
	return closed.length === 0
		? []
		: [check(
				'closed',
				'warning',
				'L2121-18',
				n('conseil_municipal', 'Closed session foreseen on %n item', 'Closed session foreseen on %n items', closed.length),
				`${closed.map(nameOf).join(', ')}. ${ruleWords(reason(closedSessionReasons, 'not_decided_at_meeting').message)}`,
				closed[0]!.id,
			)]
}

/** L2122-8: the convocation says that the maire and the adjoints are to be elected; L2121-7: on a Friday, Saturday or Sunday. */
function installationChecks({ council, preparation: { meeting, items } }: CheckedAct): Check[] {
	if (meeting.kind !== 'installation' || council.kind === 'ccas') {
		return []
	}
	const isCommune = council.kind === 'commune'
	const article = isCommune ? 'L2122-8' : 'L5211-2, L2122-8'
	const weekday = weekdayOf(dateIn(instant('startsAt', meeting.startsAt), council.timezone))
	return [
		items.some(({ kind }) => kind === 'election')
			? check('election', 'ok', article, t('conseil_municipal', 'The election is on the agenda'))
			: check(
					'election',
					'error',
					article,
					isCommune ? t('conseil_municipal', 'The election of the maire and the adjoints is not on the agenda') : t('conseil_municipal', 'The election of the president is not on the agenda'),
					t('conseil_municipal', 'The convocation has to mention it expressly. Add an item of the kind “Election” to the agenda.'),
				),
		...(isCommune && weekday < FRIDAY
			? [check('day', 'warning', 'L2121-7', t('conseil_municipal', 'The council is installed from the Friday to the Sunday after the election'), t('conseil_municipal', 'This meeting is on another day: check its date.'))]
			: []),
	]
}

/** L2121-15: settled at the beginning of the next meeting. A new council has none to settle. */
function minutesChecks({ council, preparation: { meeting, items } }: CheckedAct): Check[] {
	if (meeting.kind === 'installation' || council.kind === 'ccas' || items.length === 0) {
		return []
	}
	const article = 'L2121-15'
	return [namesMinutes(items)
		? check('minutes', 'ok', article, t('conseil_municipal', 'The minutes of the last meeting are on the agenda'))
		: check('minutes', 'warning', article, t('conseil_municipal', 'The minutes of the last meeting are not on the agenda'), t('conseil_municipal', 'They are settled at the beginning of this one. Add an item for them, unless that was done already.'))]
}

function namesMinutes(items: readonly Item[]): boolean {
	return items.some(({ title }) => MINUTES.test(title))
}

function postingChecks(): Check[] {
	return [check('posting', 'ok', 'R2121-7', t('conseil_municipal', 'To be posted at the mairie: noted here once it is sent'))]
}
