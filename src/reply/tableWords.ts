/**
 * SPDX-FileCopyrightText: 2026 Conseil municipal contributors
 * SPDX-License-Identifier: AGPL-3.0-or-later
 */

import type { GivenProxy, MemberAnswer } from '../api/types'

import { dateInFull } from '../ui/dates'
import { t } from '../ui/l10n'
import { choiceWord } from './answerWords'

/** What a member answered, for those who prepare; what was answered for another date is to be confirmed. */
export function tableAnswer(member: MemberAnswer): string {
	return member.toConfirm ? t('conseil_municipal', '{answer} (to be confirmed)', { answer: answerGiven(member) }) : answerGiven(member)
}

function answerGiven({ answer, civility, given }: MemberAnswer): string {
	if (answer === null) {
		return t('conseil_municipal', 'No answer yet')
	}
	if (answer !== 'proxy') {
		return choiceWord(answer, civility)
	}
	if (given === null || given.state === 'declined') {
		return given === null
			? t('conseil_municipal', 'Gave a proxy that has ended')
			: t('conseil_municipal', 'Proxy declined by {name}', { name: given.holder })
	}
	return given.state === 'accepted'
		? t('conseil_municipal', 'Proxy to {name}', { name: given.holder })
		: t('conseil_municipal', 'Proxy to {name}, not answered yet', { name: given.holder })
}

/** How the answer came. */
export function originWords({ origin, answeredBy, given }: MemberAnswer): string {
	if (origin === 'office') {
		return given?.writtenOn
			? t('conseil_municipal', 'on paper of {date}, typed by {name}', { date: dateInFull(given.writtenOn), name: answeredBy ?? '' })
			: t('conseil_municipal', 'typed by {name}', { name: answeredBy ?? '' })
	}
	return origin === 'link' ? t('conseil_municipal', 'by the personal link') : t('conseil_municipal', 'in the app')
}

/** Whose proxy a member carries; one of another date counts for nothing until its giver confirms it. */
export function carriesSentence({ giver, toConfirm }: GivenProxy): string {
	return toConfirm
		? t('conseil_municipal', 'the proxy of {name} was for another date and is not counted until confirmed', { name: giver })
		: t('conseil_municipal', 'carries the proxy of {name}', { name: giver })
}
