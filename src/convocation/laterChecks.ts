/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Convocation, Preparation } from '../api/types'
import type { Reason } from '../rules/result'
import type { Check, CheckedAct } from './check'

import { asRuled } from '../council/legalDates'
import { quorumOf } from '../rules/councilSize'
import { ImpossibleValue } from '../rules/impossibleValue'
import { SECOND_CONVOCATION_DAYS } from '../rules/noticePeriod'
import { reason } from '../rules/result'
import { secondConvocation, secondConvocationReasons, secondConvocationReminders } from '../rules/secondConvocation'
import { dateIn, instant } from '../rules/temporal'
import { momentInFull } from '../ui/dates'
import { n, t } from '../ui/l10n'
import { ruleWords } from '../ui/ruleWords'
import { isLater, movesMeeting } from './actKinds'
import { broughtBy } from './broughtPieces'
import { check } from './check'
import { approvalChecks, bySeriousness, contentChecks, noticeChecks, recipientChecks } from './checks'
import { membersConvened } from './dispatchState'

export interface LaterChecked extends CheckedAct {
	readonly act: Pick<Convocation, 'kind' | 'change'>
	/** What was sent before, the first one first. */
	readonly sent: readonly Convocation[]
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

function secondChecks(checked: LaterChecked): Check[] {
	return [...failureChecks(checked), ...regularChecks(checked), ...intervalChecks(checked), ...secondConvocationReminders().map((reason) => check(reason.code, 'ok', reason.article, ruleWords(reason.message)))]
}

/** Without a meeting that lacked its quorum there is no second convocation: L2121-17, al. 2. */
function failureChecks({ act, recipients }: LaterChecked): Check[] {
	const { failure } = act.change
	const article = 'L2121-17'
	if (failure === null) {
		return [check('failure', 'blocking', article, t('conseil_municipal', 'It is not said that the quorum was lacking'), t('conseil_municipal', 'Say when it was found, and how many members were there.'))]
	}
	const quorum = quorumOf(recipients.length)
	const words = { members: recipients.length, quorum, moment: momentInFull(failure.at) }
	const counted = n('conseil_municipal', '%n member present', '%n members present', failure.present)
	return [failure.present < quorum
		? check('failure', 'ok', article, t('conseil_municipal', 'The quorum was lacking: {counted}, {quorum} needed', { counted, ...words }), words.moment)
		: check('failure', 'error', article, t('conseil_municipal', 'The quorum was there: {counted}, {quorum} needed', { counted, ...words }), t('conseil_municipal', 'Correct the number, or say why some of them did not count (interested members, for instance).'))]
}

/** The quorum is only waived when the first convocation kept the law. */
function regularChecks({ council, preparation, sent }: LaterChecked): Check[] {
	const first = sent.filter(({ kind }) => !isLater(kind) || movesMeeting(kind)).at(-1)
	const found = first === undefined ? null : membersConvened(council, preparation.meeting, first)
	const names = first?.dispatches.filter(({ memberId }) => found?.problems[memberId] !== undefined).map(({ name }) => name) ?? []
	const { message, article } = reason(secondConvocationReasons, 'first_irregular')
	return names.length === 0
		? []
		: [check(
				'regular',
				'error',
				article,
				ruleWords(message),
				t('conseil_municipal', 'Without a convocation in time: {names}. If the paper was handed over in time, note it with its hour on the first convocation. Otherwise convene to a new meeting, with its quorum.', { names: names.join(', ') }),
			)]
}

function intervalChecks({ council, preparation, act, now, recipients }: LaterChecked): Check[] {
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
		const title = n('conseil_municipal', '%n clear day, {required} needed', '%n clear days, {required} needed', Math.max(found.francs, 0), { required: SECOND_CONVOCATION_DAYS })
		return [check('interval', level, found.reasons[0]?.article ?? article, title, found.reasons.length === 0 ? null : words(found.reasons))]
	} catch (error) {
		if (error instanceof ImpossibleValue) {
			const title = error.reason === 'alsace_moselle' ? t('conseil_municipal', 'The notice period cannot be counted') : t('conseil_municipal', 'The second meeting needs its date')
			return [check('interval', 'blocking', article, title, ruleWords(error.explanation))]
		}
		throw error
	}
}
