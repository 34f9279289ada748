/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Convocation, Council, MeetingKind, Preparation, Recipient } from '../../../src/api/types'
import type { Answer, Given } from '../adapter'

import { aDocument, anItem, aPreparation, aPublication } from '../../../src/agenda/given'
import { checksOf, unsolved } from '../../../src/convocation/checks'
import { laterChecksOf } from '../../../src/convocation/laterChecks'
import { aCouncil } from '../../../src/council/given'
import { timezoneOf } from '../values'

/** The checks that the server makes too; all others are the screen's alone. */
const SHARED = ['notice', 'recipients', 'place', 'agenda', 'news', 'interval', 'failure', 'note']
const TITLE = 'Voirie'

/** What holds a sending up: nothing, a reason that is not given, or what can never be valid. */
export default function envoi(given: Given): Answer {
	const kind = given.text('kind') as Convocation['kind']
	const overrides = Object.fromEntries(given.entries('overrides').map(([check, reason]) => [check, String(reason)]))
	const checked = { council: councilOf(given), preparation: preparationOf(given, kind), recipients: recipientsOf(given), now: given.text('now'), overrides, approval: null }
	const change = { reason: null, startsAt: given.textOrNull('newStart'), place: given.textOrNull('newPlace') ?? given.text('place'), leftItems: [], leftDocuments: [], failure: failureOf(given) }
	const all = kind === 'initial' ? checksOf(checked) : laterChecksOf({ ...checked, act: { kind, change }, sent: [] })
	const [first] = unsolved(all, overrides).map(({ id, level }) => ({ id: id.split(':')[0]!, level })).filter(({ id }) => SHARED.includes(id))
	return { verdict: first === undefined ? 'ok' : first.level === 'blocking' ? 'never' : 'reason', check: first?.id ?? null }
}

/** Recorded, with nobody there, unless the case says otherwise. */
function failureOf(given: Given): Convocation['change']['failure'] {
	return given.flag('failureRecorded', true) ? { at: given.text('meetingStart'), present: given.number('present', 0) } : null
}

function councilOf(given: Given): Council {
	const council = given.object('council')
	const own = council.isNull('noticeDays') ? null : council.number('noticeDays')
	return aCouncil({
		kind: council.text('kind') as Council['kind'],
		population: council.count('population'),
		hasMember3500: council.flag('hasMember3500', false),
		noticeDaysOverride: own,
		insee: council.textOrNull('insee'),
		timezone: timezoneOf(given),
	})
}

function preparationOf(given: Given, kind: Convocation['kind']): Preparation {
	const brought = given.flag('brings', false)
	const lacks = given.flag('noted', true) ? [] : [{ kind: 'note' as const, name: null }]
	const items = [
		...Array.from({ length: given.number('agenda') }, (_, index) => anItem({
			id: index + 1,
			number: String(index + 1),
			lacks,
			title: TITLE,
			documents: kind === 'replacement' && brought ? [aDocument({ publication: aPublication({ changedSince: true }) })] : [],
		})),
		...(kind === 'addendum' && brought ? [anItem({ id: given.number('agenda') + 1, title: TITLE, addendum: 0, lacks })] : []),
	]
	const preparation = aPreparation(items)
	return { ...preparation, meeting: { ...preparation.meeting, kind: given.text('meetingKind', 'ordinary') as MeetingKind, startsAt: given.text('meetingStart'), place: given.text('place') } }
}

function recipientsOf(given: Given): Recipient[] {
	return given.objects('recipients').map((one, index) => ({
		memberId: index + 1,
		civility: null,
		name: `Élu ${index + 1}`,
		channel: one.text('channel') as Recipient['channel'],
		address: one.textOrNull('address'),
		postalAddress: null,
		hasAccount: false,
	}))
}
