/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { Item, Preparation, Recipient } from '../api/types'
import type { Reason } from '../rules/result'
import type { Check, CheckedAct, CheckLevel } from './check'
import type { NoticeCount } from './noticeCount'

import { approvalSentence, approvalState } from '../approval/approvalWords'
import { asRuled } from '../council/legalDates'
import { lackWords } from '../missing/lacks'
import { convocationContent } from '../rules/convocationContent'
import { addDays, dateIn, dateText, instant, isPlainDate } from '../rules/temporal'
import { dayInFull, hour } from '../ui/dates'
import { n, t } from '../ui/l10n'
import { ruleWords } from '../ui/ruleWords'
import { check, nameOf } from './check'
import { meetingChecks } from './meetingChecks'
import { noticeCount } from './noticeCount'

/** Every check of a convocation, the most serious first. What can never be valid is blocking; what is irregular may be passed over. */
export function checksOf(checked: CheckedAct): Check[] {
	return bySeriousness([...noticeChecks(checked), ...approvalChecks(checked), ...recipientChecks(checked.recipients), ...contentChecks(checked), ...meetingChecks(checked), ...itemChecks(checked.preparation)])
}

export function bySeriousness(all: readonly Check[]): Check[] {
	const weight: Readonly<Record<CheckLevel, number>> = { blocking: 0, error: 1, warning: 2, ok: 3 }
	return [...all].sort((one, other) => weight[one.level] - weight[other.level])
}

/** Whether it may be sent: nothing blocks, and what is irregular has its reason. */
export function unsolved(checks: readonly Check[], overrides: Readonly<Record<string, string>>): Check[] {
	return checks.filter(({ id, level }) => level === 'blocking' || (level === 'error' && overrides[id] === undefined))
}

export function noticeChecks({ council, preparation, now, overrides }: CheckedAct): Check[] {
	const count = noticeCount({ council, meeting: preparation.meeting, now, urgencyReason: overrides.notice ?? null })
	if ('impossible' in count) {
		return [check('notice', 'blocking', 'L2121-11, L2121-12', t('conseil_municipal', 'The notice period cannot be counted'), ruleWords(count.impossible))]
	}
	const title = n('conseil_municipal', '%n clear day, {required} needed', '%n clear days, {required} needed', Math.max(count.francs, 0), { required: count.required })
	const article = count.required === count.legal ? 'L2121-11, L2121-12' : null
	const level = levelOf(count)
	return [check('notice', level, article, title, level === 'ok' ? null : lateWords(count))]
}

/** What the council added to the period of the law is passed over with a reason; the period itself by urgency, where there is one. */
function levelOf({ francs, required, urgency }: NoticeCount): CheckLevel {
	return francs >= required ? 'ok' : urgency === 'impossible' ? 'blocking' : 'error'
}

/** The rule speaks of a convocation that left; this one has not. */
function lateWords({ legal, required, francs, reasons }: NoticeCount): string {
	if (francs >= legal) {
		return n('conseil_municipal', 'The law is kept, the %n day that the council set is not: only an urgency, with its reason, allows it.', 'The law is kept, the %n days that the council set are not: only an urgency, with its reason, allows it.', required)
	}
	const told = reasons.filter(({ level, code }) => level !== 'info' && code !== 'too_late').map(({ message }) => ruleWords(message))
	const earliest = reasons.find(({ code }) => code === 'too_late')?.message.params.earliestMeeting
	return [
		...(isPlainDate(earliest) ? [t('conseil_municipal', 'Sent today, it allows a meeting from {day} on.', { day: dayInFull(dateText(addDays(earliest, required - legal))) })] : []),
		...told,
	].join(' ')
}

/** The convocation and what changes it are made by the maire (L2121-10): without his or her agreement they are nobody's act. */
export function approvalChecks({ approval }: Pick<CheckedAct, 'approval'>): Check[] {
	if (approval === null) {
		return []
	}
	return approvalState(approval) === 'given'
		? [check('approval', 'ok', 'L2121-10', approval.act === null ? t('conseil_municipal', 'The maire agrees to the agenda and the convocation') : t('conseil_municipal', 'The maire agrees to what will be sent'))]
		: [check('approval', 'error', 'L2121-10', approval.act === null ? t('conseil_municipal', 'The maire has not agreed to the agenda and the convocation') : t('conseil_municipal', 'The maire has not agreed to what will be sent'), approvalSentence(approval))]
}

export function recipientChecks(recipients: readonly Recipient[]): Check[] {
	const article = 'L2121-10'
	if (recipients.length === 0) {
		return [check('recipients', 'blocking', article, t('conseil_municipal', 'There is nobody to convene'), t('conseil_municipal', 'The tableau has no member in exercise. Complete it in the settings of the council.'))]
	}
	const unreachable = recipients.filter(({ channel, address }) => channel === 'email' && address === null)
	const paper = recipients.filter(({ channel }) => channel === 'paper')
	return [
		unreachable.length > 0
			? check(
					'recipients',
					'error',
					article,
					n('conseil_municipal', '%n member would receive nothing', '%n members would receive nothing', unreachable.length),
					t('conseil_municipal', '{names}: no e-mail address. Give one, or choose paper, in the settings of the council. One forgotten member is enough to make the deliberations illegal.', { names: unreachable.map(({ name }) => name).join(', ') }),
				)
			: check('recipients', 'ok', article, n('conseil_municipal', '%n member can be reached', '%n members can be reached', recipients.length)),
		...(paper.length > 0
			? [check(
					'paper',
					'warning',
					article,
					n('conseil_municipal', '%n member on paper', '%n members on paper', paper.length),
					t('conseil_municipal', '{names}: to be handed over or posted within the same period; record it here afterwards.', { names: paper.map(({ name }) => name).join(', ') }),
				)]
			: []),
	]
}

/** What the message says is checked whatever the département: its local law changes the period alone. */
export function contentChecks({ council, preparation }: CheckedAct): Check[] {
	const { meeting, items } = preparation
	const content = convocationContent({
		council: asRuled({ ...council, insee: null }),
		body: { date: dateIn(instant('startsAt', meeting.startsAt), council.timezone), time: hour(meeting.startsAt), place: meeting.place, agenda: 'inline' },
		items: items.map((item) => ({ no: String(item.id), kind: item.kind, note: item.summary, equivalentDocument: !item.lacks.some(({ kind }) => kind === 'note') })),
	})
	const found = content.reasons.filter(({ level }) => level !== 'info').map((reason) => contentCheck(reason, items))
	const said = content.missing.some((mention) => !mention.startsWith('note:'))
		? []
		: [check('content', 'ok', 'L2121-10', t('conseil_municipal', 'Date, hour, place and agenda are in the message'))]
	return [...found, ...said]
}

/** The rule names items by their id here: people are told title and number. */
function contentCheck(reason: Reason, items: readonly Item[]): Check {
	const item = items.find(({ id }) => String(id) === reason.message.params.no) ?? null
	const level = reason.level === 'blocking' || reason.level === 'error' ? reason.level : 'warning'
	const message = item === null ? reason.message : { ...reason.message, params: { ...reason.message.params, no: nameOf(item) } }
	const title = item === null ? t('conseil_municipal', 'Something the law asks for is missing') : t('conseil_municipal', 'No synthesis note: {item}', { item: nameOf(item) })
	const detail = reason.code === 'agenda' && items.length === 0 ? t('conseil_municipal', 'The agenda is empty: add at least one item.') : ruleWords(message)
	return check(item === null ? reason.code : `note:${item.id}`, level, reason.article, title, detail, item?.id ?? null)
}

function itemChecks({ items, inbox }: Preparation): Check[] {
	const found = items.flatMap((item) => {
		const lacks = item.lacks.filter(({ kind }) => kind !== 'note' && kind !== 'rapporteur')
		return lacks.length === 0 ? [] : [check(`item:${item.id}`, 'warning', null, nameOf(item), lacks.map(lackWords).join(', '), item.id)]
	})
	const unfiled = inbox.length === 0
		? []
		: [check(
				'inbox',
				'warning',
				null,
				n('conseil_municipal', '%n piece to be sorted stays out', '%n pieces to be sorted stay out', inbox.length),
				t('conseil_municipal', 'What lies in “À classer” belongs to no item and is not sent.'),
			)]
	return [...found, ...unfiled]
}
