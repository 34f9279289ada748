/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Convocation, Preparation } from '../api/types'
import type { Reason } from '../rules/result'
import type { Check, CheckedAct } from './check'

import { asRuled } from '../council/legalDates'
import { ImpossibleValue } from '../rules/impossibleValue'
import { secondConvocation, secondConvocationReminders } from '../rules/secondConvocation'
import { dateIn, instant } from '../rules/temporal'
import { momentInFull } from '../ui/dates'
import { n, t } from '../ui/l10n'
import { ruleWords } from '../ui/ruleWords'
import { broughtBy } from './broughtPieces'
import { check } from './check'
import { approvalChecks, bySeriousness, contentChecks, noticeChecks, recipientChecks } from './checks'

export interface LaterChecked extends CheckedAct {
	readonly act: Pick<Convocation, 'kind' | 'change'>
}

/** Every check of an act that follows the first convocation, the most serious first. */
export function laterChecksOf(checked: LaterChecked): Check[] {
	return bySeriousness([...ownChecks(checked), ...approvalChecks(checked), ...recipientChecks(checked.recipients)])
}

/** The meeting as it will be held once the act is sent. */
export function heldAs({ meeting }: Preparation, { change }: Pick<Convocation, 'change'>): Preparation['meeting'] {
	return change.startsAt === null ? meeting : { ...meeting, startsAt: change.startsAt, place: change.place }
}

function ownChecks(checked: LaterChecked): Check[] {
	switch (checked.act.kind) {
		case 'addendum':
			return addendumChecks(checked)
		case 'replacement':
			return replacementChecks(checked)
		case 'postponement':
			return postponementChecks(checked)
		case 'cancellation':
			return cancellationChecks(checked)
		default:
			return secondChecks(checked)
	}
}

function addendumChecks(checked: LaterChecked): Check[] {
	const brought = broughtBy(checked.act, checked.preparation)
	const ids = brought.filter(({ added }) => added).map(({ item }) => item.id)
	const added = checked.preparation.items.filter(({ id }) => ids.includes(id))
	const pieces = brought.reduce((sum, one) => sum + one.pieces.length, 0)
	return [
		brought.length === 0
			? check('news', 'blocking', 'L2121-10', t('conseil_municipal', 'There is nothing to add yet'), t('conseil_municipal', 'Add items or pieces to the agenda first, then come back here.'))
			: check('news', 'ok', 'L2121-10', `${n('conseil_municipal', '%n item added', '%n items added', added.length)}, ${n('conseil_municipal', '%n new piece', '%n new pieces', pieces)}`),
		...noticeChecks(checked),
		...contentChecks({ ...checked, preparation: { ...checked.preparation, items: added } }).filter(({ itemId }) => itemId !== null),
	]
}

function replacementChecks(checked: LaterChecked): Check[] {
	const pieces = broughtBy(checked.act, checked.preparation).flatMap((one) => one.pieces.map(({ name }) => name))
	const [notice] = noticeChecks(checked)
	const late = notice !== undefined && notice.level !== 'ok'
	return [
		pieces.length === 0
			? check('news', 'blocking', null, t('conseil_municipal', 'No piece was corrected'), t('conseil_municipal', 'Put the corrected version over the piece, in the agenda or in its folder, then come back here.'))
			: check('news', 'ok', 'L2121-13', n('conseil_municipal', '%n corrected piece', '%n corrected pieces', pieces.length), pieces.join(', ')),
		...(late
			? [check('time', 'warning', 'L2121-13', t('conseil_municipal', 'The élus have little time to read it'), t('conseil_municipal', 'Less than the period of the convocation is left. No text fixes a period for a corrected piece; a member may say that the information came too late.'))]
			: []),
	]
}

function postponementChecks(checked: LaterChecked): Check[] {
	const { preparation, act } = checked
	const held = heldAs(preparation, act)
	const isSame = held.startsAt === preparation.meeting.startsAt && held.place === preparation.meeting.place
	const next = { ...preparation, meeting: held }
	return [
		isSame
			? check('news', 'blocking', null, t('conseil_municipal', 'Date, hour and place are the same'), t('conseil_municipal', 'Give the new ones first.'))
			: check('news', 'ok', 'L2121-10', t('conseil_municipal', 'The meeting will be held on {moment}', { moment: momentInFull(held.startsAt) })),
		...noticeChecks({ ...checked, preparation: next }),
		...contentChecks({ ...checked, preparation: { ...next, items: next.items.filter(({ addendum }) => addendum !== 0) } }),
		check('answers', 'ok', null, t('conseil_municipal', 'Answers and proxies will be asked for again')),
	]
}

function cancellationChecks({ act }: LaterChecked): Check[] {
	return [
		check('hour', 'ok', 'L2121-10', t('conseil_municipal', 'A meeting is cancelled until its hour')),
		act.change.reason === null
			? check('reason', 'warning', null, t('conseil_municipal', 'No reason is given'), t('conseil_municipal', 'No text asks for one, members will.'))
			: check('reason', 'ok', null, t('conseil_municipal', 'The reason is in the message')),
	]
}

function secondChecks({ council, preparation, act, now, recipients }: LaterChecked): Check[] {
	const agenda = preparation.items.filter(({ addendum }) => addendum !== 0).map(({ id }) => String(id))
	const article = 'L2121-17'
	try {
		const found = secondConvocation({
			council: asRuled(council),
			first: { date: dateIn(instant('startsAt', preparation.meeting.startsAt), council.timezone), regular: true, agenda, decided: [] },
			second: { sent: instant('now', now), meetingStart: instant('startsAt', heldAs(preparation, act).startsAt), agenda },
			inExercise: recipients.length,
			present: 0,
			timezone: council.timezone,
		})
		const level = found.francs < 1 ? 'blocking' : ({ ok: 'ok', warning: 'error', refused: 'blocking' } as const)[found.status]
		const words = (reasons: readonly Reason[]) => reasons.map(({ message }) => ruleWords(message)).join(' ')
		const title = n('conseil_municipal', '%n clear day, {required} needed', '%n clear days, {required} needed', Math.max(found.francs, 0), { required: 3 })
		return [
			check('interval', level, found.reasons[0]?.article ?? article, title, found.reasons.length === 0 ? null : words(found.reasons)),
			...secondConvocationReminders().map((reason) => check(reason.code, 'ok', reason.article, ruleWords(reason.message))),
		]
	} catch (error) {
		if (error instanceof ImpossibleValue) {
			return [check('interval', 'blocking', article, t('conseil_municipal', 'The second meeting needs its date'), ruleWords(error.explanation))]
		}
		throw error
	}
}
